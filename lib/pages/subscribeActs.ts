import type { Feed, FeedError, Pending, Settings } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as subscriptions from '../subscriptions.ts';
import { places } from './usePlaces.ts';

/**
 * What can be done about subscriptions. Each is called in the click or submit itself and awaits nothing before the
 * browser's question: Chromium closes the popup there, and Firefox asks only within the gesture.
 */
export function subscribeActs(
  db: Database | undefined,
  settings: Pick<Settings, 'rsshub'> | undefined,
  from: Pending['from'],
  accepted: () => void,
) {
  return {
    /** @param own the person has said that an address on their own network is meant. */
    subscribe: (address: string, own?: boolean): FeedError | undefined => {
      if (!db) return { kind: 'storage', why: 'broken' };
      const rsshub = settings?.rsshub ?? '';
      const asked = subscriptions.subscribe(db, { address, from, rsshub, ...(own && { private: true }) }, places);
      if ('error' in asked) return asked.error;
      accepted();
      return undefined;
    },
    grant: (rows: Pending[]) => void (db && subscriptions.grant(db, rows)),
    grantFeeds: (feeds: Feed[]) => void subscriptions.grantFeeds(feeds),
    choose: (row: Pending, urls: string[]) => void (db && subscriptions.choose(db, row, urls)),
    retry: (row: Pending) => void (db && subscriptions.grant(db, [row])),
    forget: (address: string) => void (db && subscriptions.forget(db, address)),
  };
}

import { sitesOf } from '../feed/address.ts';
import type { Feed, FeedError, Pending, Settings } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as subscriptions from '../subscriptions.ts';
import { places } from './usePlaces.ts';

/** A feed with the address whose site is to be asked for: the one it leads to, where that is not granted. */
const asLed = (feed: Feed): Feed =>
  feed.error?.kind === 'redirect' && feed.error.to && !feed.error.private ? { ...feed, url: feed.error.to } : feed;

/** A subscription under way, with the sites of the address it leads to. */
const withLed = (row: Pending): Pending =>
  row.error?.kind === 'redirect' && row.error.to && !row.error.private
    ? { ...row, sites: [...new Set([...row.sites, ...sitesOf(row.error.to)])] }
    : row;

/** Asks, first thing in the click, for the sites feeds wait for. What was stopped goes on by itself then. */
export const grantAccess = (feeds: Feed[]): Promise<void> => subscriptions.grantFeeds(feeds.map(asLed)).done;

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
    grant: (rows: Pending[]) => void (db && subscriptions.grant(db, rows.map(withLed))),
    grantFeeds: (feeds: Feed[]) => void grantAccess(feeds),
    /** For an article's page. In the popup, which the browser may close at its question, the wish is written down. */
    grantPage: (url: string, articleId: number) =>
      void subscriptions.grantPage(url, from === 'popup' ? articleId : undefined),
    choose: (row: Pending, urls: string[]) => void (db && subscriptions.choose(db, row, urls)),
    retry: (row: Pending) => void (db && subscriptions.grant(db, [row])),
    signIn: (row: Pending, user: string, password: string) =>
      void (db && subscriptions.signIn(db, row, user, password)),
    forget: (address: string) => void (db && subscriptions.forget(db, address)),
  };
}

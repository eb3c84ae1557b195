import * as actions from '../actions.ts';
import { t } from '../i18n.ts';
import type { Feed } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as subscriptions from '../subscriptions.ts';
import type { Toast } from './useToast.ts';

interface Around {
  db: Database | undefined;
  feeds: Feed[];
  /** The toast as it stands; its undo is the feed just unsubscribed from. */
  toast: Toast<number> | undefined;
  say: (toast: Toast<number> | undefined) => void;
}

/** A feed's name, kept from turning the sentence around it. */
const isolated = ({ name, title, url }: Feed): string => `\u2068${name || title || new URL(url).host}\u2069`;

/** What a person does with a feed on the options page; each returns at once and does the rest by itself. */
export function feedVerbs({ db, feeds: shown, toast, say }: Around) {
  const verb =
    <Args extends unknown[]>(act: (db: Database, ...args: Args) => Promise<void>) =>
    (...args: Args): void => {
      if (db) act(db, ...args);
    };

  return {
    onRename: verb(actions.rename),
    onMove: verb(actions.move),
    onRenameFolder: verb(actions.renameFolder),
    onInterval: verb(actions.setInterval),
    onPause: verb(actions.pause),
    onRefresh: verb(async (base, feedId: number) => {
      await actions.refresh(base, [feedId]);
      const feed = await feeds.get(base, feedId);
      if (feed && feed.nextPollAt !== 0) say({ text: t('options_justChecked') });
    }),
    onGrant: verb(grantAccess),
    onUnsubscribe: verb(async (base, feedId: number) => {
      await actions.unsubscribe(base, feedId, Date.now());
      const feed = shown.find(({ id }) => id === feedId);
      if (feed) say({ text: t('options_unsubscribed', isolated(feed)), undo: feedId });
    }),
    onUndo: verb(async (base) => {
      if (toast?.undo === undefined) return;
      say(undefined);
      await actions.resubscribe(base, toast.undo);
    }),
  };
}

/** Asks, first thing in the click, for the sites feeds wait for: their own, or the one a redirect leads to. */
async function grantAccess(db: Database, rows: Feed[]): Promise<void> {
  const wanted = rows.map((feed) =>
    feed.error?.kind === 'redirect' && feed.error.to ? { ...feed, url: feed.error.to } : feed,
  );
  await subscriptions.grantFeeds(wanted).done;
  const failed = rows.filter((feed) => feed.error).map((feed) => feed.id);
  if (failed.length > 0) await actions.refresh(db, failed);
}

import { browser } from 'wxt/browser';
import * as actions from '../feedActions.ts';
import { t } from '../i18n.ts';
import type { Feed } from '../model.ts';
import type { Interval } from '../polling.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import { feedReport } from './feedReport.ts';
import { forgetRepeats } from './keptRepeats.ts';
import { grantAccess } from './subscribeActs.ts';
import type { Toast } from './useToast.ts';

interface Around {
  db: Database | undefined;
  feeds: Feed[];
  /** The feed just unsubscribed from, while that can be undone. */
  undo: number | undefined;
  say: (toast: Toast<number> | undefined) => void;
  /** The usual one. */
  interval: Interval | undefined;
}

const reporting = (usual: Interval = 'rhythm') => ({
  version: browser.runtime.getManifest().version,
  userAgent: navigator.userAgent,
  now: Date.now(),
  usual,
});

/** A feed's name, kept from turning the sentence around it. */
const isolated = ({ name, title, url }: Feed): string => `\u2068${name || title || new URL(url).host}\u2069`;

/** What a person does with a feed on the options page; each returns at once and does the rest by itself. */
export function feedVerbs({ db, feeds: shown, undo, say, interval }: Around) {
  const verb =
    <Args extends unknown[]>(act: (db: Database, ...args: Args) => Promise<unknown>) =>
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
    onGrant: (rows: Feed[]): void => void grantAccess(rows),
    onImages: verb(actions.setImages),
    onReadOn: verb(actions.setReadOn),
    onHide: verb(actions.setHide),
    onFullText: verb(actions.setFullText),
    onSignIn: verb(actions.signIn),
    onSignOut: verb(actions.signOut),
    onReport: verb(async (_, feedId: number) => {
      const feed = shown.find(({ id }) => id === feedId);
      if (!feed) return;
      await navigator.clipboard.writeText(feedReport(feed, reporting(interval)));
      say({ text: t('options_reportCopied') });
    }),
    onUnsubscribe: verb(async (base, feedId: number) => {
      await actions.unsubscribe(base, feedId, Date.now());
      forgetRepeats(feedId);
      const feed = shown.find(({ id }) => id === feedId);
      if (feed) say({ text: t('options_unsubscribed', isolated(feed)), undo: feedId });
    }),
    onUndo: verb(async (base) => {
      if (undo === undefined) return;
      say(undefined);
      await actions.resubscribe(base, undo);
    }),
  };
}

import { useEffect, useState } from 'preact/hooks';
import * as actions from '../actions.ts';
import type { Feed } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as subscriptions from '../subscriptions.ts';

/** How long the way back from unsubscribing is offered, in milliseconds. */
export const UNDO_SHOWN = 10_000;

/** What a person does with a feed on the options page; each returns at once and does the rest by itself. */
export function useFeedVerbs(db: Database | undefined, feeds: Feed[]) {
  const [left, setLeft] = useState<Feed>();
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => setLeft(undefined), UNDO_SHOWN);
    return () => clearTimeout(timer);
  }, [left]);

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
    onRefresh: verb((base, feedId: number) => actions.refresh(base, [feedId])),
    onGrant: verb(grantAccess),
    onUnsubscribe: verb(async (base, feedId: number) => {
      await actions.unsubscribe(base, feedId, Date.now());
      setLeft(feeds.find((feed) => feed.id === feedId));
    }),
    onUndo: verb(async (base) => {
      setLeft(undefined);
      if (left) await actions.resubscribe(base, left.id);
    }),
    /** The feed just unsubscribed from, while its undo is offered. */
    left,
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

/** The verbs a page may do. Each commits, tells every context, and keeps the badge in step. */
import { browser } from 'wxt/browser';
import * as badge from './badge.ts';
import { nudge } from './messages.ts';
import type { Sweep, View } from './model.ts';
import { isTooSoon, rescheduled } from './poll/schedule.ts';
import * as articles from './store/articles.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';
import * as settings from './store/settings.ts';
import * as sweeps from './store/sweeps.ts';

// ---------- articles ----------

export async function markRead(db: Database, id: number): Promise<void> {
  if (await articles.setUnread(db, id, false)) await badge.update(db);
}

export async function markUnread(db: Database, id: number): Promise<void> {
  if (await articles.setUnread(db, id, true)) await badge.update(db);
}

export const star = (db: Database, id: number, on: boolean): Promise<void> => articles.setStarred(db, id, on);

async function scopeOf(db: Database, view: View): Promise<sweeps.Wanted> {
  switch (view.kind) {
    case 'unread':
    case 'all':
      return { kind: 'all' };
    case 'starred':
      return { kind: 'articles', ids: await articles.unreadStarred(db) };
    case 'feed':
      return { kind: 'feeds', feedIds: [view.feedId] };
    case 'folder': {
      const inFolder = (await feeds.all(db)).filter((feed) => feed.folder === view.folder);
      return { kind: 'feeds', feedIds: inFolder.map((feed) => feed.id) };
    }
  }
}

/**
 * Marks everything a view holds as read.
 * @param upToId the page's `upToId`: what arrived after the list was read stays unread.
 * @returns what to undo; undefined where nothing was unread.
 */
export async function markAll(db: Database, view: View, upToId: number, now: number): Promise<Sweep | undefined> {
  const sweep = await sweeps.markAll(db, await scopeOf(db, view), upToId, now);
  await badge.update(db);
  return sweep;
}

/** Marks these articles as read, with the same undo as `markAll`. */
export async function markThese(db: Database, ids: number[], now: number): Promise<Sweep | undefined> {
  const sweep = await sweeps.markAll(db, { kind: 'articles', ids }, Math.max(0, ...ids), now);
  await badge.update(db);
  return sweep;
}

export async function undo(db: Database, sweepId: number): Promise<void> {
  await sweeps.undo(db, sweepId, Date.now());
  await badge.update(db);
}

// ---------- polling ----------

/** Looks at what is due by the clock; called when a view opens. */
export const pollDue = (): Promise<void> => nudge();

/** Asks for these feeds (or all) now; those asked just now, or whose server has said when to come back, count as done. */
export async function refresh(db: Database, feedIds?: number[]): Promise<void> {
  await askFor(db, feedIds);
  await nudge();
}

/** The intent of `refresh` alone, written down for whoever looks at what is due next. */
export async function askFor(db: Database, feedIds?: number[]): Promise<void> {
  const now = Date.now();
  await feeds.updateAll(
    db,
    (feed) => {
      if (feed.kind !== 'feed' || feed.paused || feed.removedAt !== undefined) return feed;
      return isTooSoon(feed, now) ? { ...feed, askedAt: now } : { ...feed, askedAt: now, nextPollAt: 0 };
    },
    feedIds,
  );
}

/** Gives the feeds that still wait their ordinary time back. */
export async function stopRefreshing(db: Database): Promise<void> {
  const { interval } = await settings.read();
  const timing = { interval, random: Math.random() };
  await feeds.updateAll(db, (feed) => {
    if (feed.nextPollAt !== 0) return feed;
    const { askedAt: _, ...rest } = feed;
    // One that was never polled has no ordinary time yet: it stays due, and nobody waits for it.
    return rescheduled(rest, timing);
  });
}

// ---------- subscriptions ----------

export const rename = (db: Database, feedId: number, name: string): Promise<void> =>
  feeds.update(db, feedId, ({ name: _, ...feed }) => (name.trim() ? { ...feed, name: name.trim() } : feed));

export const move = (db: Database, feedId: number, folder: string): Promise<void> =>
  feeds.update(db, feedId, (feed) => ({ ...feed, folder: folder.trim() }));

export const renameFolder = (db: Database, from: string, to: string): Promise<void> =>
  feeds.updateAll(db, (feed) => (feed.folder === from ? { ...feed, folder: to.trim() } : feed));

/** The person's own interval for one feed, in milliseconds; undefined gives it back to its rhythm. */
export async function setInterval(db: Database, feedId: number, own: number | undefined): Promise<void> {
  const { interval } = await settings.read();
  await feeds.update(db, feedId, ({ interval: _, ...feed }) =>
    rescheduled(own === undefined ? feed : { ...feed, interval: own }, {
      interval,
      random: Math.random(),
    }),
  );
}

/** The usual interval of all feeds without one of their own, in milliseconds; it holds at once. */
export async function setUsualInterval(db: Database, interval: number): Promise<void> {
  await settings.write({ interval });
  await feeds.updateAll(db, (feed) =>
    feed.interval === undefined && feed.nextPollAt !== 0
      ? rescheduled(feed, { interval, random: Math.random() })
      : feed,
  );
}

/** Stops asking a feed, or goes on (it is due at once). */
export async function pause(db: Database, feedId: number, on: boolean): Promise<void> {
  await feeds.update(db, feedId, (feed) => {
    if (on) return { ...feeds.unscheduled(feed), paused: 'person' };
    const { paused: _, ...rest } = feed;
    return { ...rest, nextPollAt: 0 };
  });
  if (!on) await nudge();
}

/** Hides a feed and its articles at once; for ten minutes `resubscribe` brings all of it back. */
export async function unsubscribe(db: Database, feedId: number, now: number): Promise<void> {
  await feeds.remove(db, feedId, now);
  await badge.update(db);
}

export async function resubscribe(db: Database, feedId: number): Promise<void> {
  await feeds.restore(db, feedId);
  await badge.update(db);
  await nudge();
}

/** Opens the side panel (Chrome) or the sidebar (Firefox); call it in the click handler, nothing awaited before. */
export function openPanel(windowId: number): Promise<void> {
  const firefox = browser as unknown as { sidebarAction?: { open: () => Promise<void> } };
  return firefox.sidebarAction ? firefox.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

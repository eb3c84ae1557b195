/** The verbs a page may do with feeds. Each commits, tells every context, and keeps the badge in step. */
import * as badge from './badge.ts';
import { nudge } from './messages.ts';
import type { ReadOn } from './model.ts';
import { isPaused, isTooSoon, rescheduled } from './poll/schedule.ts';
import type { Interval } from './polling.ts';
import type { HideRule } from './reading.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';
import * as hosts from './store/hosts.ts';
import * as logins from './store/logins.ts';
import * as settings from './store/settings.ts';

// ---------- polling ----------

/** Asks for these feeds (or all) now; those asked just now, or whose server has said when to come back, count as done. */
export async function refresh(db: Database, feedIds?: number[]): Promise<void> {
  await askFor(db, feedIds);
  await nudge();
}

/** The intent of `refresh` alone, written down for whoever looks at what is due next. */
export async function askFor(db: Database, feedIds?: number[]): Promise<void> {
  const now = Date.now();
  const paused = await hosts.all(db);
  await feeds.updateAll(
    db,
    (feed) => {
      if (feed.kind !== 'feed' || feed.paused || feed.removedAt !== undefined) return feed;
      const isDone = isTooSoon(feed, now) || isPaused(paused.get(hosts.hostOf(feed.url)), now, true);
      return { ...feed, askedAt: now, ...(!isDone && { nextPollAt: 0 }) };
    },
    feedIds,
  );
}

const usualTiming = async () => ({ interval: (await settings.read()).interval, random: Math.random() });

/** Gives the feeds that still wait their ordinary time back. */
export async function stopRefreshing(db: Database): Promise<void> {
  const timing = await usualTiming();
  await feeds.updateAll(db, (feed) => {
    if (feed.nextPollAt !== 0) return feed;
    const { askedAt: _, ...rest } = feed;
    // One that was never polled has no ordinary time yet: it stays due, and nobody waits for it.
    return rescheduled(rest, timing);
  });
}

// ---------- subscriptions ----------

export async function rename(db: Database, feedId: number, name: string): Promise<void> {
  await feeds.update(db, feedId, ({ name: _, ...feed }) => (name.trim() ? { ...feed, name: name.trim() } : feed));
}

export async function move(db: Database, feedId: number, folder: string): Promise<void> {
  await feeds.update(db, feedId, (feed) => ({ ...feed, folder: folder.trim() }));
}

export async function renameFolder(db: Database, from: string, to: string): Promise<void> {
  await feeds.updateAll(db, (feed) => (feed.folder === from ? { ...feed, folder: to.trim() } : feed));
}

/** The person's choice for one feed; undefined = as usual. It holds at once. */
export async function setInterval(db: Database, feedId: number, own: Interval | undefined): Promise<void> {
  const timing = await usualTiming();
  await feeds.update(db, feedId, ({ interval: _, ...feed }) =>
    rescheduled(own === undefined ? feed : { ...feed, interval: own }, timing),
  );
  await nudge();
}

/** The interval of all feeds without a choice of their own; it holds at once. */
export async function setUsualInterval(db: Database, interval: Interval): Promise<void> {
  await settings.write({ interval });
  const timing = { interval, random: Math.random() };
  await feeds.updateAll(db, (feed) =>
    feed.interval === undefined && feed.nextPollAt !== 0 ? rescheduled(feed, timing) : feed,
  );
  // The background sets its alarm to what is due now.
  await nudge();
}

/** Has a feed asked with a name and a password from now on, and at once. */
export async function signIn(db: Database, feedId: number, user: string, password: string): Promise<void> {
  await logins.put(db, { feedId, user, password });
  await nudge();
}

/** Forgets a feed's name and password. */
export const signOut = (db: Database, feedId: number): Promise<void> => logins.forget(db, feedId);

/** Whether this feed's pictures are loaded, whatever the settings ask. */
export async function setImages(db: Database, feedId: number, images: 'always' | undefined): Promise<void> {
  await feeds.update(db, feedId, ({ images: _, ...feed }) => (images ? { ...feed, images } : feed));
}

/** What marks this feed's articles as read; undefined is as the settings say. */
export async function setReadOn(db: Database, feedId: number, on: ReadOn | undefined): Promise<void> {
  await feeds.update(db, feedId, ({ readOn: _, ...feed }) => (on ? { ...feed, readOn: on } : feed));
}

/** What is hidden in this feed's articles from now on; texts and selectors as they were typed. */
export async function setHide(db: Database, feedId: number, rules: HideRule[]): Promise<void> {
  await feeds.update(db, feedId, ({ hide: _, ...feed }) => (rules.length > 0 ? { ...feed, hide: rules } : feed));
}

/** Whether this feed's articles are read as their own pages have them. */
export async function setFullText(db: Database, feedId: number, on: boolean): Promise<void> {
  await feeds.update(db, feedId, ({ fullText: _, ...feed }) => (on ? { ...feed, fullText: true } : feed));
}

/** Stops asking a feed, or goes on (it is due at once). */
export async function pause(db: Database, feedId: number, on: boolean): Promise<void> {
  await feeds.update(db, feedId, (feed) => {
    if (on) return { ...feeds.unscheduled(feed), paused: 'person' };
    const { paused: _, ...rest } = feed;
    return feed.removedAt === undefined ? { ...rest, nextPollAt: 0 } : rest;
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

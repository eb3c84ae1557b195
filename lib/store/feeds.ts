import type { Feed } from '../model.ts';
import { announce } from './changes.ts';
import type { Database, New } from './db.ts';
import { UNDO_TIME } from './sweeps.ts';

/** Every subscription, archives too; those the person has just unsubscribed from are left out. */
export async function all(db: Database): Promise<Feed[]> {
  return (await db.getAll('feeds')).filter((feed) => feed.removedAt === undefined);
}

export const get = (db: Database, id: number): Promise<Feed | undefined> => db.get('feeds', id);

/** All articles that count as unread: what the badge shows. */
export async function unread(db: Database): Promise<number> {
  return (await all(db)).reduce((sum, feed) => sum + feed.unread, 0);
}

/** A feed as it is the moment it is subscribed to, before its first poll. */
export function fresh(
  init: Pick<Feed, 'url' | 'title' | 'folder'> & Partial<Pick<Feed, 'siteUrl' | 'kind'>>,
  now: number,
): New<Feed> {
  const { url, title, folder, kind = 'feed', siteUrl } = init;
  const due = kind === 'feed' ? { nextPollAt: 0 } : {};
  return {
    url,
    title,
    folder,
    kind,
    added: now,
    unread: 0,
    starred: 0,
    errors: 0,
    history: [],
    weeks: [],
    ...(siteUrl && { siteUrl }),
    ...due,
  };
}

/**
 * Adds a feed, or finds the one of this address; one the person had just unsubscribed from comes back.
 * @returns its id, and whether it was there already.
 */
export async function add(db: Database, feed: New<Feed>): Promise<{ id: number; already: boolean }> {
  const tx = db.transaction('feeds', 'readwrite');
  const known = await tx.store.index('url').get(feed.url);
  if (known) {
    const removed = known.removedAt !== undefined;
    await Promise.all([removed && tx.store.put(restored(known)), tx.done]);
    if (removed) announce('feeds', 'articles');
    return { id: known.id, already: !removed };
  }
  const [id] = await Promise.all([tx.store.add(feed as Feed), tx.done]);
  announce('feeds');
  return { id, already: false };
}

/**
 * Turns a subscription under way into a feed, in one transaction: the row goes, the feed comes, due at once.
 * @returns the feed's id, or the feed that has this address already (the row then stays); undefined where the person has
 * forgotten the subscription meanwhile.
 */
export async function adopt(
  db: Database,
  address: string,
  feed: New<Feed>,
): Promise<{ id: number } | { already: Feed } | undefined> {
  const tx = db.transaction(['pending', 'feeds'], 'readwrite');
  const [pending, feeds] = [tx.objectStore('pending'), tx.objectStore('feeds')];
  const [row, known] = await Promise.all([pending.getKey(address), feeds.index('url').get(feed.url)]);
  if (row === undefined) return void (await tx.done);
  if (known && known.removedAt === undefined) {
    await tx.done;
    return { already: known };
  }
  const [id] = await Promise.all([
    known ? feeds.put(restored(known)) : feeds.add(feed as Feed),
    pending.delete(address),
    tx.done,
  ]);
  announce('feeds', 'articles', 'pending');
  return { id };
}

/** Changes one feed by a pure function, in one transaction; one that is gone stays gone. */
export async function update(db: Database, id: number, change: (feed: Feed) => Feed): Promise<void> {
  await updateAll(db, (feed) => (feed.id === id ? change(feed) : feed), [id]);
}

/** Changes many feeds by a pure function, in one transaction; one it returns as it was is not written. */
export async function updateAll(db: Database, change: (feed: Feed) => Feed, ids?: number[]): Promise<void> {
  const tx = db.transaction('feeds', 'readwrite');
  const rows = ids ? await Promise.all(ids.map((id) => tx.store.get(id))) : await tx.store.getAll();
  const changed = rows.flatMap((feed) => {
    const next = feed && change(feed);
    return next && next !== feed ? [next] : [];
  });
  await Promise.all([...changed.map((feed) => tx.store.put(feed)), tx.done]);
  if (changed.length > 0) announce('feeds');
}

/** Feeds that are to be asked at `now`, those the person asked for first, then the longest overdue. */
export async function due(db: Database, now: number): Promise<Feed[]> {
  const rows = await db.getAllFromIndex('feeds', 'nextPollAt', IDBKeyRange.upperBound(now));
  return rows.filter((feed) => feed.removedAt === undefined && feed.paused === undefined);
}

/** After a clock that was ahead has been put right: what was polled in the future was polled now. */
export const mendClock = (db: Database, now: number): Promise<void> =>
  updateAll(db, (feed) => {
    if (feed.checkedAt === undefined || feed.checkedAt <= now) return feed;
    return {
      ...feed,
      checkedAt: now,
      ...(feed.nextPollAt !== undefined && { nextPollAt: Math.min(feed.nextPollAt, now) }),
    };
  });

/** Takes the time of the next poll away: nobody asks this feed until it gets one again. */
export function unscheduled(feed: Feed): Feed {
  const { nextPollAt: _, ...rest } = feed;
  return rest;
}

/** Hides the feed and its articles at once; `restore` brings all of it back until `purge` deletes it. */
export const remove = (db: Database, id: number, now: number): Promise<void> =>
  update(db, id, (feed) => ({ ...unscheduled(feed), removedAt: now }));

const restored = ({ removedAt: _, ...feed }: Feed): Feed =>
  feed.kind === 'feed' && !feed.paused ? { ...feed, nextPollAt: 0 } : feed;

/** Undoes `remove`: the feed is due at once, everything else is as it was. */
export const restore = (db: Database, id: number): Promise<void> => update(db, id, restored);

/** Deletes removed feeds whose undo has expired, with their articles. */
export async function purge(db: Database, now: number): Promise<void> {
  const rows = await db.getAll('feeds');
  const expired = rows.filter((feed) => feed.removedAt !== undefined && now - feed.removedAt >= UNDO_TIME);
  for (const feed of expired) {
    const tx = db.transaction(['feeds', 'articles', 'bodies'], 'readwrite');
    const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
    // It may have been brought back since the list was read.
    if ((await tx.objectStore('feeds').get(feed.id))?.removedAt !== feed.removedAt) continue;
    const ids = await articles.index('feed').getAllKeys(IDBKeyRange.bound([feed.id], [feed.id, []]));
    await Promise.all([
      ...ids.flatMap((id) => [articles.delete(id), bodies.delete(id)]),
      tx.objectStore('feeds').delete(feed.id),
      tx.done,
    ]);
  }
  if (expired.length > 0) announce('feeds', 'articles', 'bodies');
}

import type { Feed } from '../model.ts';
import { announceFeeds } from './changes.ts';
import { allOrNothing, type Database, type New, raw, whole } from './db.ts';
import { roomy } from './room.ts';

/** Every subscription, archives too; those the person has just unsubscribed from are left out. */
export async function all(db: Database): Promise<Feed[]> {
  return (await db.getAll('feeds')).filter((feed) => feed.removedAt === undefined);
}

/** Those of these subscriptions that are still there, in no order. */
export async function some(db: Database, ids: number[]): Promise<Feed[]> {
  const { store } = db.transaction('feeds');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return rows.filter((feed) => feed !== undefined).filter((feed) => feed.removedAt === undefined);
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
export const add = roomy(async (db: Database, feed: New<Feed>): Promise<{ id: number; already: boolean }> => {
  const tx = db.transaction('feeds', 'readwrite');
  const known = await tx.store.index('url').get(feed.url);
  if (known) {
    const removed = known.removedAt !== undefined;
    await Promise.all([removed && tx.store.put(restored(known)), tx.done]);
    if (removed) announceFeeds([known.id], 'articles');
    return { id: known.id, already: !removed };
  }
  const [id] = await Promise.all([tx.store.add(feed as Feed), tx.done]);
  announceFeeds([id]);
  return { id, already: false };
});

/**
 * Turns a subscription under way into a feed, in one transaction: the row goes, the feed comes, due at once.
 * @returns the feed's id, or the feed that has this address already (the row then stays); undefined where the person has
 * forgotten the subscription meanwhile.
 */
export const adopt = roomy(
  async (db: Database, address: string, feed: New<Feed>): Promise<{ id: number } | { already: Feed } | undefined> => {
    const tx = db.transaction(['pending', 'feeds', 'logins'], 'readwrite');
    const [pending, feeds] = [tx.objectStore('pending'), tx.objectStore('feeds')];
    const [row, known] = await Promise.all([pending.get(address), feeds.index('url').get(feed.url)]);
    if (row === undefined) return void (await tx.done);
    if (known && known.removedAt === undefined) {
      await tx.done;
      return { already: known };
    }
    // Its feed may be another address that the page has led to; the login is for where it was given.
    const login = row.login && new URL(address).origin === new URL(feed.url).origin ? row.login : undefined;
    const next = { ...(known ? restored(known) : feed), ...(login && { login: true as const }) };
    const put = async () => {
      const taken = await (known ? feeds.put(next as Feed) : feeds.add(next as Feed));
      await Promise.all([login && tx.objectStore('logins').put({ ...login, feedId: taken }), pending.delete(address)]);
      return taken;
    };
    const id = await whole(tx, put());
    announceFeeds([id], 'articles', 'pending');
    return { id };
  },
);

/** Changes one feed by a pure function, in one transaction; one that is gone stays gone. Returns its row, if it changed. */
export async function update(db: Database, id: number, change: (feed: Feed) => Feed): Promise<Feed | undefined> {
  const [row] = await updateAll(db, (feed) => (feed.id === id ? change(feed) : feed), [id]);
  return row;
}

/** Whether a change of a feed's row puts its articles into other lists, or takes them out of some. */
const movesArticles = (before: Feed, now: Feed): boolean =>
  before.folder !== now.folder || before.removedAt !== now.removedAt;

/** Changes many feeds by a pure function, in one transaction; one it returns as it was is not written. */
export const updateAll = roomy(async (db: Database, change: (feed: Feed) => Feed, ids?: number[]): Promise<Feed[]> => {
  if (ids?.length === 0) return [];
  const tx = db.transaction('feeds', 'readwrite');
  let moves = false;
  const work = async (): Promise<Feed[]> => {
    const rows = ids ? await rowsOf(tx.store, ids) : await tx.store.getAll();
    const changed = rows.flatMap((feed) => {
      const next = feed && change(feed);
      if (!next || next === feed) return [];
      moves ||= movesArticles(feed, next);
      return [next];
    });
    for (const feed of changed) raw(tx.store).put(feed);
    return changed;
  };
  const changed = await allOrNothing(tx, work());
  const feedIds = changed.map(({ id }) => id);
  if (feedIds.length > 0) announceFeeds(feedIds, ...(moves ? (['articles'] as const) : []));
  return changed;
});

/** So many rows read in vain cost as much as one more request. */
const IN_VAIN = 3;

interface Rows {
  get: (id: number) => Promise<Feed | undefined>;
  getAll: (range: IDBKeyRange) => Promise<Feed[]>;
}

/**
 * These feeds' rows, in this order; in one request where their ids lie close together, as those of an import do.
 * @param store `feeds`, of a transaction.
 */
export async function rowsOf(store: Rows, ids: number[]): Promise<(Feed | undefined)[]> {
  if (ids.length === 0) return [];
  const [low, high] = [Math.min(...ids), Math.max(...ids)];
  if (high - low > ids.length * (IN_VAIN + 1)) return Promise.all(ids.map((id) => store.get(id)));
  const rows = new Map((await store.getAll(IDBKeyRange.bound(low, high))).map((feed) => [feed.id, feed]));
  return ids.map((id) => rows.get(id));
}

const isLive = ({ removedAt, paused }: Feed): boolean => removedAt === undefined && paused === undefined;

/** Feeds that are to be asked at `now`, those the person asked for first, then the longest overdue. */
export async function due(db: Database, now: number): Promise<Feed[]> {
  const rows = await db.getAllFromIndex('feeds', 'nextPollAt', IDBKeyRange.upperBound(now));
  return rows.filter(isLive);
}

/** The ids of feeds that are to be asked at `now`: far less to read than their rows. */
export const dueIds = async (db: Database, now: number): Promise<Set<number>> =>
  new Set(await db.getAllKeysFromIndex('feeds', 'nextPollAt', IDBKeyRange.upperBound(now)));

/** The earliest moment at which a feed is due; undefined where none ever is. */
export async function nextDue(db: Database): Promise<number | undefined> {
  let cursor = await db.transaction('feeds').store.index('nextPollAt').openCursor();
  while (cursor && !isLive(cursor.value)) cursor = await cursor.continue();
  return cursor?.key;
}

/**
 * Lets a feed go on at the address its server sends us to for good. Its validators stay behind, and a login where that is
 * another server's. Nothing happens where another feed has the address.
 */
export const move = roomy(async (db: Database, id: number): Promise<void> => {
  const tx = db.transaction(['feeds', 'logins'], 'readwrite');
  const store = tx.objectStore('feeds');
  const feed = await store.get(id);
  const to = feed?.moving?.to;
  if (!feed || to === undefined || (await store.index('url').getKey(to)) !== undefined) return void (await tx.done);
  const { moving: _, validators: __, login, ...row } = feed;
  const isSameServer = new URL(feed.url).origin === new URL(to).origin;
  const history = row.history.map((entry, at) => (at === row.history.length - 1 ? { ...entry, movedTo: to } : entry));
  await Promise.all([
    store.put({ ...row, url: to, history, ...(login && isSameServer && { login }) }),
    !isSameServer && tx.objectStore('logins').delete(id),
    tx.done,
  ]);
  announceFeeds([id]);
});

/**
 * After a clock that was ahead has been put right: what was polled in the future was polled now.
 * @param clock asked once the rows have been read: else a poll saved in between would count as one of the future.
 */
export const mendClock = (db: Database, clock: () => number): Promise<unknown> =>
  updateAll(db, (feed) => {
    const now = clock();
    if (feed.checkedAt === undefined || feed.checkedAt <= now) return feed;
    return {
      ...feed,
      checkedAt: now,
      ...(feed.nextPollAt !== undefined && { nextPollAt: Math.min(feed.nextPollAt, now) }),
    };
  });

/** Takes the time of the next poll away: nobody asks this feed until it gets one again. */
export function unscheduled(feed: Feed): Feed {
  const { nextPollAt: _, nextWhy: __, ...rest } = feed;
  return rest;
}

/** Hides the feed and its articles at once; `restore` brings all of it back until `purge` deletes it. */
export const remove = (db: Database, id: number, now: number): Promise<unknown> =>
  update(db, id, (feed) => ({ ...unscheduled(feed), removedAt: now }));

/** The row of a feed that comes back: due at once where it is polled at all. */
export const restored = ({ removedAt: _, ...feed }: Feed): Feed =>
  feed.kind === 'feed' && !feed.paused ? { ...feed, nextPollAt: 0 } : feed;

/** Undoes `remove`: the feed is due at once, everything else is as it was. */
export const restore = (db: Database, id: number): Promise<unknown> => update(db, id, restored);

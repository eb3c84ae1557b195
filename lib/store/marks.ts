/** What a person marks on one article, and how that is taken back. */
import type { IDBPTransaction } from 'idb';
import type { Article, Done, Sweep } from '../model.ts';
import { announceFeeds } from './changes.ts';
import { type Database, type New, type Schema, whole } from './db.ts';
import { roomy } from './room.ts';
import { UNDO_TIME } from './sweeps.ts';
import { taker } from './swept.ts';

const STORES: ('articles' | 'feeds' | 'sweeps' | 'undo')[] = ['articles', 'feeds', 'sweeps', 'undo'];

const OPPOSITE = { read: 'unread', unread: 'read', star: 'unstar', unstar: 'star' } as const;

type Marking = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** Takes an article out of the undo of the sweep that had taken it: the person has spoken since. */
const release = (sweep: Sweep, feedId: number): Sweep => ({
  ...sweep,
  taken: sweep.taken.map(([id, count]): [number, number] => (id === feedId ? [id, count - 1] : [id, count])),
});

/** @returns the article's feed, where anything changed. */
async function putUnread(tx: Marking, id: number, unread: boolean): Promise<number | undefined> {
  const [articles, feeds, sweepRows] = [tx.objectStore('articles'), tx.objectStore('feeds'), tx.objectStore('sweeps')];
  const [article, sweeps] = await Promise.all([articles.get(id), sweepRows.getAll()]);
  const feed = article && (await feeds.get(article.feedId));
  const taken = article && taker(article, sweeps);
  const was = article?.unread === 1 && !taken;
  if (!article || !feed || (was === unread && !taken)) return undefined;
  const { unread: _, freed: __, ...rest } = article;
  const newest = sweeps.at(-1)?.id;
  const row: Article = unread ? { ...rest, unread: 1, ...(newest && { freed: newest }) } : rest;
  const change = Number(unread) - Number(was);
  await Promise.all([
    articles.put(row),
    change !== 0 && feeds.put({ ...feed, unread: feed.unread + change }),
    taken && sweepRows.put(release(taken, article.feedId)),
  ]);
  return feed.id;
}

/** @returns the article's feed, where anything changed. */
async function putStarred(tx: Marking, id: number, starred: boolean): Promise<number | undefined> {
  const [articles, feeds] = [tx.objectStore('articles'), tx.objectStore('feeds')];
  const article = await articles.get(id);
  const feed = article && (await feeds.get(article.feedId));
  if (!article || !feed || (article.starred === 1) === starred) return undefined;
  const { starred: _, ...rest } = article;
  await Promise.all([
    articles.put(starred ? { ...rest, starred: 1 } : rest),
    feeds.put({ ...feed, starred: feed.starred + (starred ? 1 : -1) }),
  ]);
  return feed.id;
}

const put = (tx: Marking, what: Done['what'], id: number): Promise<number | undefined> =>
  what === 'read' || what === 'unread' ? putUnread(tx, id, what === 'unread') : putStarred(tx, id, what === 'star');

/** Writes down what is done, in the transaction that does it: a page that closes then has lost neither or both. */
async function remember(tx: Marking, done: New<Done>): Promise<void> {
  const undo = tx.objectStore('undo');
  const first = (await undo.getAll()).find(({ at }) => done.at - at < UNDO_TIME)?.id ?? Number.POSITIVE_INFINITY;
  await Promise.all([undo.delete(IDBKeyRange.upperBound(first, true)), undo.add(done as Done)]);
}

/** Does something to one article, and writes it down where it changed anything and somebody did it at a moment. */
const mark = roomy(
  async (db: Database, what: Done['what'], articleId: number, at: number | undefined): Promise<boolean> => {
    const tx = db.transaction(STORES, 'readwrite');
    const work = async () => {
      const feedId = await put(tx, what, articleId);
      if (feedId !== undefined && at !== undefined) await remember(tx, { what, articleId, at });
      return feedId;
    };
    const feedId = await whole(tx, work());
    if (feedId === undefined) return false;
    announceFeeds([feedId], ...STORES);
    return true;
  },
);

/**
 * Marks one article read or unread, and keeps its feed's count in the same transaction.
 * @param at when the person did it, epoch milliseconds: for ten minutes it can be taken back; missing: it is no person's.
 * @returns whether anything changed.
 */
export const setUnread = (db: Database, id: number, unread: boolean, at?: number): Promise<boolean> =>
  mark(db, unread ? 'unread' : 'read', id, at);

/** Stars or unstars one article, as `setUnread`. */
export const setStarred = (db: Database, id: number, starred: boolean, at?: number): Promise<boolean> =>
  mark(db, starred ? 'star' : 'unstar', id, at);

/** The last thing done to an article that can still be taken back. */
export async function last(db: Database, now: number): Promise<Done | undefined> {
  const cursor = await db.transaction('undo').store.openCursor(null, 'prev');
  return cursor && now - cursor.value.at < UNDO_TIME ? cursor.value : undefined;
}

/**
 * Takes back the last thing done to an article, once: two pages that do it at the same time take back two things.
 * @returns whether there was anything; an article that is gone stays so.
 */
export const takeBack = roomy(async (db: Database, now: number): Promise<boolean> => {
  const tx = db.transaction(STORES, 'readwrite');
  const work = async () => {
    const cursor = await tx.objectStore('undo').openCursor(null, 'prev');
    const done = cursor?.value;
    if (!done || now - done.at >= UNDO_TIME) return undefined;
    await cursor.delete();
    const feedId = await put(tx, OPPOSITE[done.what], done.articleId);
    return feedId === undefined ? [] : [feedId];
  };
  const feedIds = await whole(tx, work());
  if (!feedIds) return false;
  announceFeeds(feedIds, ...STORES);
  return true;
});

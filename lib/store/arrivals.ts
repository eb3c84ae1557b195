import type { IDBPObjectStore } from 'idb';
import type { Article, Body, Feed } from '../model.ts';
import { announce } from './changes.ts';
import type { Database, New, Schema } from './db.ts';

export interface Arrivals {
  /** The feed's row after the poll: its validators, next time and history; counters are kept here. */
  feed: Feed;
  add: { article: New<Article>; body: Omit<Body, 'id'> }[];
  update: { article: Article; body: Omit<Body, 'id'> }[];
}

/** Where one article of a document may be kept. */
export interface LookUp {
  /** Of `Article.keys`. */
  keys: string[];
  /** Asked for where no key is found; epoch milliseconds. */
  date?: number;
}

/**
 * Saves what a poll brought in one transaction: new and edited articles, the feed's counters, validators and next time.
 * A kill leaves the feed either still due, or done.
 * @param lookUp of the document: kept articles under one of its keys or dates are handed to `plan`.
 * @param plan pure: from the rows as they are in this very transaction to the rows to write; undefined writes nothing.
 * @returns ids of the added articles; undefined where the feed is gone, or `plan` had nothing to write.
 */
export async function save(
  db: Database,
  feedId: number,
  lookUp: LookUp[],
  plan: (feed: Feed, kept: Article[]) => Arrivals | undefined,
): Promise<number[] | undefined> {
  const tx = db.transaction(['feeds', 'articles', 'bodies'], 'readwrite');
  const [feeds, articles, bodies] = [tx.objectStore('feeds'), tx.objectStore('articles'), tx.objectStore('bodies')];
  const [feed, kept] = await Promise.all([feeds.get(feedId), find(articles, feedId, lookUp)]);
  const arrivals = feed && feed.removedAt === undefined ? plan(feed, kept) : undefined;
  if (!arrivals) return void (await tx.done);
  const unread = arrivals.add.filter(({ article }) => article.unread === 1).length;
  const adds = arrivals.add.map(async ({ article, body }) => {
    const id = await articles.add(article as Article);
    await bodies.put({ ...body, id });
    return id;
  });
  const updates = arrivals.update.flatMap(({ article, body }) => [
    articles.put(article),
    bodies.put({ ...body, id: article.id }),
  ]);
  const [ids] = await Promise.all([
    Promise.all(adds),
    ...updates,
    feeds.put({ ...arrivals.feed, unread: arrivals.feed.unread + unread }),
    tx.done,
  ]);
  if (ids.length + updates.length > 0) announce('feeds', 'articles', 'bodies');
  else announce('feeds');
  return ids;
}

type Articles = IDBPObjectStore<Schema, ('feeds' | 'articles' | 'bodies')[], 'articles', 'readwrite'>;

/** Every kept article under one of the keys; where an item has none there, those of its date. Each key and date is asked for once. */
async function find(articles: Articles, feedId: number, lookUp: LookUp[]): Promise<Article[]> {
  const [byKey, byDate] = [articles.index('keys'), articles.index('feed')];
  if (lookUp.length === 0 || !(await byDate.getKey(IDBKeyRange.bound([feedId], [feedId, []])))) return [];
  const keys = [...new Set(lookUp.flatMap((item) => item.keys))];
  const under = new Map(await Promise.all(keys.map(async (key) => [key, await byKey.getAll(key)] as const)));
  const lost = lookUp.filter((item) => item.keys.every((key) => under.get(key)?.length === 0));
  const dates = new Set(lost.flatMap(({ date }) => (date === undefined ? [] : [date])));
  const ofDates = await Promise.all(
    [...dates].map((date) => byDate.getAll(IDBKeyRange.bound([feedId, date], [feedId, date, []]))),
  );
  const rows = [...under.values(), ...ofDates].flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

import type { IDBPObjectStore } from 'idb';
import type { Article, Body, Feed } from '../model.ts';
import { announce } from './changes.ts';
import { type Database, getPage, type New, type Schema } from './db.ts';

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
  /** Asked for where no key is there; epoch milliseconds. */
  date?: number;
}

/**
 * Saves what a poll brought in one transaction: new and edited articles, the feed's counters, validators and next time.
 * A kill leaves the feed either still due, or done.
 * @param lookUp of the document: the feed's newest articles, and older ones under one of its keys or dates, are handed to `plan`.
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

/** How many of a feed's newest articles are read at once, at least: requests cost more than rows. */
const NEWEST = 200;

/** The feed's newest articles, and whatever older one stands under a key or, failing that, a date of the document. */
async function find(articles: Articles, feedId: number, lookUp: LookUp[]): Promise<Article[]> {
  const [byKey, byDate] = [articles.index('keys'), articles.index('feed')];
  const count = Math.max(NEWEST, 2 * lookUp.length);
  const query = IDBKeyRange.bound([feedId], [feedId, []]);
  const newest = lookUp.length === 0 ? [] : await getPage<Article>(byDate, { query, count, direction: 'prev' });
  if (newest.length < count) return newest;
  const there = new Set(newest.flatMap((article) => article.keys));
  const keys = new Set(lookUp.flatMap((item) => item.keys).filter((key) => !there.has(key)));
  const older = (await Promise.all([...keys].map((key) => byKey.getAll(key)))).flat();
  for (const article of older) for (const key of article.keys) there.add(key);
  const lost = lookUp.filter((item) => !item.keys.some((key) => there.has(key)));
  const dates = new Set(lost.flatMap(({ date }) => (date === undefined ? [] : [date])));
  const ranges = [...dates].map((date) => IDBKeyRange.bound([feedId, date], [feedId, date, []]));
  const ofDates = (await Promise.all(ranges.map((range) => byDate.getAll(range)))).flat();
  return [...new Map([...newest, ...older, ...ofDates].map((row) => [row.id, row])).values()];
}

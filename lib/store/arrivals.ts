import type { IDBPObjectStore } from 'idb';
import type { Article, Body, Feed } from '../model.ts';
import * as bodies from './bodies.ts';
import { announceFeeds } from './changes.ts';
import { allOrNothing, type Database, getPage, type New, raw, type Schema } from './db.ts';
import * as feeds from './feeds.ts';
import { roomy, saved } from './room.ts';

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

/** From the rows as they are in the very transaction to the rows to write; undefined writes nothing. */
type Plan = (feed: Feed, kept: Article[]) => Arrivals | undefined;

/** What one poll brought. */
interface Poll {
  feedId: number;
  lookUp: LookUp[];
  plan: Plan;
}

interface Waiting extends Poll {
  resolve: (ids: number[] | undefined) => void;
  reject: (error: unknown) => void;
}

/** Polls that wait for the disk; there while some transaction of theirs is under way. */
const queues = new WeakMap<Database, Waiting[]>();

/** Polls in one transaction: about a tenth of a second, so that no page waits long for its turn. */
const TOGETHER = 16;

/**
 * Saves what a poll brought in one transaction: new and edited articles, the feed's counters, validators and next time.
 * A kill leaves the feed either still due, or done. Polls that come while others are being saved share the next transaction.
 * @param lookUp of the document: the feed's newest articles, and older ones under one of its keys or dates, are handed to `plan`.
 * @param plan pure.
 * @returns ids of the added articles; undefined where the feed is gone, or `plan` had nothing to write.
 */
export function save(db: Database, feedId: number, lookUp: LookUp[], plan: Plan): Promise<number[] | undefined> {
  const queue = queues.get(db) ?? [];
  const saved = new Promise<number[] | undefined>((resolve, reject) => {
    queue.push({ feedId, lookUp, plan, resolve, reject });
  });
  if (!queues.has(db)) {
    queues.set(db, queue);
    void drain(db, queue);
  }
  return saved;
}

async function drain(db: Database, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const polls = next(queue);
    // What is wrong with one poll must not keep the others from being saved.
    if (!(await settle(db, polls)) && polls.length > 1) for (const poll of polls) await settle(db, [poll]);
  }
  queues.delete(db);
}

/** The first of the queue, no feed twice: a plan starts from the row that is there. */
function next(queue: Waiting[]): Waiting[] {
  const first = queue.findIndex(({ feedId }, at) => queue.findIndex((other) => other.feedId === feedId) < at);
  return queue.splice(0, Math.min(TOGETHER, first < 0 ? queue.length : first));
}

/** @returns false where several polls failed together: then nobody was told. */
async function settle(db: Database, polls: Waiting[]): Promise<boolean> {
  try {
    const results = await write(db, polls);
    // A poll that is saved is saved, whoever could not be told of it.
    await tell(polls, results).catch((error: unknown) => console.error('Courant:', error));
    for (const [at, { resolve }] of polls.entries()) resolve(results[at]?.ids);
    return true;
  } catch (error) {
    if (polls.length === 1) polls[0]?.reject(error);
    return false;
  }
}

async function tell(polls: Poll[], results: (Saved | undefined)[]): Promise<void> {
  const feedIds = polls.filter((_, at) => results[at]).map(({ feedId }) => feedId);
  if (results.some((result) => result?.isMore)) {
    announceFeeds(feedIds, 'articles', 'bodies');
    await saved();
  } else if (feedIds.length > 0) announceFeeds(feedIds);
}

const begin = (db: Database) => db.transaction(['feeds', 'articles', 'bodies'], 'readwrite');
type Transaction = ReturnType<typeof begin>;

interface Saved {
  /** Of the added articles. */
  ids: number[];
  /** Whether any article was written, besides the feed. */
  isMore: boolean;
}

/** All of it, or nothing: where a plan fails, nobody's rows are written. */
const write = roomy((db: Database, polls: Poll[]): Promise<(Saved | undefined)[]> => {
  const tx = begin(db);
  return allOrNothing(tx, putAll(tx, polls));
});

async function putAll(tx: Transaction, polls: Poll[]): Promise<(Saved | undefined)[]> {
  const ids = polls.map(({ feedId }) => feedId);
  const rows = await feeds.rowsOf(tx.objectStore('feeds'), ids);
  const isBare = await hasNothing(tx.objectStore('articles'), rows);
  return Promise.all(polls.map((poll, at) => put(tx, poll, rows[at], isBare)));
}

/** Whether it is certain that nothing is kept of any of these feeds: asked once for all, where all look as if they were new. */
async function hasNothing(articles: Articles, rows: (Feed | undefined)[]): Promise<boolean> {
  const there = rows.filter((feed) => feed !== undefined);
  if (there.length < 2 || there.some(({ history }) => history.length > 0)) return false;
  const ids = there.map(({ id }) => id);
  const range = IDBKeyRange.bound([Math.min(...ids)], [Math.max(...ids), []]);
  return (await articles.index('feed').getKey(range)) === undefined;
}

async function put(
  tx: Transaction,
  { feedId, lookUp, plan }: Poll,
  feed: Feed | undefined,
  isBare: boolean,
): Promise<Saved | undefined> {
  if (!feed || feed.removedAt !== undefined) return undefined;
  const [articles, texts] = [tx.objectStore('articles'), tx.objectStore('bodies')];
  const arrivals = plan(feed, isBare ? [] : await find(articles, feedId, lookUp));
  if (!arrivals) return undefined;
  const { add, update } = arrivals;
  const unread = add.filter(({ article }) => article.unread === 1).length;
  raw(tx.objectStore('feeds')).put({ ...arrivals.feed, unread: arrivals.feed.unread + unread });
  for (const { article } of update) raw(articles).put(article);
  const [ids] = await Promise.all([
    addAll(articles, add),
    bodies.replace(
      texts,
      update.map(({ article, body }) => ({ ...body, id: article.id })),
    ),
  ]);
  bodies.add(
    texts,
    add.map(({ body }, at) => ({ ...body, id: ids[at] ?? 0 })),
  );
  return { ids, isMore: add.length + update.length > 0 };
}

/** Adds articles and gives their ids, in one promise for all: one for each costs as much as its request. */
function addAll(articles: Articles, add: Arrivals['add']): Promise<number[]> {
  const store = raw(articles);
  const requests = add.map(({ article }) => store.add(article));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.onsuccess = () => resolve(requests.map(({ result }) => Number(result)));
    last.onerror = () => reject(last.error);
  });
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

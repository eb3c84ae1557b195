import type { Article, Feed, Sweep, View } from '../model.ts';
import { type Database, getPage } from './db.ts';
import { isUnread } from './swept.ts';

/** Where a page of a list ended. */
export interface Cursor {
  date: number;
  id: number;
}

export interface Page {
  /** Newest first; `unread` is there only where the article really counts as unread. */
  articles: Article[];
  /** Missing on the last page. */
  next?: Cursor;
  /** The highest article id there was when this was read: what "mark all" carries. */
  upToId: number;
}

interface PageOptions {
  count: number;
  after?: Cursor;
  /** Leaves read articles out of lists that show both. */
  unreadOnly?: boolean;
}

type IndexName = 'date' | 'feed' | 'unread' | 'starred';

/** Which indexes, under which key prefix, hold a view's articles. */
function sources(view: View, feeds: Feed[]): { index: IndexName; prefix: number[] }[] {
  switch (view.kind) {
    case 'unread':
    case 'starred':
      return [{ index: view.kind, prefix: [1] }];
    case 'all':
      return [{ index: 'date', prefix: [] }];
    case 'feed':
      return [{ index: 'feed', prefix: [view.feedId] }];
    case 'folder':
      return feeds
        .filter((feed) => feed.folder === view.folder)
        .map((feed) => ({ index: 'feed' as const, prefix: [feed.id] }));
  }
}

const newestFirst = (a: Cursor, b: Cursor): number => b.date - a.date || b.id - a.id;

/** Key range of everything under a prefix that comes after the cursor in newest-first order. */
const rangeAfter = (prefix: number[], after: Cursor | undefined): IDBKeyRange =>
  IDBKeyRange.bound(prefix, after ? [...prefix, after.date, after.id] : [...prefix, []], false, after !== undefined);

/** The feeds whose articles a view shows. */
const inView = (view: View, feeds: Feed[]): Feed[] =>
  feeds.filter(
    (feed) =>
      feed.removedAt === undefined &&
      (view.kind !== 'feed' || feed.id === view.feedId) &&
      (view.kind !== 'folder' || feed.folder === view.folder),
  );

/** How many unread articles a view has at most, so that looking for them can end early. */
const unreadIn = (view: View, feeds: Feed[]): number => inView(view, feeds).reduce((sum, feed) => sum + feed.unread, 0);

/**
 * One page of a list, newest first.
 * Sweeps are taken into account, feeds the person has unsubscribed from are left out.
 */
export async function page(db: Database, view: View, options: PageOptions): Promise<Page> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const store = tx.objectStore('articles');
  const [allFeeds, sweeps, last] = await Promise.all([
    tx.objectStore('feeds').getAll(),
    tx.objectStore('sweeps').getAll(),
    store.openKeyCursor(null, 'prev'),
  ]);
  const feeds = allFeeds.filter((feed) => feed.removedAt === undefined);
  const live = new Set(feeds.map((feed) => feed.id));
  const onlyUnread = view.kind === 'unread' || (options.unreadOnly === true && view.kind !== 'starred');
  const most = onlyUnread ? Math.min(options.count, unreadIn(view, feeds)) : options.count;
  const from = sources(view, feeds);
  const found: Article[] = [];
  let cursor = options.after;
  let more = from.length > 0 && most > 0;
  while (more && found.length < most) {
    // Rows passed over (swept, read) make the next look wider, so that a deep one ends soon.
    const count = Math.max(options.count, found.length, 50) + (cursor === options.after ? 0 : 450);
    const pages = await Promise.all(
      from.map(({ index, prefix }) =>
        getPage<Article>(store.index(index), { query: rangeAfter(prefix, cursor), count, direction: 'prev' }),
      ),
    );
    const rows = pages.flat().sort(newestFirst).slice(0, count);
    more = rows.length === count;
    for (const row of rows) {
      if (found.length === most) break;
      cursor = { date: row.date, id: row.id };
      if (!live.has(row.feedId)) continue;
      const article = resolve(row, sweeps);
      if (!onlyUnread || article.unread) found.push(article);
    }
  }
  const upToId = last?.primaryKey ?? 0;
  const ended = found.length < options.count;
  return ended || !cursor ? { articles: found, upToId } : { articles: found, next: cursor, upToId };
}

/** The article as lists show it: unread only where no sweep covers it. */
function resolve(article: Article, sweeps: Sweep[]): Article {
  if (article.unread !== 1 || isUnread(article, sweeps)) return article;
  const { unread: _, ...read } = article;
  return read;
}

/** One article, sweeps taken into account; none of a feed the person has unsubscribed from. */
export async function get(db: Database, id: number): Promise<Article | undefined> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const [article, sweeps] = await Promise.all([tx.objectStore('articles').get(id), tx.objectStore('sweeps').getAll()]);
  const feed = article && (await tx.objectStore('feeds').get(article.feedId));
  return feed && feed.removedAt === undefined ? resolve(article, sweeps) : undefined;
}

/** Those of these articles that are still to be seen, in no order; sweeps are taken into account. */
export async function some(db: Database, ids: number[]): Promise<Article[]> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const store = tx.objectStore('articles');
  const [feeds, sweeps, rows] = await Promise.all([
    tx.objectStore('feeds').getAll(),
    tx.objectStore('sweeps').getAll(),
    Promise.all(ids.map((id) => store.get(id))),
  ]);
  const live = new Set(feeds.filter((feed) => feed.removedAt === undefined).map((feed) => feed.id));
  return rows.flatMap((row) => (row && live.has(row.feedId) ? [resolve(row, sweeps)] : []));
}

/**
 * How many articles of a view have come after its list was read; of those starred none does.
 * @param upToId the page's `upToId`.
 */
export async function arrivedSince(db: Database, view: View, upToId: number, unreadOnly: boolean): Promise<number> {
  if (view.kind === 'starred') return 0;
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const [feeds, sweeps, rows] = await Promise.all([
    tx.objectStore('feeds').getAll(),
    tx.objectStore('sweeps').getAll(),
    tx.objectStore('articles').getAll(IDBKeyRange.lowerBound(upToId, true)),
  ]);
  const wanted = new Set(inView(view, feeds).map((feed) => feed.id));
  const counts = (row: Article): boolean => wanted.has(row.feedId) && (!unreadOnly || isUnread(row, sweeps));
  return rows.filter(counts).length;
}

/**
 * Ids of the unread articles among the starred ones, sweeps taken into account.
 * @param before only those older than this.
 */
export async function unreadStarred(db: Database, before?: Cursor): Promise<number[]> {
  const tx = db.transaction(['articles', 'sweeps']);
  const range = IDBKeyRange.bound([1], before ? [1, before.date, before.id] : [1, []], false, before !== undefined);
  const [rows, sweeps] = await Promise.all([
    tx.objectStore('articles').index('starred').getAll(range),
    tx.objectStore('sweeps').getAll(),
  ]);
  return rows.filter((row) => isUnread(row, sweeps)).map((row) => row.id);
}

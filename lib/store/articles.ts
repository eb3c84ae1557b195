import type { Article, Body, Feed, Sweep, View } from '../model.ts';
import { announce } from './changes.ts';
import { type Database, getPage } from './db.ts';
import { isUnread, taker } from './sweeps.ts';

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

/** How many unread articles a view has at most, so that looking for them can end early. */
function unreadIn(view: View, feeds: Feed[]): number {
  const inView = feeds.filter(
    (feed) =>
      (view.kind !== 'feed' || feed.id === view.feedId) && (view.kind !== 'folder' || feed.folder === view.folder),
  );
  return inView.reduce((sum, feed) => sum + feed.unread, 0);
}

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

/** What the article says, as received. */
export const body = (db: Database, id: number): Promise<Body | undefined> => db.get('bodies', id);

/** Ids of the unread articles among the starred ones, sweeps taken into account. */
export async function unreadStarred(db: Database): Promise<number[]> {
  const tx = db.transaction(['articles', 'sweeps']);
  const range = IDBKeyRange.bound([1], [1, []]);
  const [rows, sweeps] = await Promise.all([
    tx.objectStore('articles').index('starred').getAll(range),
    tx.objectStore('sweeps').getAll(),
  ]);
  return rows.filter((row) => isUnread(row, sweeps)).map((row) => row.id);
}

/** Takes an article out of the undo of the sweep that had taken it: the person has spoken since. */
const release = (sweep: Sweep, feedId: number): Sweep => ({
  ...sweep,
  taken: sweep.taken.map(([id, count]) => [id, id === feedId ? count - 1 : count]),
});

/**
 * Marks one article read or unread, and keeps its feed's count in the same transaction.
 * @returns whether anything changed.
 */
export async function setUnread(db: Database, id: number, unread: boolean): Promise<boolean> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps'], 'readwrite');
  const [articles, feeds, sweepRows] = [tx.objectStore('articles'), tx.objectStore('feeds'), tx.objectStore('sweeps')];
  const [article, sweeps] = await Promise.all([articles.get(id), sweepRows.getAll()]);
  const feed = article && (await feeds.get(article.feedId));
  const taken = article && taker(article, sweeps);
  const was = article?.unread === 1 && !taken;
  if (!article || !feed || (was === unread && !taken)) {
    await tx.done;
    return false;
  }
  const { unread: _, freed: __, ...rest } = article;
  const newest = sweeps.at(-1)?.id;
  const row: Article = unread ? { ...rest, unread: 1, ...(newest && { freed: newest }) } : rest;
  const change = Number(unread) - Number(was);
  await Promise.all([
    articles.put(row),
    change !== 0 && feeds.put({ ...feed, unread: feed.unread + change }),
    taken && sweepRows.put(release(taken, article.feedId)),
    tx.done,
  ]);
  announce('articles', 'feeds', ...(taken ? (['sweeps'] as const) : []));
  return true;
}

/** Stars or unstars one article. */
export async function setStarred(db: Database, id: number, starred: boolean): Promise<void> {
  const tx = db.transaction(['articles', 'feeds'], 'readwrite');
  const [articles, feeds] = [tx.objectStore('articles'), tx.objectStore('feeds')];
  const article = await articles.get(id);
  const feed = article && (await feeds.get(article.feedId));
  if (!article || !feed || (article.starred === 1) === starred) return void (await tx.done);
  const { starred: _, ...rest } = article;
  await Promise.all([
    articles.put(starred ? { ...rest, starred: 1 } : rest),
    feeds.put({ ...feed, starred: feed.starred + (starred ? 1 : -1) }),
    tx.done,
  ]);
  announce('articles', 'feeds');
}

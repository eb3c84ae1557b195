import type { IDBPTransaction } from 'idb';
import type { Article, Feed, Sweep, View } from '../model.ts';
import { type Database, getPage, type Schema } from './db.ts';
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
    case 'today':
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

/** When the oldest article of a view may be dated; epoch milliseconds. */
const sinceOf = (view: View): number => (view.kind === 'today' ? view.since : Number.NEGATIVE_INFINITY);

/** Key range of everything under a prefix, from a date on, that comes after the cursor in newest-first order. */
const rangeAfter = (prefix: number[], since: number, after: Cursor | undefined): IDBKeyRange => {
  const end = after ? [...prefix, after.date, after.id] : [...prefix, []];
  return IDBKeyRange.bound([...prefix, since], end, false, after !== undefined);
};

/** Whether a view shows a feed's articles. */
const isInView = (view: View, feed: Feed): boolean =>
  feed.removedAt === undefined &&
  (view.kind !== 'feed' || feed.id === view.feedId) &&
  (view.kind !== 'folder' || feed.folder === view.folder);

type Reading = IDBPTransaction<Schema, ('articles' | 'feeds' | 'sweeps')[], 'readonly'>;

/** What a view shows. Of the feeds those are read that are asked about: all of 1,350 take 50 ms, one 0.3. */
function shownBy(tx: Reading, view: View) {
  const store = tx.objectStore('feeds');
  const known = new Map<number, Feed | undefined>();
  return {
    /** All feeds of the view. */
    feeds: async (): Promise<Feed[]> => {
      const rows = view.kind === 'feed' ? [await store.get(view.feedId)] : await store.getAll();
      const feeds = rows.filter((feed) => feed !== undefined);
      for (const feed of feeds) known.set(feed.id, feed);
      return feeds.filter((feed) => isInView(view, feed));
    },
    /** Those of these articles that it shows. */
    among: async (rows: Article[]): Promise<Article[]> => {
      const unknown = [...new Set(rows.map(({ feedId }) => feedId))].filter((id) => !known.has(id));
      const found = await Promise.all(unknown.map((id) => store.get(id)));
      for (const [at, id] of unknown.entries()) known.set(id, found[at]);
      return rows.filter(({ feedId }) => {
        const feed = known.get(feedId);
        return feed !== undefined && isInView(view, feed);
      });
    },
  };
}

/** How many unread articles a view has at most, so that looking for them can end early. */
const unreadOf = (feeds: Feed[]): number => feeds.reduce((sum, feed) => sum + feed.unread, 0);

interface Stretch {
  /** Epoch milliseconds. */
  since: number;
  after: Cursor | undefined;
  count: number;
}

/** The newest rows of some indexes together, from a cursor on; fewer than `count` where there are no more. */
async function newest(tx: Reading, from: ReturnType<typeof sources>, { since, after, count }: Stretch) {
  const store = tx.objectStore('articles');
  const pages = await Promise.all(
    from.map(({ index, prefix }) =>
      getPage<Article>(store.index(index), { query: rangeAfter(prefix, since, after), count, direction: 'prev' }),
    ),
  );
  return pages.flat().sort(newestFirst).slice(0, count);
}

/**
 * One page of a list, newest first.
 * Sweeps are taken into account, feeds the person has unsubscribed from are left out.
 */
export async function page(db: Database, view: View, options: PageOptions): Promise<Page> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const shown = shownBy(tx, view);
  const [feeds, sweeps, last] = await Promise.all([
    view.kind === 'feed' || view.kind === 'folder' ? shown.feeds() : undefined,
    tx.objectStore('sweeps').getAll(),
    tx.objectStore('articles').openKeyCursor(null, 'prev'),
  ]);
  const onlyUnread = view.kind === 'unread' || (options.unreadOnly === true && view.kind !== 'starred');
  const from = sources(view, feeds ?? []);
  const found: Article[] = [];
  let most = onlyUnread && feeds ? Math.min(options.count, unreadOf(feeds)) : options.count;
  let cursor = options.after;
  let more = from.length > 0;
  while (more && found.length < most) {
    const isFirst = cursor === options.after;
    // Rows passed over (swept, read) make the next look wider, so that a deep one ends soon.
    const count = Math.max(options.count, found.length, 50) + (isFirst ? 0 : 450);
    const rows = await newest(tx, from, { since: sinceOf(view), after: cursor, count });
    more = rows.length === count;
    const live = new Set(await shown.among(rows));
    for (const row of rows) {
      if (found.length === most) break;
      cursor = { date: row.date, id: row.id };
      const article = live.has(row) ? resolve(row, sweeps) : undefined;
      if (article && (!onlyUnread || article.unread)) found.push(article);
    }
    const isLookingOn = more && found.length < most;
    if (isLookingOn && isFirst && onlyUnread && !feeds) most = Math.min(most, unreadOf(await shown.feeds()));
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
  const [sweeps, rows] = await Promise.all([
    tx.objectStore('sweeps').getAll(),
    Promise.all(ids.map((id) => store.get(id))),
  ]);
  const live = await shownBy(tx, { kind: 'all' }).among(rows.filter((row) => row !== undefined));
  return live.map((row) => resolve(row, sweeps));
}

/**
 * How many articles of a view have come after its list was read; of those starred none does.
 * @param upToId the page's `upToId`.
 */
export async function arrivedSince(db: Database, view: View, upToId: number, unreadOnly: boolean): Promise<number> {
  if (view.kind === 'starred') return 0;
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const [sweeps, rows] = await Promise.all([
    tx.objectStore('sweeps').getAll(),
    tx.objectStore('articles').getAll(IDBKeyRange.lowerBound(upToId, true)),
  ]);
  const wanted = await shownBy(tx, view).among(rows.filter(({ date }) => date >= sinceOf(view)));
  return wanted.filter((row) => !unreadOnly || isUnread(row, sweeps)).length;
}

/** How many unread articles are dated at a moment (epoch milliseconds) or later, sweeps taken into account. */
export async function unreadSince(db: Database, since: number): Promise<number> {
  const tx = db.transaction(['articles', 'feeds', 'sweeps']);
  const [rows, sweeps] = await Promise.all([
    tx
      .objectStore('articles')
      .index('unread')
      .getAll(rangeAfter([1], since, undefined)),
    tx.objectStore('sweeps').getAll(),
  ]);
  return (await shownBy(tx, { kind: 'all' }).among(rows.filter((row) => isUnread(row, sweeps)))).length;
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

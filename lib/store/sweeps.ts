import type { IDBPTransaction } from 'idb';
import type { Article, Feed, Older, Scope, Sweep } from '../model.ts';
import { announce, announceFeeds } from './changes.ts';
import { type Database, getPage, type Schema, whole } from './db.ts';
import { roomy } from './room.ts';
import { covers, isUnread } from './swept.ts';

/** How long a mark-all (and an unsubscribe) can be undone. */
export const UNDO_TIME = 10 * 60_000;

/** Rows folded in one transaction: about a tenth of a second, so that no page waits long for its turn. */
const SLICE = 400;

const feedsOf = (scope: Scope, feeds: Feed[]): Feed[] =>
  scope.kind === 'feeds'
    ? feeds.filter((feed) => scope.feedIds.includes(feed.id))
    : feeds.filter((feed) => feed.removedAt === undefined);

/** What a person means by a list: every feed, some feeds, or these articles. */
export type Wanted = Exclude<Scope, { kind: 'all' }> | { kind: 'all'; since?: number; before?: Older };

/** Rows read at once where they have to be counted. */
const PAGE = 2000;

type Marking = IDBPTransaction<Schema, ('sweeps' | 'feeds' | 'articles')[], 'readwrite'>;

const countOf = (rows: Article[]): Map<number, number> =>
  new Map([...Map.groupBy(rows, ({ feedId }) => feedId)].map(([feedId, list]) => [feedId, list.length]));

/** The unread articles from a moment on, and older than another, wherever they are from. */
async function unreadBetween(tx: Marking, since: number, before: Older | undefined): Promise<Article[]> {
  const found: Article[] = [];
  let after = before;
  for (;;) {
    if (after && after.date < since) return found;
    const query = IDBKeyRange.bound([1, since], after ? [1, after.date, after.id] : [1, []], false, true);
    const index = tx.objectStore('articles').index('unread');
    const page = await getPage<Article>(index, { query, count: PAGE, direction: 'prev' });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last;
  }
}

/** How many unread articles of each feed a sweep takes. */
async function takenBy(tx: Marking, sweep: Sweep, feeds: Feed[], earlier: Sweep[]): Promise<Map<number, number>> {
  const { scope, upToId } = sweep;
  const articles = tx.objectStore('articles');
  const isTaken = (article: Article): boolean => isUnread(article, earlier) && covers(sweep, article);
  if (scope.kind === 'articles') {
    const rows = await Promise.all([...new Set(scope.ids)].map((id) => articles.get(id)));
    return countOf(rows.filter((row) => row !== undefined).filter((row) => isUnread(row, earlier)));
  }
  const since = scope.kind === 'all' ? scope.since : undefined;
  if (since !== undefined || scope.before)
    return countOf((await unreadBetween(tx, since ?? Number.NEGATIVE_INFINITY, scope.before)).filter(isTaken));
  const taken = new Map(feedsOf(scope, feeds).map((feed) => [feed.id, feed.unread]));
  for (const later of await articles.getAll(IDBKeyRange.lowerBound(upToId, true)))
    if (isUnread(later, earlier) && taken.has(later.feedId))
      taken.set(later.feedId, (taken.get(later.feedId) ?? 0) - 1);
  return taken;
}

/** The feeds whose counts a sweep has changed. */
const takenFeeds = ({ taken }: Pick<Sweep, 'taken'>): number[] => taken.map(([feedId]) => feedId);

/**
 * Marks everything of a scope as read by writing one row (rewriting 20,000 articles would take seconds).
 * @param upToId the highest article id there was when the list was read; what arrived later stays unread.
 * @returns the sweep, or undefined where nothing was unread.
 */
export const markAll = roomy(
  async (db: Database, wanted: Wanted, upToId: number, now: number): Promise<Sweep | undefined> => {
    const tx = db.transaction(['sweeps', 'feeds', 'articles'], 'readwrite');
    const [sweeps, allFeeds] = await Promise.all([tx.objectStore('sweeps').getAll(), tx.objectStore('feeds').getAll()]);
    const removed = allFeeds.filter((feed) => feed.removedAt !== undefined).map((feed) => feed.id);
    const scope: Scope = wanted.kind === 'all' ? { ...wanted, but: removed } : wanted;
    const next = { id: Number.POSITIVE_INFINITY, scope, upToId, at: now, taken: [] };
    const taken = await takenBy(tx, next, allFeeds, sweeps);
    const rows = [...taken].filter(([, count]) => count > 0);
    if (rows.length === 0) return void (await tx.done);
    const sweep = { scope, upToId, at: now, taken: rows };
    const byId = new Map(allFeeds.map((feed) => [feed.id, feed]));
    const [id] = await Promise.all([
      tx.objectStore('sweeps').add(sweep as Sweep),
      ...rows.map(([feedId, count]) => {
        const feed = byId.get(feedId);
        return feed && tx.objectStore('feeds').put({ ...feed, unread: feed.unread - count });
      }),
      tx.done,
    ]);
    announceFeeds(takenFeeds(sweep), 'sweeps', 'articles');
    return { ...sweep, id };
  },
);

/** The latest mark-all, while it can still be undone. Only the latest: an earlier one may be covered by it. */
export async function undoable(db: Database, now: number): Promise<Sweep | undefined> {
  const cursor = await db.transaction('sweeps').store.openCursor(null, 'prev');
  return cursor && now - cursor.value.at < UNDO_TIME ? cursor.value : undefined;
}

/**
 * Brings back everything the latest mark-all took, but what was read, freed or deleted since.
 * Once its time is over it is being folded, and nothing is brought back.
 */
export const undo = roomy(async (db: Database, id: number, now: number): Promise<void> => {
  const tx = db.transaction(['sweeps', 'feeds'], 'readwrite');
  const latest = await tx.objectStore('sweeps').openCursor(null, 'prev');
  if (latest?.value.id !== id || now - latest.value.at >= UNDO_TIME) return void (await tx.done);
  const feeds = tx.objectStore('feeds');
  const restored = latest.value.taken.map(async ([feedId, count]) => {
    const feed = await feeds.get(feedId);
    if (feed) await feeds.put({ ...feed, unread: feed.unread + count });
  });
  const feedIds = takenFeeds(latest.value);
  await whole(tx, Promise.all([...restored, latest.delete()]));
  announceFeeds(feedIds, 'sweeps', 'articles');
});

/**
 * Writes sweeps whose undo has expired into the articles they cover, slice by slice, and deletes them.
 * Counts do not change: they left these articles out from the start. A kill between slices costs nothing.
 */
export const fold = roomy(async (db: Database, now: number): Promise<void> => {
  let after: Article | undefined;
  do {
    const tx = db.transaction(['sweeps', 'articles'], 'readwrite');
    const expired = (await tx.objectStore('sweeps').getAll()).filter((sweep) => now - sweep.at >= UNDO_TIME);
    if (expired.length === 0) return void (await tx.done);
    const articles = tx.objectStore('articles');
    const query = IDBKeyRange.bound([1], after ? [1, after.date, after.id] : [1, []], false, after !== undefined);
    const slice = await getPage<Article>(articles.index('unread'), { query, count: SLICE, direction: 'prev' });
    after = slice.at(-1);
    const covered = slice.filter((article) => expired.some((sweep) => covers(sweep, article)));
    const writes = covered.map(({ unread: _, ...read }) => articles.put(read));
    if (!after) writes.push(...expired.map((sweep) => tx.objectStore('sweeps').delete(sweep.id) as never));
    await Promise.all([...writes, tx.done]);
  } while (after);
  announce('sweeps');
});

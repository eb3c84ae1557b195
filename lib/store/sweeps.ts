import type { Article, Feed, Scope, Sweep } from '../model.ts';
import { announce } from './changes.ts';
import { type Database, getPage } from './db.ts';

/** How long a mark-all (and an unsubscribe) can be undone. */
export const UNDO_TIME = 10 * 60_000;

/** Rows folded in one transaction: about a tenth of a second, so that no page waits long for its turn. */
const SLICE = 400;

function inScope(scope: Scope, article: Article): boolean {
  switch (scope.kind) {
    case 'all':
      return !scope.but.includes(article.feedId);
    case 'feeds':
      return scope.feedIds.includes(article.feedId);
    case 'articles':
      return scope.ids.includes(article.id);
  }
}

/** Whether a sweep makes this article read, as long as nobody undoes it. */
export const covers = (sweep: Sweep, article: Article): boolean =>
  article.id <= sweep.upToId && sweep.id > (article.freed ?? 0) && inScope(sweep.scope, article);

/** Whether an article counts as unread: it says so itself, and no sweep covers it. */
export const isUnread = (article: Article, sweeps: Sweep[]): boolean =>
  article.unread === 1 && !sweeps.some((sweep) => covers(sweep, article));

/** The sweep whose undo would bring this article back: the first that covered it. */
export const taker = (article: Article, sweeps: Sweep[]): Sweep | undefined =>
  article.unread === 1 ? sweeps.find((sweep) => covers(sweep, article)) : undefined;

const feedsOf = (scope: Scope, feeds: Feed[]): Feed[] =>
  scope.kind === 'feeds'
    ? feeds.filter((feed) => scope.feedIds.includes(feed.id))
    : feeds.filter((feed) => feed.removedAt === undefined);

/** What a person means by a list: every feed, some feeds, or these articles. */
export type Wanted = Exclude<Scope, { kind: 'all' }> | { kind: 'all' };

/**
 * Marks everything of a scope as read by writing one row (rewriting 20,000 articles would take seconds).
 * @param upToId the highest article id there was when the list was read; what arrived later stays unread.
 * @returns the sweep, or undefined where nothing was unread.
 */
export async function markAll(db: Database, wanted: Wanted, upToId: number, now: number): Promise<Sweep | undefined> {
  const tx = db.transaction(['sweeps', 'feeds', 'articles'], 'readwrite');
  const [sweeps, allFeeds] = await Promise.all([tx.objectStore('sweeps').getAll(), tx.objectStore('feeds').getAll()]);
  const articles = tx.objectStore('articles');
  const removed = allFeeds.filter((feed) => feed.removedAt !== undefined).map((feed) => feed.id);
  const scope: Scope = wanted.kind === 'all' ? { kind: 'all', but: removed } : wanted;
  const taken = new Map<number, number>();
  if (scope.kind === 'articles') {
    for (const article of await Promise.all(scope.ids.map((id) => articles.get(id))))
      if (article && isUnread(article, sweeps)) taken.set(article.feedId, (taken.get(article.feedId) ?? 0) + 1);
  } else {
    for (const feed of feedsOf(scope, allFeeds)) taken.set(feed.id, feed.unread);
    for (const later of await articles.getAll(IDBKeyRange.lowerBound(upToId, true)))
      if (isUnread(later, sweeps) && taken.has(later.feedId))
        taken.set(later.feedId, (taken.get(later.feedId) ?? 0) - 1);
  }
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
  announce('sweeps', 'feeds', 'articles');
  return { ...sweep, id };
}

/** The latest mark-all, while it can still be undone. Only the latest: an earlier one may be covered by it. */
export async function undoable(db: Database, now: number): Promise<Sweep | undefined> {
  const cursor = await db.transaction('sweeps').store.openCursor(null, 'prev');
  return cursor && now - cursor.value.at < UNDO_TIME ? cursor.value : undefined;
}

/**
 * Brings back everything the latest mark-all took, but what was read, freed or deleted since.
 * Once its time is over it is being folded, and nothing is brought back.
 */
export async function undo(db: Database, id: number, now: number): Promise<void> {
  const tx = db.transaction(['sweeps', 'feeds'], 'readwrite');
  const latest = await tx.objectStore('sweeps').openCursor(null, 'prev');
  if (latest?.value.id !== id || now - latest.value.at >= UNDO_TIME) return void (await tx.done);
  const feeds = tx.objectStore('feeds');
  const restored = latest.value.taken.map(async ([feedId, count]) => {
    const feed = await feeds.get(feedId);
    if (feed) await feeds.put({ ...feed, unread: feed.unread + count });
  });
  await Promise.all([...restored, latest.delete(), tx.done]);
  announce('sweeps', 'feeds', 'articles');
}

/**
 * Writes sweeps whose undo has expired into the articles they cover, slice by slice, and deletes them.
 * Counts do not change: they left these articles out from the start. A kill between slices costs nothing.
 */
export async function fold(db: Database, now: number): Promise<void> {
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
}

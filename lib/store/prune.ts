import { signer, traceOf } from '../feed/identity.ts';
import type { Article } from '../model.ts';
import * as bodies from './bodies.ts';
import { announce } from './changes.ts';
import { type Database, getPage, whole } from './db.ts';
import { covers, isUnread } from './swept.ts';

/** How much is kept: articles of one feed, and milliseconds a read one stays. Stars stay for ever. */
export interface Retention {
  perFeed: number;
  read: number;
}

export const RETENTION: Retention = { perFeed: 1000, read: 90 * 24 * 3_600_000 };

/** Articles deleted in one transaction: about a tenth of a second, so that no page waits long for its turn. */
const SLICE = 200;
/** Traces of one feed; only its document's own length makes more of them useful. */
const TRACES = 5000;

/** Deletes what is older than the retention says: read articles by age, then the oldest of feeds that hold too many. */
export async function prune(db: Database, now: number, retention: Retention = RETENTION): Promise<number> {
  return (await pruneRead(db, now - retention.read)) + (await pruneFull(db, retention.perFeed));
}

/** Read articles that arrived before a moment. A feed may bring articles that were old when they came: those stay as long. */
async function pruneRead(db: Database, before: number): Promise<number> {
  let deleted = 0;
  let after: Article | undefined;
  do {
    const query = IDBKeyRange.bound(after ? [after.date, after.id] : [], [before, []], after !== undefined, false);
    const index = db.transaction('articles').store.index('date');
    const slice = await getPage<Article>(index, { query, count: SLICE, direction: 'next' });
    after = slice.at(-1);
    const old = slice.filter((article) => article.arrived < before && !article.unread);
    deleted += await removeAll(db, old);
  } while (after);
  return deleted;
}

/** The oldest articles of feeds that hold more than so many. */
async function pruneFull(db: Database, perFeed: number): Promise<number> {
  let deleted = 0;
  for (const feed of await db.getAll('feeds')) {
    const query = IDBKeyRange.bound([feed.id], [feed.id, []]);
    const index = () => db.transaction('articles').store.index('feed');
    const surplus = (await index().count(query)) - feed.starred - perFeed;
    if (feed.kind !== 'feed' || surplus <= 0) continue;
    const oldest = await getPage<Article>(index(), { query, count: surplus + feed.starred, direction: 'next' });
    deleted += await removeAll(db, oldest.filter((article) => !article.starred).slice(0, surplus));
  }
  return deleted;
}

/** Deletes articles of any feeds, slice by slice; a kill between slices costs nothing. */
export async function removeAll(db: Database, articles: Article[]): Promise<number> {
  let deleted = 0;
  const byFeed = Map.groupBy(articles, ({ feedId }) => feedId);
  for (const [feedId, rows] of byFeed)
    for (let at = 0; at < rows.length; at += SLICE)
      deleted += await remove(
        db,
        feedId,
        rows.slice(at, at + SLICE).map(({ id }) => id),
      );
  if (deleted > 0) announce('feeds', 'articles', 'bodies');
  return deleted;
}

/**
 * Deletes articles of one feed in one transaction, with what they count for, and leaves their traces on the feed, so that
 * none comes back as new. Starred ones stay, those of an archive, and unread ones that a mark-all may still give back.
 */
async function remove(db: Database, feedId: number, ids: number[]): Promise<number> {
  const tx = db.transaction(['feeds', 'articles', 'bodies', 'sweeps'], 'readwrite');
  const [feeds, articles] = [tx.objectStore('feeds'), tx.objectStore('articles')];
  const [feed, sweeps, rows] = await Promise.all([
    feeds.get(feedId),
    tx.objectStore('sweeps').getAll(),
    Promise.all(ids.map((id) => articles.get(id))),
  ]);
  if (feed?.kind === 'archive') return 0;
  const going = rows
    .filter((row) => row !== undefined)
    .filter((row) => !row.starred && !(row.unread && sweeps.some((sweep) => covers(sweep, row))));
  const unread = going.filter((row) => isUnread(row, sweeps)).length;
  const signsOf = signer(feed?.siteUrl);
  const seen = [...(feed?.seen ?? []), ...going.map((row) => traceOf(signsOf(row)))].slice(-TRACES);
  const gone = going.map(({ id }) => id);
  const work = Promise.all([
    ...gone.map((id) => articles.delete(id)),
    bodies.remove(tx.objectStore('bodies'), gone),
    feed && gone.length > 0 && feeds.put({ ...feed, seen, unread: feed.unread - unread }),
  ]);
  await whole(tx, work);
  return going.length;
}

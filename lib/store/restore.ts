import { keysUnder } from '../feed/identity.ts';
import type { Article, Feed } from '../model.ts';
import { announce } from './changes.ts';
import { type Database, type New, whole } from './db.ts';
import * as feeds from './feeds.ts';
import { roomy } from './room.ts';
import * as settings from './settings.ts';
import * as snapshots from './snapshots.ts';

/** Articles of one transaction. */
const SLICE = 50;

export interface Restored {
  feeds: number;
  starred: number;
}

/**
 * Brings back what a copy holds and the database does not: feeds, which become due, stars, and settings never set since.
 * What is there stays as it is; doing it again changes nothing.
 * @returns how many came back.
 */
export const restore = roomy(async (db: Database, copy: Pick<snapshots.Copy, 'id'>, now: number): Promise<Restored> => {
  const kept = await snapshots.read(copy);
  if (!kept) return { feeds: 0, starred: 0 };
  const { ids, added } = await restoreFeeds(db, kept.feeds, now);
  let starred = 0;
  for (let at = 0; at < kept.starred.length; at += SLICE)
    starred += await restoreArticles(db, kept.starred.slice(at, at + SLICE), ids);
  await settings.write({ ...kept.settings, ...(await settings.own()) });
  announce('feeds', 'articles', 'bodies');
  return { feeds: added, starred };
});

/** The ids of all feeds of the copy by their address, and how many of them were not there. One transaction. */
async function restoreFeeds(
  db: Database,
  kept: snapshots.Kept['feeds'],
  now: number,
): Promise<{ ids: Map<string, number>; added: number }> {
  const tx = db.transaction('feeds', 'readwrite');
  const ids = new Map<string, number>();
  let added = 0;
  const put = async () => {
    for (const feed of kept) {
      const known = await tx.store.index('url').get(feed.url);
      const isThere = known && known.removedAt === undefined;
      const row = known ? feeds.restored(known) : freshOf(feed, now);
      ids.set(feed.url, isThere ? known.id : await tx.store.put(row as Feed));
      if (!isThere) added += 1;
    }
  };
  await whole(tx, put());
  return { ids, added };
}

/** A feed of the copy as a new one, due at once; one the person had paused stays so. */
function freshOf({ name, lang, interval, hide, paused, added, ...init }: snapshots.Kept['feeds'][number], now: number) {
  const row: New<Feed> = {
    ...feeds.fresh(init, now),
    added,
    ...(name !== undefined && { name }),
    ...(lang !== undefined && { lang }),
    ...(interval !== undefined && { interval }),
    ...(hide !== undefined && { hide }),
  };
  if (!paused) return row;
  const { nextPollAt: _, ...still } = row;
  return { ...still, paused };
}

const begin = (db: Database) => db.transaction(['feeds', 'articles', 'bodies'], 'readwrite');
type Transaction = ReturnType<typeof begin>;

/** The same article as it is in the database by now: by its guid, and where several have that, by its title too. */
async function findSame(
  tx: Transaction,
  feedId: number,
  kept: Pick<Article, 'keys' | 'date' | 'guid' | 'title'>,
): Promise<Article | undefined> {
  const [byKey, byDate] = [tx.objectStore('articles').index('keys'), tx.objectStore('articles').index('feed')];
  const found = await Promise.all([
    ...kept.keys.map((key) => byKey.getAll(key)),
    byDate.getAll(IDBKeyRange.bound([feedId, kept.date], [feedId, kept.date, []])),
  ]);
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  const same = [...rows.values()].filter((row) => row.feedId === feedId && row.guid === kept.guid);
  return same.length > 1 ? same.find((row) => row.title === kept.title) : same[0];
}

/** Stars what is there and adds what is not, with the counters of its feed, in one transaction. */
async function restoreArticles(db: Database, kept: snapshots.KeptArticle[], ids: Map<string, number>): Promise<number> {
  const texts = await snapshots.bodies(kept.map(({ body }) => body));
  const tx = begin(db);
  const put = async () => {
    let count = 0;
    for (const article of kept)
      if (await restoreArticle(tx, article, ids.get(article.feed), texts.get(article.body))) count += 1;
    return count;
  };
  return whole(tx, put());
}

/** @returns whether it is a star that was not there. */
async function restoreArticle(
  tx: Transaction,
  { feed: _, body: __, ...kept }: snapshots.KeptArticle,
  feedId: number | undefined,
  text: snapshots.KeptBody = { html: '', enclosures: [] },
): Promise<boolean> {
  const feed = feedId === undefined ? undefined : await tx.objectStore('feeds').get(feedId);
  if (!feed) return false;
  const row = { ...kept, keys: keysUnder(feed.id, kept.keys) };
  const same = await findSame(tx, feed.id, row);
  if (same?.starred === 1) return false;
  const fresh: New<Article> = { ...row, feedId: feed.id, starred: 1 };
  const id = await tx.objectStore('articles').put(same ? { ...same, starred: 1 } : (fresh as Article));
  if (!same) await tx.objectStore('bodies').put({ ...text, id });
  const unread = feed.unread + (!same && row.unread === 1 ? 1 : 0);
  await tx.objectStore('feeds').put({ ...feed, unread, starred: feed.starred + 1 });
  return true;
}

import type { Article, Body, Feed } from '../model.ts';
import { announce } from './changes.ts';
import type { Database, New } from './db.ts';

export interface Arrivals {
  /** The feed's row after the poll: its validators, next time and history; counters are kept here. */
  feed: Feed;
  add: { article: New<Article>; body: Omit<Body, 'id'> }[];
  update: { article: Article; body: Omit<Body, 'id'> }[];
}

/**
 * Saves what a poll brought in one transaction: new and edited articles, the feed's counters, validators and next time.
 * A kill leaves the feed either still due, or done.
 * @param lookUp guids of the document: their kept articles are handed to `plan`.
 * @param plan pure: from the rows as they are in this very transaction to the rows to write; undefined writes nothing.
 * @returns ids of the added articles; undefined where the feed is gone, or `plan` had nothing to write.
 */
export async function save(
  db: Database,
  feedId: number,
  lookUp: string[],
  plan: (feed: Feed, kept: Map<string, Article>) => Arrivals | undefined,
): Promise<number[] | undefined> {
  const tx = db.transaction(['feeds', 'articles', 'bodies'], 'readwrite');
  const [feeds, articles, bodies] = [tx.objectStore('feeds'), tx.objectStore('articles'), tx.objectStore('bodies')];
  const byGuid = articles.index('guid');
  const [feed, ...found] = await Promise.all([feeds.get(feedId), ...lookUp.map((guid) => byGuid.get([feedId, guid]))]);
  const kept = new Map(found.flatMap((article) => (article ? [[article.guid, article]] : [])));
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

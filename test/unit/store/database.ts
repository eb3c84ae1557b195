import 'fake-indexeddb/auto';
import type { Article, Feed } from '../../../lib/model.ts';
import * as arrivals from '../../../lib/store/arrivals.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { isUnread } from '../../../lib/store/swept.ts';

let made = 0;

/** A database of its own for each test. */
export const freshDatabase = (): Promise<Database> => openDatabase({ name: `courant-${++made}` });

export async function addFeed(db: Database, url: string, folder = ''): Promise<number> {
  return (await feeds.add(db, feeds.fresh({ url, title: url, folder }, 0))).id;
}

/** Adds unread articles with these dates; their guids are their dates. */
export async function addArticles(db: Database, feedId: number, dates: number[]): Promise<number[]> {
  const ids = await arrivals.save(db, feedId, [], (feed) => ({
    feed,
    update: [],
    add: dates.map((date) => ({
      article: {
        feedId,
        guid: String(date),
        title: `Article ${date}`,
        excerpt: '',
        date,
        arrived: date,
        hash: '',
        keys: [],
        unread: 1,
      },
      body: { html: `<p>${date}</p>`, enclosures: [] },
    })),
  }));
  return ids ?? [];
}

/** Of which articles there are bodies, whichever rows they stand in. */
export async function withBody(db: Database): Promise<number[]> {
  const rows = await db.getAll('bodies');
  return rows.flatMap((row) => ('all' in row ? row.all : [row])).map(({ id }) => id);
}

/** What the counts should be, counted from the articles themselves. */
export async function recount(db: Database): Promise<Map<number, number>> {
  const [rows, sweeps, all] = await Promise.all([db.getAll('articles'), db.getAll('sweeps'), db.getAll('feeds')]);
  const counts = new Map<number, number>(all.map((feed: Feed) => [feed.id, 0]));
  for (const article of rows as Article[])
    if (isUnread(article, sweeps)) counts.set(article.feedId, (counts.get(article.feedId) ?? 0) + 1);
  return counts;
}

export async function kept(db: Database): Promise<Map<number, number>> {
  return new Map((await db.getAll('feeds')).map((feed) => [feed.id, feed.unread]));
}

import * as badge from './badge.ts';
import type { ParsedArticle } from './parsed.ts';
import { ingest, lookUp } from './poll/ingest.ts';
import * as arrivals from './store/arrivals.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';

/** Stands where a feed has its address; nobody can subscribe to it. */
const ARCHIVE = 'archive:files';

/** Keeps articles read in from files in the feed *Archive*: never polled, never pruned, no site needed. */
export async function addToArchive(
  db: Database,
  title: string,
  parsed: ParsedArticle[],
  now: number,
): Promise<{ feedId: number; added: number; already: number }> {
  const { id } = await feeds.add(db, feeds.fresh({ url: ARCHIVE, title, folder: '', kind: 'archive' }, now));
  const document = { format: 'rss' as const, title, articles: parsed, skipped: 0, truncated: false };
  const ids = await arrivals.save(db, id, lookUp(id, parsed), (feed, kept) => ({
    feed: { ...feed, succeededAt: now },
    ...ingest(feed, document, kept, { now, newestUnread: parsed.length }),
  }));
  await badge.update(db);
  const added = ids?.length ?? 0;
  return { feedId: id, added, already: parsed.length - added };
}

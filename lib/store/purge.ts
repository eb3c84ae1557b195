import * as bodies from './bodies.ts';
import { announce } from './changes.ts';
import { type Database, whole } from './db.ts';
import { roomy } from './room.ts';
import { UNDO_TIME } from './sweeps.ts';

/** Deletes removed feeds whose undo has expired, with their articles. */
export const purge = roomy(async (db: Database, now: number): Promise<void> => {
  const rows = await db.getAll('feeds');
  const expired = rows.filter((feed) => feed.removedAt !== undefined && now - feed.removedAt >= UNDO_TIME);
  for (const feed of expired) {
    const tx = db.transaction(['feeds', 'articles', 'bodies', 'logins'], 'readwrite');
    const articles = tx.objectStore('articles');
    // It may have been brought back since the list was read.
    if ((await tx.objectStore('feeds').get(feed.id))?.removedAt !== feed.removedAt) continue;
    const ids = await articles.index('feed').getAllKeys(IDBKeyRange.bound([feed.id], [feed.id, []]));
    const work = Promise.all([
      ...ids.map((id) => articles.delete(id)),
      bodies.remove(tx.objectStore('bodies'), ids),
      tx.objectStore('feeds').delete(feed.id),
      tx.objectStore('logins').delete(feed.id),
    ]);
    await whole(tx, work);
  }
  if (expired.length > 0) announce('feeds', 'articles', 'bodies');
});

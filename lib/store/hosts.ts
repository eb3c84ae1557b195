import type { Feed } from '../model.ts';
import type { Host } from '../polling.ts';
import { announceFeeds } from './changes.ts';
import type { Database } from './db.ts';
import { roomy } from './room.ts';

/** The host of an address, with its port: whom a pause is about. */
export const hostOf = (url: string): string => new URL(url).host;

/** Every server that has turned us away lately, by host. */
export async function all(db: Database): Promise<Map<string, Host>> {
  return new Map((await db.getAll('hosts')).map((row) => [row.host, row]));
}

/**
 * Saves a refusal in one transaction: the feed's row, and the pause of its whole host.
 * @param change pure: from the rows as they are to the rows to write.
 */
export const refuse = roomy(
  async (
    db: Database,
    feedId: number,
    change: (feed: Feed, host: string, before: Host | undefined) => [Feed, Host],
  ): Promise<void> => {
    const tx = db.transaction(['feeds', 'hosts'], 'readwrite');
    const feed = await tx.objectStore('feeds').get(feedId);
    if (!feed || feed.removedAt !== undefined) return void (await tx.done);
    const name = hostOf(feed.url);
    const [row, host] = change(feed, name, await tx.objectStore('hosts').get(name));
    await Promise.all([tx.objectStore('feeds').put(row), tx.objectStore('hosts').put(host), tx.done]);
    announceFeeds([feedId], 'hosts');
  },
);

/** The server has answered properly: whatever it had against us is over. */
export const forgive = (db: Database, host: string): Promise<void> => db.delete('hosts', host);

/** Pauses that a clock that was ahead has begun are over. */
export async function mendClock(db: Database, now: number): Promise<void> {
  for (const { host, at } of (await all(db)).values()) if (at > now) await forgive(db, host);
}

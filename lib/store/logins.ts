import type { Feed } from '../model.ts';
import type { Login } from '../polling.ts';
import { announceFeeds } from './changes.ts';
import type { Database } from './db.ts';
import { roomy } from './room.ts';

export const get = (db: Database, feedId: number): Promise<Login | undefined> => db.get('logins', feedId);

/** Keeps a name and a password for a feed, which is due at once: it is another request now than the one that failed. */
export const put = roomy(async (db: Database, login: Login): Promise<void> => {
  const tx = db.transaction(['feeds', 'logins'], 'readwrite');
  const feed = await tx.objectStore('feeds').get(login.feedId);
  if (!feed || feed.removedAt !== undefined) return void (await tx.done);
  const { checkedAt: _, ...rest } = feed;
  const row: Feed = { ...rest, login: true, ...(!feed.paused && { nextPollAt: 0 }) };
  await Promise.all([tx.objectStore('feeds').put(row), tx.objectStore('logins').put(login), tx.done]);
  announceFeeds([login.feedId], 'logins');
});

/** Forgets a feed's name and password; the feed stays. */
export const forget = roomy(async (db: Database, feedId: number): Promise<void> => {
  const tx = db.transaction(['feeds', 'logins'], 'readwrite');
  const feed = await tx.objectStore('feeds').get(feedId);
  const { login: _, ...row } = feed ?? {};
  await Promise.all([
    feed && tx.objectStore('feeds').put(row as Feed),
    tx.objectStore('logins').delete(feedId),
    tx.done,
  ]);
  announceFeeds([feedId], 'logins');
});

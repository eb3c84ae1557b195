import type { BatchOptions } from '../../../lib/poll/batch.ts';
import { pollFeed } from '../../../lib/poll/poll.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { freshDatabase } from '../store/database.ts';
import { type Answer, type Asked, fakeFetch } from './server.ts';

export const HOUR = 3_600_000;
export const START = Date.UTC(2026, 0, 10, 12);

export interface Bench {
  db: Database;
  asked: Asked[];
  options: BatchOptions;
  /** Moves the clock, then polls the feed by hand. */
  poll: (id: number, later?: number) => Promise<void>;
}

export async function bench(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  given: Partial<BatchOptions> = {},
): Promise<Bench> {
  const db = await freshDatabase();
  const { fetch, asked } = fakeFetch(answer);
  let now = START;
  const options: BatchOptions = {
    db,
    fetch,
    now: () => now,
    online: () => true,
    random: () => 0,
    sleep: async (ms) => {
      now += ms;
    },
    settings: async () => ({ interval: HOUR, newestUnread: 20 }),
    permitted: async () => true,
    ...given,
  };
  const poll = async (id: number, later = HOUR) => {
    now += later;
    const feed = await feeds.get(db, id);
    if (feed) await pollFeed(feed, options);
  };
  return { db, asked, options, poll };
}

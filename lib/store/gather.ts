import type { Feed } from '../model.ts';
import type { Database } from './db.ts';
import * as feeds from './feeds.ts';

type Change = (feed: Feed) => Feed;

interface Wish {
  id: number;
  change: Change;
  resolve: (feed: Feed | undefined) => void;
  reject: (reason: unknown) => void;
}

/**
 * `feeds.update` for many at a time: changes that come while one transaction runs share the next, because a transaction
 * costs more than what it does. Each change is all or nothing, as with `feeds.update`.
 */
export function gathering(db: Database): (id: number, change: Change) => Promise<Feed | undefined> {
  let waiting: Wish[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const wishes = Map.groupBy(waiting, ({ id }) => id);
      waiting = [];
      await commit(db, wishes);
    }
    isRunning = false;
  };
  return (id, change) =>
    new Promise((resolve, reject) => {
      waiting.push({ id, change, resolve, reject });
      if (!isRunning) void run();
    });
}

async function commit(db: Database, wishes: Map<number, Wish[]>): Promise<void> {
  const all = [...wishes.values()].flat();
  try {
    const apply: Change = (feed) => (wishes.get(feed.id) ?? []).reduce((row, { change }) => change(row), feed);
    const rows = await feeds.updateAll(db, apply, [...wishes.keys()]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, resolve } of all) resolve(byId.get(id));
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

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

/** Changes in one transaction: enough that its own cost is lost among theirs. */
const TOGETHER = 16;

export interface Gathering {
  /** `feeds.update`, with others. */
  update: (id: number, change: Change) => Promise<Feed | undefined>;
  /** Few others will come: from now on nobody waits for them. */
  hasten: () => void;
}

/**
 * `feeds.update` for many at a time: changes that come shortly after each other, or while one transaction runs, share the
 * next, because a transaction costs more than what it does. Each change is all or nothing, as with `feeds.update`.
 * @param linger settles when the first change has waited long enough for others; without it, it does not wait.
 */
export function gathering(db: Database, linger?: () => Promise<void>): Gathering {
  let waiting: Wish[] = [];
  let isRunning = false;
  let isHasty = linger === undefined;
  let go = (): void => undefined;
  const company = (): Promise<unknown> => {
    const enough = new Promise<void>((resolve) => {
      go = resolve;
    });
    return Promise.race([enough, linger?.()]);
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      if (!isHasty && waiting.length < TOGETHER) await company();
      const wishes = waiting;
      waiting = [];
      // What is wrong with one change must not keep the others from being saved.
      if (!(await commit(db, wishes)) && wishes.length > 1) for (const wish of wishes) await commit(db, [wish]);
    }
    isRunning = false;
  };
  const update = (id: number, change: Change): Promise<Feed | undefined> =>
    new Promise((resolve, reject) => {
      waiting.push({ id, change, resolve, reject });
      if (waiting.length >= TOGETHER) go();
      if (!isRunning) void run();
    });
  const hasten = (): void => {
    isHasty = true;
    go();
  };
  return { update, hasten };
}

/** @returns false where several changes failed together: then nobody was told. */
async function commit(db: Database, wishes: Wish[]): Promise<boolean> {
  const byFeed = Map.groupBy(wishes, ({ id }) => id);
  try {
    const apply: Change = (feed) => (byFeed.get(feed.id) ?? []).reduce((row, { change }) => change(row), feed);
    const rows = await feeds.updateAll(db, apply, [...byFeed.keys()]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, resolve } of wishes) resolve(byId.get(id));
    return true;
  } catch (error) {
    if (wishes.length === 1) wishes[0]?.reject(error);
    return false;
  }
}

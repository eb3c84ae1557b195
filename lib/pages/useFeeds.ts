import { useEffect, useState } from 'preact/hooks';
import { paced } from '../live.ts';
import type { Feed } from '../model.ts';
import { onChange } from '../store/changes.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';

/** Above this share of all feeds it is quicker to read all. */
const MANY = 1 / 2;

/**
 * The feeds after some of them have been read again: all others stay the very objects they were, so that nothing of
 * theirs need be drawn anew. Those that are not found are gone.
 */
export const merged = (known: Feed[], ids: ReadonlySet<number>, found: Feed[]): Feed[] =>
  [...known.filter(({ id }) => !ids.has(id)), ...found].sort((a, b) => a.id - b.id);

/** Reads all feeds, and again those that have changed since. */
function reader(db: Database) {
  let known: Feed[] = [];
  /** Which have changed; undefined is any. */
  let changed: Set<number> | undefined;
  return {
    add: (ids: readonly number[] | undefined): void => {
      changed = changed && ids ? changed.union(new Set(ids)) : undefined;
    },
    read: async (): Promise<Feed[]> => {
      const ids = changed;
      changed = new Set();
      const isFew = ids !== undefined && ids.size < known.length * MANY;
      known = isFew ? merged(known, ids, await feeds.some(db, [...ids])) : await feeds.all(db);
      return known;
    },
  };
}

/**
 * Every subscription, kept in step with the database: of a change only the feeds it names are read again (all of 1,350 with
 * their histories take 50 ms, one 0.3), at the pace of `paced`.
 * @returns undefined until they have been read.
 * @throws in render, so that the page's boundary shows it, when the database fails.
 */
export function useFeeds(db: Database | undefined): Feed[] | undefined {
  const [answer, setAnswer] = useState<{ feeds?: Feed[]; error?: unknown }>({});
  useEffect(() => {
    if (!db) return setAnswer({});
    let current = true;
    const { add, read } = reader(db);
    const asking = paced(async () => {
      try {
        const now = await read();
        if (current) setAnswer({ feeds: now });
      } catch (error) {
        if (current) setAnswer({ error });
      }
    });
    const stop = onChange(({ stores, feedIds, own }) => {
      if (!stores.has('feeds')) return;
      add(feedIds);
      asking.again(own);
    });
    asking.again(true);
    return () => {
      current = false;
      asking.stop();
      stop();
    };
  }, [db]);
  if ('error' in answer) throw answer.error;
  return answer.feeds;
}

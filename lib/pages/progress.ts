import type { Feed } from '../model.ts';

export interface Progress {
  done: number;
  total: number;
}

/** After this long nobody believes a bar any more. */
const PATIENCE = 10 * 60_000;

/** How far the refresh the person asked for last has come; undefined when none is under way. */
export function refreshing(feeds: Feed[], now: number): Progress | undefined {
  const live = feeds.filter(({ kind, paused, askedAt }) => kind === 'feed' && !paused && askedAt !== undefined);
  const askedAt = Math.max(...live.map((feed) => feed.askedAt ?? 0));
  if (live.length === 0 || now - askedAt > PATIENCE) return undefined;
  const asked = live.filter((feed) => feed.askedAt === askedAt);
  const waiting = asked.filter(({ nextPollAt }) => nextPollAt === 0).length;
  return waiting === 0 ? undefined : { done: asked.length - waiting, total: asked.length };
}

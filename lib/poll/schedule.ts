import type { Feed, FeedError } from '../model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A feed is never asked twice within this time, not even by hand. */
export const FLOOR = 5 * MINUTE;
const LONGEST = 24 * HOUR;
/** While the machine has no network: how soon to look again. */
const OFFLINE_WAIT = 5 * MINUTE;

/** Answers that say "you ask too much": their Retry-After may exceed the daily cap. */
const isRefusal = (error: FeedError | undefined): boolean =>
  error?.kind === 'http' && (error.status === 429 || error.status === 503);

/**
 * When to ask a feed next.
 * The longest of the interval, what the server asks for and the feed's own ttl, at most a day; doubled for every
 * failure in a row; stretched by up to a tenth, so that feeds do not march in step. Never early.
 * @param feed as it is after the poll (its errors, ttl and own interval).
 * @param wait what the server asked for, in milliseconds.
 * @param random 0 to 1.
 */
export function nextPoll(
  feed: Pick<Feed, 'errors' | 'error' | 'ttl' | 'interval'>,
  { now, interval, wait = 0, random }: { now: number; interval: number; wait?: number; random: number },
): number {
  if (feed.error?.kind === 'offline') return now + OFFLINE_WAIT;
  const own = feed.interval ?? interval;
  const rhythm = Math.max(own, feed.ttl ?? 0) * 2 ** Math.min(feed.errors, 10);
  const longest = Math.max(LONGEST, own);
  const capped = Math.min(Math.max(rhythm, wait), longest);
  const delay = isRefusal(feed.error) ? Math.max(capped, wait) : capped;
  const least = Math.max(delay, FLOOR);
  return now + least + Math.ceil((least * random) / 10);
}

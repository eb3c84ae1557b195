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
 * @param feed as it is after the poll: its errors, ttl, own interval, and what the server asked for.
 * @param timing.now when it was polled; `interval` the usual one, in milliseconds; `random` 0 to 1.
 */
export function nextPoll(
  feed: Pick<Feed, 'errors' | 'error' | 'ttl' | 'interval' | 'wait'>,
  { now, interval, random }: { now: number; interval: number; random: number },
): number {
  if (feed.error?.kind === 'offline') return now + OFFLINE_WAIT;
  const { wait = 0 } = feed;
  const own = feed.interval ?? interval;
  const rhythm = Math.max(own, feed.ttl ?? 0) * 2 ** Math.min(feed.errors, 10);
  const longest = Math.max(LONGEST, own);
  const capped = Math.min(Math.max(rhythm, wait), longest);
  const delay = isRefusal(feed.error) ? Math.max(capped, wait) : capped;
  const least = Math.max(delay, FLOOR);
  return now + least + Math.ceil((least * random) / 10);
}

/** When a feed would be due had it been polled under today's settings; for a change of interval, or a refresh called off. */
export function rescheduled(feed: Feed, timing: { interval: number; random: number }): Feed {
  if (feed.nextPollAt === undefined || feed.checkedAt === undefined) return feed;
  return { ...feed, nextPollAt: nextPoll(feed, { ...timing, now: feed.checkedAt }) };
}

/** Whether asking now would break a promise: the feed was asked just now, or its server has said when to come back. */
export function isTooSoon(feed: Pick<Feed, 'checkedAt' | 'error' | 'wait'>, now: number): boolean {
  if (feed.checkedAt === undefined || feed.checkedAt > now) return false;
  const pause = isRefusal(feed.error) ? (feed.wait ?? 0) : 0;
  return now - feed.checkedAt < Math.max(FLOOR, pause);
}

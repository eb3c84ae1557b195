/** When servers are asked: the whole policy, pure. Times in epoch milliseconds, spans in milliseconds. */
import type { Feed, FeedError } from '../model.ts';
import type { Host, Interval, Why } from '../polling.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A feed is never asked twice within this time, not even by hand. */
export const FLOOR = 5 * MINUTE;
/** The shortest interval a person can choose. */
const SHORTEST = 15 * MINUTE;
const USUAL = HOUR;
const LONGEST = DAY;
/** A quiet feed: a poll a day, its jitter included, so that what it brings is seen within the day. */
const QUIET = 22 * HOUR;
/** Polls between two articles of a feed. */
const POLLS_PER_GAP = 16;
/** How many moments make a rhythm, and how far apart they are at least: ten articles at once are one event. */
const MOMENTS = 10;
const APART = HOUR;
/** While the machine has no network: how soon to look again. */
const OFFLINE_WAIT = 15 * MINUTE;
const RETRY_AFTER_LIMIT = 7 * DAY;
/** After this long a server is asked for the whole document once, should its "not modified" be wrong. */
const FULL_AFTER = 8 * DAY;
/** A pause that a server asked for binds the hand so long. */
const HAND_BOUND = DAY;
/** Spread of polls that were put off to the same hour. */
const SPREAD = 30 * MINUTE;

/** When to ask next (missing = not by the clock), and what that comes from. */
export interface Next {
  at?: number;
  why: Why;
}

export interface Timing {
  /** When it was polled. */
  now: number;
  /** The usual interval. */
  interval: Interval;
  /** 0 to 1. */
  random: number;
}

type Scheduled = Pick<
  Feed,
  'added' | 'errors' | 'error' | 'ttl' | 'interval' | 'wait' | 'recent' | 'skip' | 'failingSince'
>;

/** 503 says "too much" only where it also says until when. */
export const isRefusal = (error: FeedError | undefined, wait: number | undefined): boolean =>
  error?.kind === 'http' && (error.status === 429 || (error.status === 503 && wait !== undefined));

/** How long to wait after this many failures in a row: an hour, doubled up to a day. */
const backoff = (times: number): number => Math.min(HOUR * 2 ** Math.min(times - 1, 10), LONGEST);

/** A sixteenth of the usual time between two things new, within an hour and (nearly) a day. */
function rhythmOf({ recent, added }: Pick<Feed, 'recent' | 'added'>, now: number): number {
  const moments = recent?.length ? recent : [added];
  const gap = (now - (moments.at(-1) ?? now)) / moments.length;
  return Math.min(Math.max(gap / POLLS_PER_GAP, USUAL), QUIET);
}

/** The moments at which a feed brought something, newest first, with those of a poll: what its rhythm is told from. */
export function withMoments(recent: number[] | undefined, dates: number[]): number[] {
  const kept: number[] = [];
  for (const date of [...(recent ?? []), ...dates].sort((a, b) => b - a)) {
    const last = kept.at(-1);
    if (last === undefined || last - date >= APART) kept.push(date);
    if (kept.length === MOMENTS) break;
  }
  return kept;
}

/** The longest of some spans, with what it comes from; of equal ones the first. */
const longest = (...spans: [ms: number, why: Why][]): [ms: number, why: Why] =>
  spans.reduce((most, span) => (span[0] > most[0] ? span : most));

/**
 * When to ask a feed next: the longest of its interval, what its document asks (ttl, syn:updatePeriod) and what its server
 * asks (Retry-After, RFC 9110 10.2.3; max-age and Expires, RFC 9111 5), at most a day (a Retry-After: seven); after failures
 * an hour, doubled up to a day. Stretched by up to a tenth, so that feeds do not march in step; never early.
 * @param feed as it is after the poll.
 */
export function nextPoll(feed: Scheduled, { now, interval, random }: Timing): Next {
  const own = feed.interval ?? interval;
  if (own === 'never') return { why: 'interval' };
  const { error, wait = 0, ttl = 0 } = feed;
  if (error?.kind === 'offline') return { at: now + OFFLINE_WAIT, why: 'offline' };
  const usual: [number, Why] =
    own === 'rhythm' ? [rhythmOf(feed, now), 'rhythm'] : [Math.max(own, SHORTEST), 'interval'];
  const cap = Math.max(LONGEST, usual[0]);
  const normal = longest(usual, [Math.min(ttl, cap), 'ttl']);
  const [ms, why] = isRefusal(error, feed.wait)
    ? longest(normal, [Math.min(wait, RETRY_AFTER_LIMIT), 'refused'])
    : error?.kind === 'gone'
      ? longest(normal, [DAY, 'gone'])
      : error
        ? longest(normal, [Math.min(wait, cap), 'refused'], [backoff(feed.errors), 'errors'])
        : longest(normal, [Math.min(wait, cap), 'fresh']);
  const at = now + ms + Math.ceil((ms * random) / 10);
  const free = outside(feed.skip, at, Math.max(at, now + DAY), random);
  return { at: free, why: free === at ? why : 'skip' };
}

/** The first moment from `at` on outside the hours and days (GMT) that the publisher leaves out, but by `latest` at last. */
function outside(skip: Feed['skip'], at: number, latest: number, random: number): number {
  const isSkipped = (moment: number): boolean => {
    const date = new Date(moment);
    return Boolean(skip?.hours?.includes(date.getUTCHours()) || skip?.days?.includes(date.getUTCDay()));
  };
  if (!isSkipped(at)) return at;
  let hour = Math.floor(at / HOUR) * HOUR;
  while (isSkipped(hour) && hour < latest) hour += HOUR;
  return Math.min(hour + Math.ceil(random * SPREAD), latest);
}

/** Given up, or paused, perhaps while its server was asked: it is not asked again by itself. */
const isIdle = ({ removedAt, paused }: Feed): boolean => removedAt !== undefined || paused !== undefined;

/** The feed's row with the time of its next poll; an idle one has none. */
export function scheduled(feed: Feed, timing: Timing): Feed {
  const { nextPollAt: _, nextWhy: __, ...rest } = feed;
  if (isIdle(feed)) return rest;
  const { at, why } = nextPoll(feed, timing);
  return { ...rest, nextWhy: why, ...(at !== undefined && { nextPollAt: at }) };
}

/** Looked at again soon: without a network nobody has been asked, and nobody has failed. */
export function putOff({ nextPollAt: _, nextWhy: __, ...feed }: Feed, timing: Timing): Feed {
  if (isIdle(feed)) return feed;
  const { at, why } = nextPoll({ ...feed, error: { kind: 'offline' } }, timing);
  return { ...feed, nextWhy: why, ...(at !== undefined && { nextPollAt: at }) };
}

/** As if it had been polled under today's settings; for a change of interval, or a refresh called off. */
export function rescheduled(feed: Feed, timing: Omit<Timing, 'now'>): Feed {
  if (feed.kind !== 'feed' || feed.paused || feed.checkedAt === undefined) return feed;
  return scheduled(feed, { ...timing, now: feed.checkedAt });
}

/** Put off until its server wants to hear of us again. */
export const postponed = (feed: Feed, until: number, random: number): Feed =>
  isIdle(feed) ? feed : { ...feed, nextPollAt: until + Math.ceil(random * FLOOR), nextWhy: 'refused' };

/** A server's pause after one more refusal: as long as it says, else an hour, doubled each time. */
export function refused(before: Host | undefined, host: string, wait: number | undefined, now: number): Host {
  const refusals = (before?.refusals ?? 0) + 1;
  return { host, at: now, refusals, until: now + (wait ? Math.min(wait, RETRY_AFTER_LIMIT) : backoff(refusals)) };
}

/** Whether a server is left alone at this moment; a person may knock again after a day. */
export const isPaused = (host: Host | undefined, now: number, asked: boolean): boolean =>
  host !== undefined && now < (asked ? Math.min(host.until, host.at + HAND_BOUND) : host.until);

/** Whether the feed was asked just now. */
export const isTooSoon = ({ checkedAt }: Pick<Feed, 'checkedAt'>, now: number): boolean =>
  checkedAt !== undefined && checkedAt <= now && now - checkedAt < FLOOR;

/** Whether the whole document is to be asked for, whatever we have: a server may say "not modified" for ever. */
export const isFullDue = ({ fullAt, succeededAt }: Pick<Feed, 'fullAt' | 'succeededAt'>, now: number): boolean =>
  now - (fullAt ?? succeededAt ?? now) >= FULL_AFTER;

/** A month of a person's feeds, without a network: when each is asked, when the background wakes, what that costs. */
import type { Feed } from '../../../lib/model.ts';
import { scheduled, withMoments } from '../../../lib/poll/schedule.ts';
import { ofThisTurn, wakeAt } from '../../../lib/poll/turns.ts';
import type { Interval } from '../../../lib/polling.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday. */
export const START = Date.UTC(2026, 2, 2);

/** Always the same throws for the same seed: 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** One publisher: how it posts, and what its server is like. */
export interface Publisher {
  /** Articles a day, on average. */
  rate: number;
  /** Hours of the day in which it posts. */
  from: number;
  to: number;
  /** Every post at once, so many together. */
  burst: number;
  /** Bytes of its document. */
  bytes: number;
  /** Without validators every answer is the whole document. */
  conditional: boolean;
  maxAge?: number;
  ttl?: number;
  /** Of its answers, how many are errors. */
  flaky: number;
}

/** A mix of 200: a tenth busy all day, a fifth several a day, a fifth several a week, a third less, some dry. */
export function mix(random: () => number): Publisher[] {
  const rates: [count: number, least: number, most: number][] = [
    [20, 10, 100],
    [40, 1, 10],
    [40, 1 / 4, 1],
    [70, 1 / 30, 1 / 4],
    [30, 1 / 700, 1 / 30],
  ];
  return rates.flatMap(([count, least, most]) =>
    Array.from({ length: count }, (): Publisher => {
      const daytime = random() < 0.7;
      return {
        rate: least * (most / least) ** random(),
        from: daytime ? 7 : 0,
        to: daytime ? 21 : 24,
        burst: random() < 0.15 ? 5 : 1,
        bytes: 10_000 + Math.floor(random() * 190_000),
        conditional: random() < 0.8,
        flaky: random() < 0.1 ? 0.1 : 0,
        ...(random() < 0.1 && { maxAge: [600, 1800, 3600, 14_400][Math.floor(random() * 4)] ?? 600 }),
        ...(random() < 0.1 && { ttl: [15, 60, 120, 240][Math.floor(random() * 4)] ?? 60 }),
      };
    }),
  );
}

/** When a publisher posts, from 60 days before the start on; in order. */
export function postsOf({ rate, from, to, burst }: Publisher, end: number, random: () => number): number[] {
  const posts: number[] = [];
  for (let day = START - 60 * DAY; day < end; day += DAY) {
    let expected = rate / burst;
    while (expected > 0) {
      if (random() < Math.min(expected, 1)) posts.push(day + (from + random() * (to - from)) * HOUR);
      expected -= 1;
    }
  }
  return posts.sort((a, b) => a - b);
}

export interface Month {
  requests: { at: number; feed: number }[];
  wakes: number[];
  /** Bytes of bodies. */
  bytes: number;
  /** Of every post of the month, how long until it was seen, by feed. */
  delays: number[][];
}

interface Around {
  days: number;
  interval: Interval;
  random: () => number;
  /** Whether the browser runs at a moment; else it wakes when it does again. */
  awake?: (at: number) => boolean;
}

interface World extends Around {
  publishers: Publisher[];
  posts: number[][];
  month: Month;
  /** How many of a feed's posts it has shown. */
  shown: number[];
}

/** Lets the days pass by the product's own policy: one alarm, the share of a turn, the next poll of each feed. */
export function live(publishers: Publisher[], around: Around): Month {
  const { days, random, awake = () => true } = around;
  const end = START + days * DAY;
  const posts = publishers.map((publisher) => postsOf(publisher, end, random));
  const month: Month = { requests: [], wakes: [], bytes: 0, delays: publishers.map(() => []) };
  const world: World = {
    ...around,
    publishers,
    posts,
    month,
    shown: posts.map((times) => times.filter((post) => post <= START).length),
  };
  let feeds = publishers.map((_, id) => subscribed(id, world));
  let safety = START + HOUR;
  for (let woke = START; ; ) {
    const due = Math.min(...feeds.map(dueAt));
    let at = Math.min(wakeAt(due, woke), safety);
    while (!awake(at)) at += MINUTE;
    if (at >= end) return month;
    if (at >= safety) safety = at + HOUR;
    woke = at;
    month.wakes.push(at);
    const ready = feeds.filter((feed) => dueAt(feed) <= at).sort((a, b) => dueAt(a) - dueAt(b));
    const turn = new Set(ofThisTurn(ready, at));
    feeds = feeds.map((feed) => (turn.has(feed) ? polled(feed, at, world) : feed));
  }
}

const dueAt = ({ nextPollAt = Number.POSITIVE_INFINITY }: Feed): number => nextPollAt;

/** A feed as it stands at the start: subscribed to long ago, last asked within the hour. */
function subscribed(id: number, { publishers, posts, interval, random }: World): Feed {
  const now = START - random() * HOUR;
  const recent = withMoments(undefined, (posts[id] ?? []).filter((post) => post < now).slice(-40));
  const ttl = publishers[id]?.ttl;
  const feed: Feed = {
    id,
    url: `https://f${id}.test/`,
    title: '',
    folder: '',
    kind: 'feed',
    added: START - 60 * DAY,
    unread: 0,
    starred: 0,
    errors: 0,
    history: [],
    weeks: [],
    checkedAt: now,
    recent,
    ...(ttl && { ttl: ttl * MINUTE }),
  };
  return scheduled(feed, { now, interval, random: random() });
}

/** The feed after one request, whatever its server says. */
function polled(feed: Feed, now: number, { publishers, posts, month, shown, interval, random }: World): Feed {
  const { flaky = 0, bytes = 0, conditional, maxAge } = publishers[feed.id] ?? {};
  month.requests.push({ at: now, feed: feed.id });
  const { checkedAt = 0, error: _, ...rest } = feed;
  const timing = { now, interval, random: random() };
  if (random() < flaky)
    return scheduled(
      { ...rest, errors: feed.errors + 1, error: { kind: 'http', status: 500 }, checkedAt: now },
      timing,
    );
  const times = posts[feed.id] ?? [];
  const found: number[] = [];
  let at = shown[feed.id] ?? 0;
  for (let post = times[at]; post !== undefined && post <= now; post = times[++at]) found.push(post);
  shown[feed.id] = at;
  month.delays[feed.id]?.push(...found.map((post) => now - post));
  month.bytes += conditional && found.length === 0 ? 0 : bytes;
  const recent = withMoments(
    feed.recent,
    found.map((post) => Math.max(post, checkedAt)),
  );
  return scheduled({ ...rest, ...(maxAge && { wait: maxAge * 1000 }), errors: 0, recent, checkedAt: now }, timing);
}

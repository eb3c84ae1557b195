import { parseFeed } from '../feed/parse.ts';
import type { Feed, FeedError, PollRecord, Settings, Validators } from '../model.ts';
import * as arrivals from '../store/arrivals.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import { type FetchOptions, type FetchResult, fetchFeed } from './fetch.ts';
import { countWeeks, ingest, lookUp } from './ingest.ts';
import { isTooSoon, nextPoll, rescheduled } from './schedule.ts';

const HISTORY = 20;
/** A publisher's 410 is believed the second time. */
const GONE_AFTER = 2;

export interface PollOptions extends FetchOptions {
  db: Database;
  /** 0 to 1. */
  random: () => number;
  settings: () => Promise<Pick<Settings, 'interval' | 'newestUnread'>>;
  /** Whether the browser has granted the site of this address. */
  permitted: (url: string) => Promise<boolean>;
}

/** Asks one feed and saves what came of it, in one transaction. Never throws for what a server does. */
export async function pollFeed(feed: Feed, options: PollOptions): Promise<void> {
  const now = options.now();
  if (isTooSoon(feed, now)) {
    const { interval } = await options.settings();
    return feeds.update(options.db, feed.id, (row) => rescheduled(row, { now, interval, random: options.random() }));
  }
  if (!(await options.permitted(feed.url))) return withhold(options.db, feed.id, feed.url);
  const result = await fetchFeed(feed.url, feed.validators, options);
  await record(feed.id, result, options);
}

/** The site is not granted (any more): nothing was asked, and nothing will be until it is. */
function withhold(db: Database, id: number, url: string): Promise<void> {
  const error: FeedError = { kind: 'permission', site: new URL(url).hostname };
  return feeds.update(db, id, (row) => ({ ...feeds.unscheduled(row), paused: 'permission', error }));
}

/** Saves one answer: articles, counters, validators, history and next time, in one transaction. */
export async function record(feedId: number, result: FetchResult, options: PollOptions): Promise<void> {
  const { db } = options;
  const { interval, newestUnread } = await options.settings();
  const now = options.now();
  const timing = { now, interval, random: options.random() };
  const asked: Partial<Feed> = result.wait !== undefined ? { wait: result.wait } : {};
  const close = (row: Feed, entry: PollRecord, patch: Partial<Feed>) =>
    closePoll(row, entry, { ...patch, ...asked }, timing);
  if (result.kind === 'failed')
    return feeds.update(db, feedId, (row) => close(row, { at: now, result: 'failed', error: result.error }, {}));
  if (result.kind === 'unchanged')
    return feeds.update(db, feedId, (row) => close(row, { at: now, result: 'unchanged' }, validatorsOf(result)));

  const bodyHash = await digest(result.bytes);
  const bytes = result.bytes.length;
  const row = await feeds.get(db, feedId);
  if (row?.bodyHash === bodyHash)
    return feeds.update(db, feedId, (kept) =>
      close(kept, { at: now, result: 'unchanged', bytes }, validatorsOf(result)),
    );

  const parsed = parseFeed(result.bytes, {
    url: result.url,
    ...(result.contentType && { contentType: result.contentType }),
  });
  if ('error' in parsed)
    return feeds.update(db, feedId, (kept) =>
      close(kept, { at: now, result: 'failed', error: parsed.error, bytes }, {}),
    );

  const document = parsed.feed;
  await arrivals.save(db, feedId, lookUp(feedId, document.articles), (kept, known) => {
    const { add, update, empty } = ingest(kept, document, known, { now, newestUnread });
    const skipped = document.skipped + empty;
    const brought = { articles: add.length, ...(skipped > 0 && { skipped }), bytes };
    const whole: Partial<Feed> = { ...validatorsOf(result), bodyHash };
    const entry: PollRecord = document.truncated
      ? { at: now, result: 'failed', error: { kind: 'malformed', reason: 'truncated' }, ...brought }
      : { at: now, result: 'fresh', ...brought };
    const described = describe(kept, document);
    const weeks = countWeeks(
      described,
      add.map(({ article }) => article.date),
      now,
    );
    return { feed: close({ ...described, ...weeks }, entry, document.truncated ? {} : whole), add, update };
  });
}

/** What a document says of its feed. The person's own title and folder are theirs. */
function describe(row: Feed, document: { title: string; siteUrl?: string; lang?: string; ttl?: number }): Feed {
  const { ttl: _, name, ...rest } = row;
  const title = document.title || row.title;
  return {
    ...rest,
    title,
    ...(name !== undefined && name !== title && { name }),
    ...(document.siteUrl !== undefined && { siteUrl: document.siteUrl }),
    ...(document.lang !== undefined && { lang: document.lang }),
    ...(document.ttl !== undefined && { ttl: document.ttl }),
  };
}

const validatorsOf = (result: { validators?: Validators }): Partial<Feed> =>
  result.validators ? { validators: result.validators } : {};

type Timing = Parameters<typeof nextPoll>[1];

/** The feed's row after a poll: errors counted or forgotten, history, next time. */
function closePoll(row: Feed, entry: PollRecord, patch: Partial<Feed>, timing: Timing): Feed {
  const { error: _, wait: __, failingSince, paused, ...rest } = row;
  const { error } = entry;
  // Being offline says nothing about the feed: it is neither counted nor shown as its trouble.
  const offline = error?.kind === 'offline';
  const next: Feed = {
    ...rest,
    ...patch,
    errors: offline ? row.errors : error ? row.errors + 1 : 0,
    ...(paused && { paused }),
    ...(offline
      ? { ...(row.error && { error: row.error }), ...(failingSince !== undefined && { failingSince }) }
      : { checkedAt: entry.at, history: [...row.history, entry].slice(-HISTORY) }),
    ...(error && !offline && { error, failingSince: failingSince ?? entry.at }),
    ...(!error && { succeededAt: entry.at }),
  };
  if (error?.kind === 'gone' && next.errors >= GONE_AFTER) return { ...feeds.unscheduled(next), paused: 'gone' };
  if (next.paused) return feeds.unscheduled(next);
  return { ...next, nextPollAt: nextPoll(offline ? { ...next, error } : next, timing) };
}

/** SHA-256, hexadecimal. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

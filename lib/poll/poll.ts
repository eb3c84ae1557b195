import { parseFeed } from '../feed/parse.ts';
import { cut } from '../feed/text.ts';
import type { Feed, FeedError, PollRecord, Settings, Validators } from '../model.ts';
import * as arrivals from '../store/arrivals.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import { type FetchOptions, type FetchResult, fetchFeed } from './fetch.ts';
import { countWeeks, ingest, lookUp, NAME } from './ingest.ts';
import { isTooSoon, nextPoll, rescheduled } from './schedule.ts';

const HISTORY = 20;

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
    return feeds.update(options.db, feed.id, (row) => rescheduled(row, { interval, random: options.random() }));
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
  const close = (row: Feed, entry: Omit<PollRecord, 'at'>) => closePoll(row, { at: now, ...entry }, timing);
  if (result.kind === 'failed')
    return feeds.update(db, feedId, (row) => close(waiting(row, result), { result: 'failed', error: result.error }));
  if (result.kind === 'unchanged')
    return feeds.update(db, feedId, (row) => close(answered(row, result), { result: 'unchanged' }));

  const bodyHash = await digest(result.bytes);
  const bytes = result.bytes.length;
  if ((await feeds.get(db, feedId))?.bodyHash === bodyHash)
    return feeds.update(db, feedId, (row) => close(answered(row, result), { result: 'unchanged', bytes }));

  const source = { url: result.url, ...(result.contentType && { contentType: result.contentType }) };
  const parsed = parseFeed(result.bytes, source);
  if ('error' in parsed)
    return feeds.update(db, feedId, (row) => close(waiting(row, {}), { result: 'failed', error: parsed.error, bytes }));

  const document = parsed.feed;
  await arrivals.save(db, feedId, lookUp(feedId, document.articles), (row, known) => {
    const { add, update, empty } = ingest(row, document, known, { now, newestUnread });
    const skipped = document.skipped + empty;
    const brought = { articles: add.length, ...(skipped > 0 && { skipped }), bytes };
    const dates = add.map(({ article }) => article.date);
    const described = { ...waiting(describe(row, document), {}), ...countWeeks(row, dates, now) };
    const feed = document.truncated
      ? close(described, { result: 'failed', error: { kind: 'malformed', reason: 'truncated' }, ...brought })
      : close({ ...answered(described, result), bodyHash }, { result: 'fresh', ...brought });
    return { feed, add, update };
  });
}

/** With what the server asked us to wait; what it had asked before is over. */
function waiting({ wait: _, ...row }: Feed, { wait }: { wait?: number }): Feed {
  return { ...row, ...(wait !== undefined && { wait }) };
}

/** After an answer about the feed itself: its validators stand in the place of the old ones, or nothing does. */
function answered({ validators: _, ...row }: Feed, result: { wait?: number; validators?: Validators }): Feed {
  return waiting({ ...row, ...(result.validators && { validators: result.validators }) }, result);
}

/** What a document says of its feed. The person's own title and folder are theirs. */
function describe(row: Feed, document: { title: string; siteUrl?: string; lang?: string; ttl?: number }): Feed {
  const { ttl: _, name, ...rest } = row;
  const title = cut(document.title, NAME) || row.title;
  return {
    ...rest,
    title,
    ...(name !== undefined && name !== title && { name }),
    ...(document.siteUrl !== undefined && { siteUrl: document.siteUrl }),
    ...(document.lang !== undefined && { lang: document.lang }),
    ...(document.ttl !== undefined && { ttl: document.ttl }),
  };
}

type Timing = Parameters<typeof nextPoll>[1];

/** The feed's row after a poll: errors counted or forgotten, history, next time. */
function closePoll(row: Feed, entry: PollRecord, timing: Timing): Feed {
  const { error: _, failingSince, ...rest } = row;
  const { error } = entry;
  // Being offline says nothing about the feed: it is neither counted nor shown as its trouble.
  if (error?.kind === 'offline') return { ...row, nextPollAt: nextPoll({ ...row, error }, timing) };
  const next: Feed = {
    ...rest,
    checkedAt: entry.at,
    history: [...row.history, entry].slice(-HISTORY),
    errors: error ? row.errors + 1 : 0,
    ...(error ? { error, failingSince: failingSince ?? entry.at } : { succeededAt: entry.at }),
  };
  // A publisher's 410 is believed the second time in a row.
  if (error?.kind === 'gone' && row.error?.kind === 'gone') return { ...feeds.unscheduled(next), paused: 'gone' };
  return next.paused ? feeds.unscheduled(next) : { ...next, nextPollAt: nextPoll(next, timing) };
}

/** SHA-256, hexadecimal. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

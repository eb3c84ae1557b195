import { parseFeed } from '../feed/parse.ts';
import type { Feed, FeedError, Settings } from '../model.ts';
import type { PollRecord } from '../polling.ts';
import * as arrivals from '../store/arrivals.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import type { Gathering } from '../store/gather.ts';
import * as hosts from '../store/hosts.ts';
import * as logins from '../store/logins.ts';
import { type FetchOptions, type FetchResult, fetchFeed } from './fetch.ts';
import { atMost, ingest, lookUp } from './ingest.ts';
import { isReady } from './moving.ts';
import { answered, closePoll, described, waiting } from './row.ts';
import { isFullDue, isRefusal, refused } from './schedule.ts';

export interface PollOptions extends FetchOptions {
  db: Database;
  /** 0 to 1. */
  random: () => number;
  settings: () => Promise<Pick<Settings, 'interval' | 'newestUnread'>>;
  /** Where many polls end at once: one that saves them together (store/gather.ts). */
  update?: Gathering['update'];
}

/** One answer, with how it was come by. */
export type Answered = FetchResult & {
  /** Milliseconds. */
  took?: number;
  /** Asked for without a condition. */
  full?: true;
};

/** Asks one feed and saves what came of it, in one transaction. Never throws for what a server does. */
export async function pollFeed(feed: Feed, options: PollOptions): Promise<void> {
  const result = await ask(feed, options);
  if (result) await record(feed, result, options);
}

/** Asks a feed's server; undefined where the site is not granted (any more), which is then written down. */
export async function ask(feed: Feed, options: PollOptions): Promise<Answered | undefined> {
  if (!(await options.permitted(feed.url))) return void (await withhold(options.db, feed.id, feed.url));
  const began = options.now();
  const validators = isFullDue(feed, began) ? undefined : feed.validators;
  const login = feed.login && (await logins.get(options.db, feed.id));
  const result = await fetchFeed(feed.url, { ...(validators && { validators }), ...(login && { login }) }, options);
  const took = options.now() - began;
  const full = validators ? {} : ({ full: true } as const);
  // Asked for everything, this server still says that nothing has changed: so be it, what we have stays.
  if (!validators && feed.validators && result.kind === 'failed' && result.status === 304)
    return { kind: 'unchanged', url: feed.url, status: 304, validators: feed.validators, took, ...full };
  return { ...result, took, ...full };
}

/** Nothing was asked, and nothing will be until the site is granted. */
async function withhold(db: Database, id: number, url: string): Promise<void> {
  const error: FeedError = { kind: 'permission', site: new URL(url).hostname };
  await feeds.update(db, id, (row) => ({ ...feeds.unscheduled(row), paused: 'permission', error }));
}

/** Saves one answer: articles, counters, validators, history and next time, in one transaction. */
export async function record(
  feed: Pick<Feed, 'id' | 'bodyHash'>,
  result: Answered,
  options: PollOptions,
): Promise<void> {
  const { db, update = (id, change) => feeds.update(db, id, change) } = options;
  const { interval, newestUnread } = await options.settings();
  const now = options.now();
  const timing = { now, interval, random: options.random() };
  const how = facts(result, now);
  const close = (row: Feed, entry: Pick<PollRecord, 'result'> & Partial<PollRecord>) =>
    closePoll(result.full ? { ...row, fullAt: now } : row, { ...how, ...entry }, timing);
  if (result.kind === 'failed') {
    const failed = (row: Feed) => close(waiting(row, result.wait), { result: 'failed', error: result.error });
    if (!isRefusal(result.error, result.wait)) return void (await update(feed.id, failed));
    return hosts.refuse(db, feed.id, (row, host, before) => {
      const pause = refused(before, host, result.wait, now);
      return [close(waiting(row, pause.until - now), { result: 'failed', error: result.error }), pause];
    });
  }
  const unchanged = (row: Feed) => close(answered(row, result, now), { result: 'unchanged' });
  if (result.kind === 'unchanged') return settle(await update(feed.id, unchanged), options);

  const bodyHash = await digest(result.bytes);
  if (feed.bodyHash === bodyHash) return settle(await update(feed.id, unchanged), options);

  const source = { url: result.url, ...(result.contentType && { contentType: result.contentType }) };
  const parsed = parseFeed(result.bytes, source);
  if ('error' in parsed)
    return void (await update(feed.id, (row) => close(waiting(row), { result: 'failed', error: parsed.error })));

  const document = atMost(parsed.feed);
  let moved: Feed | undefined;
  await arrivals.save(db, feed.id, lookUp(feed.id, document.articles), (row, kept) => {
    const { add, update, seen, empty, isSame } = ingest(row, document, kept, { now, newestUnread });
    const skipped = document.skipped + empty;
    const brought = { articles: add.length, ...(skipped > 0 && { skipped }) };
    const next = described(row, document, { dates: add.map(({ article }) => article.date), seen, now });
    moved = document.truncated
      ? close(waiting(next), { result: 'failed', error: { kind: 'malformed', reason: 'truncated' }, ...brought })
      : close({ ...answered(next, { ...result, isSame }, now), bodyHash }, { result: 'fresh', ...brought });
    return { feed: moved, add, update };
  });
  if (moved && isReady(moved, now)) await feeds.move(db, feed.id);
}

/** Of a feed that is as it was; it may be the poll that makes it move. */
async function settle(row: Feed | undefined, { db, now }: PollOptions): Promise<void> {
  if (row && isReady(row, now())) await feeds.move(db, row.id);
}

/** What its history says of an answer, whatever it was. */
function facts(result: Answered, now: number): Omit<PollRecord, 'result'> {
  const bytes = result.kind === 'fresh' ? result.bytes.length : undefined;
  return {
    at: now,
    ...(result.status !== undefined && { status: result.status }),
    ...(result.took !== undefined && { took: result.took }),
    ...(bytes !== undefined && { bytes }),
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256, hexadecimal. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let text = '';
  for (const byte of hash) text += HEX[byte];
  return text;
}

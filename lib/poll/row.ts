/** A feed's row after a poll, put together step by step. Pure. */
import { cut } from '../feed/text.ts';
import type { Feed } from '../model.ts';
import type { ParsedFeed } from '../parsed.ts';
import type { PollRecord, Validators } from '../polling.ts';
import { countWeeks, NAME } from './ingest.ts';
import { type Landed, withMove } from './moving.ts';
import { putOff, scheduled, type Timing, withMoments } from './schedule.ts';

const HISTORY = 20;
/** A publisher's 410 is believed the second time, a day later at least. */
const GONE_AFTER = 24 * 3_600_000;

/** With what the server asked us to wait; what it had asked before is over. */
export function waiting({ wait: _, ...row }: Feed, wait?: number): Feed {
  return { ...row, ...(wait !== undefined && { wait }) };
}

/** After an answer about the feed itself: its validators stand in the place of the old ones, or nothing does. */
export function answered(
  { validators: _, ...row }: Feed,
  result: Landed & { kind: 'fresh' | 'unchanged'; wait?: number; validators?: Validators },
  now: number,
): Feed {
  const { validators, wait } = result;
  const full = result.kind === 'fresh' && { fullAt: now };
  return withMove({ ...waiting(row, wait), ...(validators && { validators }), ...full }, result, now);
}

interface Brought {
  /** Of the articles that are new. */
  dates: number[];
  /** Traces of pruned articles that the document lists. */
  seen: string[];
  now: number;
}

/** What a document says of its feed. The person's own title and folder are theirs. */
export function described(row: Feed, document: ParsedFeed, { dates, seen, now }: Brought): Feed {
  const { ttl: _, skip: __, seen: ___, name, checkedAt, ...rest } = row;
  const { siteUrl, lang, ttl, skipHours, skipDays } = document;
  const title = cut(document.title, NAME) || row.title;
  const skip = { ...(skipHours && { hours: skipHours }), ...(skipDays && { days: skipDays }) };
  // A publisher's dates are believed as far as they can be true: what was not there at the last poll is newer than that.
  const moments = dates.map((date) => Math.max(date, checkedAt ?? date));
  return {
    ...rest,
    ...countWeeks(row, dates, now),
    title,
    recent: withMoments(row.recent, moments),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(name !== undefined && name !== title && { name }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(lang !== undefined && { lang }),
    ...(ttl !== undefined && { ttl }),
    ...((skipHours || skipDays) && { skip }),
    ...(seen.length > 0 && { seen }),
  };
}

/** The row after a poll: errors counted or forgotten, history, next time. */
export function closePoll(row: Feed, entry: PollRecord, timing: Timing): Feed {
  const { error: _, failingSince, goneSince, ...rest } = row;
  const { error } = entry;
  // Being offline says nothing about the feed: it is neither counted nor shown as its trouble.
  if (error?.kind === 'offline') return putOff(row, timing);
  const isGone = error?.kind === 'gone';
  const next: Feed = {
    ...rest,
    checkedAt: entry.at,
    errors: error ? row.errors + 1 : 0,
    ...(error ? { error, failingSince: failingSince ?? entry.at } : { succeededAt: entry.at }),
    ...(isGone && { goneSince: goneSince ?? entry.at }),
  };
  if (isGone && goneSince !== undefined && entry.at - goneSince >= GONE_AFTER) next.paused = 'gone';
  const timed = scheduled(next, timing);
  const { nextPollAt, nextWhy } = timed;
  const then = { ...(nextPollAt !== undefined && { next: nextPollAt }), ...(nextWhy && { why: nextWhy }) };
  return { ...timed, history: [...row.history, { ...entry, ...then }].slice(-HISTORY) };
}

import { isPrivateHost } from '../feed/address.ts';
import type { Feed, FeedError } from '../model.ts';
import type { Interval, PollRecord } from '../polling.ts';

export interface Reporting {
  /** Courant's own. */
  version: string;
  userAgent: string;
  now: number;
  /** The usual interval. */
  usual: Interval;
}

const HIDDEN = '…';

/** What may let somebody in or tell who asks: long mixtures of letters and digits, long numbers, names with an @. */
const isTelling = (part: string): boolean =>
  part.length > 40 ||
  part.includes('@') ||
  /\d{9,}/.test(part) ||
  /^[0-9a-f-]{12,}$/i.test(part) ||
  (part.length >= 16 &&
    /\d/.test(part) &&
    /[a-z]/i.test(part) &&
    !/^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{0,4}(?:\.[a-z]+)?$/i.test(part));

const veiled = (part: string): string => (isTelling(part) ? HIDDEN : part);

/**
 * An address without what may be private: no name, no password, no query, no part that looks like a key; of a host on the
 * person's own network nothing at all.
 */
export function bareAddress(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return HIDDEN;
  if (isPrivateHost(url.hostname)) return `${url.protocol}//${HIDDEN}/`;
  const host = url.hostname.split('.').map(veiled).join('.');
  const path = url.pathname.split('/').map(veiled).join('/');
  return `${url.protocol}//${host}${url.port && `:${url.port}`}${path}${url.search && `?${HIDDEN}`}`;
}

const BROWSERS: [name: string, version: RegExp][] = [
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Edge', /Edg\/([\d.]+)/],
  ['Opera', /OPR\/([\d.]+)/],
  ['Chromium', /Chrom(?:e|ium)\/([\d.]+)/],
];

/** Name and version of a browser, and its system, from what it says of itself. */
export function browserOf(userAgent: string): string {
  const found = BROWSERS.map(([name, version]) => [name, version.exec(userAgent)?.[1]]).find(([, version]) => version);
  const system = /Android|CrOS|Windows|Macintosh|Linux/.exec(userAgent)?.[0];
  return [found?.join(' ') ?? 'another browser', system && `on ${system}`].filter(Boolean).join(' ');
}

const time = (at: number | undefined): string => (at === undefined ? '-' : new Date(at).toISOString());

const interval = (value: Interval): string => (typeof value === 'number' ? `every ${value / 60_000} min` : value);

/** An error by its kind, with its own facts; addresses among them without what may be private. */
function errorText(error: FeedError): string {
  switch (error.kind) {
    case 'http':
      return `http ${error.status}`;
    case 'not-a-feed':
      return `not-a-feed ${error.found}`;
    case 'malformed':
      return `malformed ${error.reason}`;
    case 'too-large':
      return `too-large ${error.limit}`;
    case 'redirect':
      return error.to === undefined ? 'redirect' : `redirect ${bareAddress(error.to)}`;
    case 'address':
    case 'storage':
      return `${error.kind} ${error.why}`;
    default:
      return error.kind;
  }
}

function recordText(record: PollRecord): string {
  const { at, result, status, bytes, articles, skipped, took, error, next, why, movedTo } = record;
  const facts = [
    time(at),
    result,
    error && errorText(error),
    status,
    bytes !== undefined && `${bytes} B`,
    took !== undefined && `${Math.round(took)} ms`,
    articles !== undefined && `${articles} new`,
    skipped && `${skipped} skipped`,
    movedTo !== undefined && `moved to ${bareAddress(movedTo)}`,
    next !== undefined && `next ${time(next)}`,
    why,
  ];
  return facts.filter((fact) => fact !== undefined && fact !== false && fact !== 0).join(', ');
}

const yes = (is: unknown): string => (is ? 'yes' : 'no');

function scheduleLines(feed: Feed, usual: Interval): string[] {
  const { ttl, wait, skip, recent, goneSince, moving } = feed;
  return [
    `interval: ${feed.interval === undefined ? `${interval(usual)} (as usual)` : `${interval(feed.interval)} (its own)`}`,
    `next: ${feed.nextPollAt === 0 ? 'asked for' : time(feed.nextPollAt)}${feed.nextWhy ? `, ${feed.nextWhy}` : ''}`,
    `paused: ${feed.paused ?? 'no'}`,
    `asks: ttl ${ttl ?? '-'} ms, wait ${wait ?? '-'} ms, skips hours ${skip?.hours?.join(' ') || '-'}, days ${skip?.days?.join(' ') || '-'}`,
    `rhythm: ${recent?.length ?? 0} moments, ${time(recent?.at(-1))} to ${time(recent?.[0])}`,
    ...(goneSince === undefined ? [] : [`gone since: ${time(goneSince)}`]),
    ...(moving ? [`moving: ${bareAddress(moving.to)}, ${moving.polls} times since ${time(moving.since)}`] : []),
  ];
}

/**
 * What is known of a feed's polls, as plain text for a report of a bug: in fixed words, for whoever mends Courant. It names
 * this feed by its address, bared of what may be private, and holds no title, no article, no other feed, no login.
 */
export function feedReport(feed: Feed, { version, userAgent, now, usual }: Reporting): string {
  const { validators, weeks, history } = feed;
  return [
    `Courant ${version}, ${browserOf(userAgent)}, ${time(now)}`,
    `feed: ${bareAddress(feed.url)}`,
    `subscribed: ${time(feed.added)}`,
    `last asked: ${time(feed.checkedAt)}, last success: ${time(feed.succeededAt)}`,
    `failing: ${feed.errors} in a row, since ${time(feed.failingSince)}${feed.error ? `, ${errorText(feed.error)}` : ''}`,
    ...scheduleLines(feed, usual),
    `validators: etag ${yes(validators?.etag)}, last-modified ${yes(validators?.lastModified)}; whole document: ${time(feed.fullAt)}`,
    `login: ${yes(feed.login)}`,
    `counts: ${feed.unread} unread, ${feed.starred} starred, by week ${weeks.join(' ') || '-'}`,
    '',
    `last ${history.length} polls, newest first:`,
    ...history.map(recordText).toReversed(),
    '',
  ].join('\n');
}

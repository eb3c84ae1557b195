import type { FeedError } from '../../../../lib/model.ts';

/** What must stand after thirty days of a server's behaviour. */
export interface Row {
  /** Articles kept. */
  articles: number;
  /** What the last poll failed with. */
  error?: FeedError['kind'] | number;
  /** What it may have failed with, where it fails now and then. */
  mayFail?: number;
  /** Validators kept. */
  etag?: RegExp;
  lastModified?: string;
  /** Requests, where not at least 25. */
  requests?: [least: number, most: number];
  /** Hours between two polls, at least (from the second poll on). */
  gap?: number;
  paused?: 'gone';
  moves?: true;
}

const LM = 'Wed, 01 Jan 2025 00:00:00 GMT';
const HASH = /^"[0-9a-f]{12}"$/;

const both: Row = { articles: 3, etag: HASH, lastModified: LM };
const etag: Row = { articles: 3, etag: HASH };
const fine: Row = { articles: 3 };
const fails = (error: Row['error'], articles = 0): Row => ({ articles, ...(error !== undefined && { error }) });

/** One line a scenario of the fault server. */
export const ROWS: Record<string, Row> = {
  'ok-both': both,
  'ok-etag': etag,
  'ok-lm': { articles: 3, lastModified: LM },
  'ok-none': fine,
  'ok-weak': { articles: 3, etag: /^W\/"weak-1"$/ },
  'etag-unquoted': { articles: 3, etag: /^abc123$/ },
  'etag-empty': fine,
  'lm-odd': { articles: 3, lastModified: '2025-01-01 00:00:00 +0000' },
  'lm-2038': { articles: 3, lastModified: 'Tue, 19 Jan 2038 03:14:07 GMT' },
  grows: { articles: Number.NaN, etag: /^"v\d+"$/ },
  'etag-new-same-body': { articles: 3, etag: /^"\d+"$/ },
  'inm-beats-ims': { articles: 4, etag: HASH, lastModified: LM },
  'always-304': both,
  '304-first': fails(304),
  '304-new-etag': { articles: 3, etag: /^"n\d+"$/, lastModified: LM },
  'cc-1h': both,
  'cc-12h': { ...both, gap: 12 },
  'cc-1y': { ...both, gap: 24 },
  'cc-nostore': both,
  'expires-2h': both,
  'expires-0': both,
  'cc-quoted': both,
  'ttl-180': fine,
  skiphours: { ...fine, gap: 22 },
  'skipdays-all': { ...fine, gap: 24 },
  'syn-weekly': { ...fine, gap: 24 },
  r301: { ...both, moves: true },
  r308: { ...both, moves: true },
  r302: both,
  r307: both,
  'r301-once': both,
  'r301-login': fails('not-a-feed'),
  'r301-html': fails('not-a-feed'),
  'r-loop': fails('unreachable'),
  'r-self301': fails('unreachable'),
  'r-noloc': fails(301),
  'r-file': fails('unreachable'),
  'r-private': fails('redirect'),
  'r-ext': fails('unreachable'),
  'r-chain': fails('unreachable'),
  s410: { articles: 0, error: 'gone', requests: [2, 2], gap: 24, paused: 'gone' },
  's410-once': both,
  s404: fails(404),
  s401: fails(401),
  's403-challenge': fails(403),
  's429-sec': { ...both, gap: 1, mayFail: 429 },
  's429-date': { ...fails(429), gap: 1.5 },
  's429-none': fails(429),
  's429-huge': { ...fails(429), requests: [4, 5], gap: 7 * 24 },
  's429-bad': fails(429),
  's429-neg': fails(429),
  's503-ra': { ...fails(503), gap: 1 },
  s503: fails(503),
  s500: fails(500),
  s502: fails(502),
  flaky: { ...both, mayFail: 500 },
  's200-html': fails('not-a-feed'),
  's200-error': { ...both, error: 'not-a-feed' },
  's200-empty': { ...both, error: 'not-a-feed' },
  's200-noitems': { articles: 3 },
  s204: fails(204),
  s206: fails(206),
  captive: fails('not-a-feed'),
  't-headers': fails('timeout'),
  't-slow-ok': fine,
  't-drip': fails('timeout'),
  't-endless': fails('too-large'),
  't-gzbomb': fails('too-large'),
  't-cl-long': fails('unreachable'),
  't-cl-short': { articles: 1, error: 'malformed' },
  't-cut': fails('unreachable'),
  't-reset': fails('unreachable'),
  't-junk': fails('unreachable'),
  't-close': fails('unreachable'),
  'c-badgzip': fails('unreachable'),
  'c-gz-unlabelled': fine,
  'c-gz-double': fine,
  'c-gz-ok': fine,
  'h-cookie': both,
  'h-big': fails('unreachable'),
  'h-attach': fine,
  'h-textplain': fine,
  'h-refresh': fine,
};

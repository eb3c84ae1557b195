/** The nouns of asking servers: types only. Times are epoch milliseconds. */
import type { FeedError } from './model.ts';

/**
 * How often a feed is asked: by its own rhythm (between an hour and a day), at least this many milliseconds apart, or
 * only when the person asks.
 */
export type Interval = 'rhythm' | 'never' | number;

/**
 * Why a feed is asked next when it is: its rhythm, the person's interval, what its document asks (ttl, hours and days to
 * skip), how long the server says its answer stays fresh, a server that turned us away (Retry-After), failures in a row,
 * a 410 that is to be asked once more, no network.
 */
export type Why = 'rhythm' | 'interval' | 'ttl' | 'skip' | 'fresh' | 'refused' | 'errors' | 'gone' | 'offline';

export interface Validators {
  /** The final URL that gave them. */
  url: string;
  etag?: string;
  lastModified?: string;
}

/** One line of a feed's "lately", newest last, at most 20. */
export interface PollRecord {
  at: number;
  result: 'fresh' | 'unchanged' | 'failed';
  articles?: number;
  /** Articles of the document that could not be read. */
  skipped?: number;
  bytes?: number;
  error?: FeedError;
  /** HTTP, where there was an answer. */
  status?: number;
  /** How long it took, in milliseconds. */
  took?: number;
  /** When it was to be asked next, as this poll left it; missing = never. */
  next?: number;
  why?: Why;
  /** The feed's new address, where this poll made it move. */
  movedTo?: string;
}

/** A server that turned us away: none of its feeds is asked until then. */
export interface Host {
  /** With its port; the key. */
  host: string;
  until: number;
  /** When it last did. */
  at: number;
  /** Times in a row. */
  refusals: number;
}

/** What a feed's server wants to hear (RFC 7617). A store of its own, so that nothing that shows, exports or copies feeds has it at hand. */
export interface Login {
  feedId: number;
  user: string;
  password: string;
}

/** What an article's page gave when it was asked for: its story, with the address that answered, or why there is none. */
export type FullText = { at: number } & ({ html: string; url: string } | { error: FeedError });

/** The nouns of Courant: types only. Times are epoch milliseconds; text is plain unless a name ends in `Html`. */

// ---------- what feeds and pages bring ----------

export interface Enclosure {
  url: string;
  /** MIME type as the feed says it, lower case. */
  type?: string;
  /** Bytes. */
  length?: number;
  /** Seconds. */
  duration?: number;
}

/** The words of a recording, as a file. */
export interface Transcript {
  url: string;
  /** MIME type as the feed says it, lower case. */
  type?: string;
  /** BCP 47. */
  lang?: string;
}

/** A feed some page announces, or a guess at one. */
export interface FeedCandidate {
  url: string;
  title?: string;
}

// ---------- what can go wrong, as values ----------

export type FeedError =
  | { kind: 'offline' }
  | { kind: 'timeout' }
  /** No answer at all: the name is unknown, the connection refused or broken. */
  | { kind: 'unreachable' }
  | { kind: 'http'; status: number }
  /** 410: the publisher says it is gone for good. */
  | { kind: 'gone' }
  /** Something else than a feed came back. */
  | { kind: 'not-a-feed'; found: 'html' | 'empty' | 'json' | 'opml' | 'image' | 'other' }
  /** A feed, but not readable, or only to some point. */
  | { kind: 'malformed'; reason: 'xml' | 'json' | 'truncated' | 'too-deep' }
  | { kind: 'too-large'; limit: number }
  /** The browser has not granted this site. */
  | { kind: 'permission'; site: string }
  /** Led to a site that is not granted; `to` is missing where the browser hides it. */
  | { kind: 'redirect'; to?: string }
  /** A page, and it announces no feed. */
  | { kind: 'no-feeds' }
  /** The person has this feed. */
  | { kind: 'already'; title: string }
  /** `directory`: a page of a podcast directory; `rsshub`: a route, and no RSSHub server is named in the settings. */
  | {
      kind: 'address';
      why: 'empty' | 'not-a-url' | 'scheme' | 'credentials' | 'too-long' | 'private' | 'directory' | 'rsshub';
    }
  | { kind: 'storage'; why: 'full' | 'broken' };

// ---------- what is kept ----------

export interface Feed {
  id: number;
  /** The feed itself; what is polled. Unique. For an archive `archive:NAME`. */
  url: string;
  siteUrl?: string;
  /** The publisher's title, or the host while none is known. */
  title: string;
  /** The person's own title. */
  name?: string;
  /** One level; '' is "without a folder". */
  folder: string;
  lang?: string;
  /** Archives hold articles read in from files: never polled, never pruned. */
  kind: 'feed' | 'archive';
  added: number;
  /** Articles unread, sweeps taken into account; kept in the transaction of every change. */
  unread: number;
  /** Articles starred. */
  starred: number;
  /** When to ask next; 0 = asked for by the person; missing = never (paused, archive). Indexed. */
  nextPollAt?: number;
  /** The person's own interval, in milliseconds. */
  interval?: number;
  paused?: 'person' | 'permission' | 'gone';
  /** When the person last asked for a refresh, for its progress. */
  askedAt?: number;
  /** Last poll that ended, whatever its result. */
  checkedAt?: number;
  /** Last poll that ended well (fresh or unchanged). */
  succeededAt?: number;
  /** Consecutive polls that failed. */
  errors: number;
  /** Why the last poll failed; missing after one that succeeded. */
  error?: FeedError;
  /** Since when it has been failing. */
  failingSince?: number;
  validators?: Validators;
  /** Hash of the last body parsed, so that equal bytes are not parsed again. */
  bodyHash?: string;
  /** The publisher's ttl of the last document, in milliseconds. */
  ttl?: number;
  /** How long the server asked us to wait in its last answer, in milliseconds. */
  wait?: number;
  /** Traces (feed/identity) of pruned articles that the feed's document still lists. */
  seen?: string[];
  history: PollRecord[];
  /** When the person unsubscribed: hidden at once, deleted for good when its undo has expired. */
  removedAt?: number;
  /** Articles per week, newest last, at most 12. */
  weeks: number[];
  /** Which week since the epoch the last of `weeks` is. */
  week?: number;
}

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
}

/** A row of a list: small. Its HTML is in `Body`. */
export interface Article {
  id: number;
  feedId: number;
  /** As it was when the article arrived. Publishers give one guid to two articles at times. */
  guid: string;
  /** The publisher's latest, where it is another by now. */
  guidNow?: string;
  /** Under what its feed's next documents look it up; indexed. */
  keys: string[];
  url?: string;
  title: string;
  author?: string;
  /** Plain text, at most 200 characters. */
  excerpt: string;
  /** published clamped to arrived, then frozen: lists do not jump. */
  date: number;
  published?: number;
  updated?: number;
  arrived: number;
  lang?: string;
  /** Present only while unread, so the index holds nothing else. */
  unread?: 1;
  /** Present only while starred. */
  starred?: 1;
  /** The last sweep this article was freed from by "mark as unread": sweeps up to it do not cover it. */
  freed?: number;
  /** The first audio or video enclosure, for the row. */
  media?: { kind: 'audio' | 'video'; duration?: number };
  /** Hash of what the publisher wrote, to see edits. */
  hash: string;
}

export interface Body {
  /** The article's id. */
  id: number;
  /** As received; at most 1 MB. */
  html: string;
  baseUrl?: string;
  enclosures: Enclosure[];
  /** Chapters of the recording: Podcasting 2.0's JSON. */
  chaptersUrl?: string;
  transcripts?: Transcript[];
}

/** A subscription under way: waiting for permission, being looked at, for a choice, or failed. */
export interface Pending {
  /** Normalised; the key. */
  address: string;
  folder: string;
  /** Match patterns asked for, e.g. `*://*.x.org/*`. */
  sites: string[];
  from: 'popup' | 'panel' | 'reader' | 'options' | 'import' | 'menu';
  step: 'permission' | 'looking' | 'choose' | 'failed';
  at: number;
  /** A title already known (from OPML or the page). */
  title?: string;
  /** The site's home page, when known (from OPML). */
  siteUrl?: string;
  /** The page that announced this address, where it came from one. */
  via?: string;
  candidates?: FeedCandidate[];
  error?: FeedError;
}

/** "Mark all read" as one row: lists and counts skip unread articles it covers. */
export interface Sweep {
  id: number;
  scope: Scope;
  /** The highest article id the list showed; what arrived later stays unread. */
  upToId: number;
  at: number;
  /** How many unread articles it took, per feed, for its undo. */
  taken: [feedId: number, count: number][];
}

/** `but`: feeds unsubscribed from at that moment; their articles were not to be seen. */
export type Scope =
  | { kind: 'all'; but: number[] }
  | { kind: 'feeds'; feedIds: number[] }
  | { kind: 'articles'; ids: number[] };

/** What a list shows. */
export type View =
  | { kind: 'unread' }
  | { kind: 'starred' }
  | { kind: 'all' }
  | { kind: 'feed'; feedId: number }
  | { kind: 'folder'; folder: string };

export interface Settings {
  theme: 'system' | 'light' | 'dark';
  density: 'normal' | 'compact';
  face: 'serif' | 'sans';
  /** Two-em first-line indent for Chinese, one for Japanese. */
  indent: boolean;
  /** .88 to 1.5 */
  readScale: number;
  /** How many articles of a new feed arrive unread. */
  newestUnread: number;
  /** Lists of feeds and folders show unread articles only. */
  unreadOnly: boolean;
  images: 'always' | 'never';
  badge: boolean;
  /** What "Save as Markdown" writes. */
  saveAs: 'cleaned' | 'received';
  /** Least time between two polls of a feed, in milliseconds. */
  interval: number;
  /** The RSSHub server that `rsshub://` addresses mean; '' is none. */
  rsshub: string;
}

export type StoreName = 'feeds' | 'articles' | 'bodies' | 'pending' | 'sweeps';

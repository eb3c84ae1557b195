/** The nouns of Courant: types only. Times are epoch milliseconds; text is plain unless a name ends in `Html`. */
import type { ReadOn } from './marking.ts';
import type { Transcript } from './parsed.ts';
import type { FullText, Interval, Login, PollRecord, Validators, Why } from './polling.ts';
import type { ArticleSettings, Hiding } from './reading.ts';

export type { Done, Older, ReadOn, Scope, Sweep, Undoable, View } from './marking.ts';

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

/** A picture that a feed brings beside the text of an article. */
export interface FeedPicture {
  url: string;
  /** Pixels, as the feed declares them. */
  width?: number;
  height?: number;
  /** What is on it, and whose it is. */
  caption?: string;
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
  /** Led to an address whose site is not granted (`to` is missing where the browser hides it), or into the person's own network. */
  | { kind: 'redirect'; to?: string; private?: true }
  /** An article's page gave no story: none was found, less than the feed brings, no page at all. */
  | { kind: 'no-story'; found: 'nothing' | 'less' | 'file' }
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

export interface Feed extends Hiding {
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
  /** The person's choice for this feed; missing = as usual (`Settings.interval`). */
  interval?: Interval;
  paused?: 'person' | 'permission' | 'gone';
  /** What `nextPollAt` was reckoned from. */
  nextWhy?: Why;
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
  /** When its server was last asked without a condition, or last sent the whole document. */
  fullAt?: number;
  /** Hash of the last body parsed, so that equal bytes are not parsed again. */
  bodyHash?: string;
  /** The publisher's ttl of the last document, in milliseconds. */
  ttl?: number;
  /** Hours of the day, GMT, and days of the week (0 = Sunday) in which the publisher asks not to be polled. */
  skip?: { hours?: number[]; days?: number[] };
  /** How long the server asked us to wait in its last answer, in milliseconds. */
  wait?: number;
  /** Moments at which something new appeared, newest first, an hour apart at least, at most 10: its rhythm. */
  recent?: number[];
  /** Where it is being redirected to for good; believed after three polls over two days. */
  moving?: { to: string; since: number; polls: number };
  /** When its server first said 410. */
  goneSince?: number;
  /** It is asked with a name and a password (store `logins`). */
  login?: true;
  /** Traces (feed/identity) of pruned articles that the feed's document still lists. */
  seen?: string[];
  history: PollRecord[];
  /** What marks its articles as read; missing = as the settings say. */
  readOn?: ReadOn;
  /** Pictures of this feed are loaded, whatever the settings ask. */
  images?: 'always';
  /** Its articles are read as their own pages have them. */
  fullText?: true;
  /** When the person unsubscribed: hidden at once, deleted for good when its undo has expired. */
  removedAt?: number;
  /** Articles per week, newest last, at most 12. */
  weeks: number[];
  /** Which week since the epoch the last of `weeks` is. */
  week?: number;
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
  /** The picture that stands for it, where that is its own. */
  picture?: FeedPicture;
  /** Chapters of the recording: Podcasting 2.0's JSON. */
  chaptersUrl?: string;
  transcripts?: Transcript[];
  /** What the article's own page gave, where it was asked for. */
  full?: FullText;
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
  /** For this address and no other. */
  login?: Pick<Login, 'user' | 'password'>;
  error?: FeedError;
}

export interface Settings extends ArticleSettings {
  theme: 'system' | 'light' | 'dark';
  density: 'normal' | 'compact';
  face: 'serif' | 'sans';
  /** Two-em first-line indent for Chinese, one for Japanese. */
  indent: boolean;
  /** .88 to 1.5 */
  readScale: number;
  /** How many articles of a new feed arrive unread. */
  newestUnread: number;
  /** What marks an article as read: opening it, its end, scrolling past it in the list (or opening it), or nothing but the hand. */
  readOn: ReadOn;
  /** Lists of feeds and folders show unread articles only. */
  unreadOnly: boolean;
  images: 'always' | 'ask' | 'never';
  /** Names of the steps of the clean-up that are switched off. */
  clean: string[];
  badge: boolean;
  /** What "Save as Markdown" writes. */
  saveAs: 'cleaned' | 'received';
  /** For feeds without a choice of their own. */
  interval: Interval;
  /** The RSSHub server that `rsshub://` addresses mean; '' is none. */
  rsshub: string;
}

export type StoreName = 'feeds' | 'articles' | 'bodies' | 'pending' | 'sweeps' | 'hosts' | 'logins' | 'undo';

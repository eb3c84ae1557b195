import type { Enclosure, FeedPicture } from './model.ts';

/** What the parser saw: the nouns of a document, before anything of it is kept. */

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** The words of a recording, as a file. */
export interface Transcript {
  url: string;
  /** MIME type as the feed says it, lower case. */
  type?: string;
  /** BCP 47. */
  lang?: string;
}

export interface ParsedArticle {
  /** The publisher's id or our stand-in (guid, else url, else a hash of title and text); never empty. */
  guid: string;
  url?: string;
  /** The page itself, where `url` leads there through a counter of clicks. */
  originalUrl?: string;
  /** Plain text, white space collapsed; may be empty. */
  title: string;
  author?: string;
  published?: number;
  updated?: number;
  /** As received; foreign and unsafe. */
  summaryHtml?: string;
  /** As received; foreign and unsafe. */
  contentHtml?: string;
  /** What relative addresses inside the HTML stand against. */
  baseUrl?: string;
  /** BCP 47. */
  lang?: string;
  /** The one that stands for it beside its text. */
  picture?: FeedPicture;
  commentsUrl?: string;
  categories: string[];
  enclosures: Enclosure[];
  /** Chapters of the recording: Podcasting 2.0's JSON. */
  chaptersUrl?: string;
  transcripts?: Transcript[];
}

export interface ParsedFeed {
  format: FeedFormat;
  title: string;
  description?: string;
  siteUrl?: string;
  /** The address the feed gives itself (rel=self, feed_url). */
  feedUrl?: string;
  /** BCP 47. */
  lang?: string;
  imageUrl?: string;
  /** How long the publisher asks us to wait (ttl, syn:updatePeriod), in milliseconds. */
  ttl?: number;
  /** Hours of the day, GMT, and days of the week (0 = Sunday) in which the publisher asks not to be polled. */
  skipHours?: number[];
  skipDays?: number[];
  articles: ParsedArticle[];
  /** Articles of the document that could not be read and were left out. */
  skipped: number;
  /** The document ends before its root is closed: `articles` has the whole ones. */
  truncated: boolean;
}

/** Feeds as strings, for the tests of this folder. */
import { parseFeed } from '../../../lib/feed/parse.ts';
import type { FeedError } from '../../../lib/model.ts';
import type { ParsedArticle, ParsedFeed } from '../../../lib/parsed.ts';

export const URL_OF_FEED = 'https://tidewater.example/feeds/main.xml';

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The feed in some text; fails the test where there is none. */
export function feedOf(text: string, url: string = URL_OF_FEED): ParsedFeed {
  const result = parseFeed(bytes(text), { url });
  if ('error' in result) throw new Error(`no feed: ${JSON.stringify(result.error)}`);
  return result.feed;
}

export function errorOf(text: string): FeedError | undefined {
  const result = parseFeed(bytes(text), { url: URL_OF_FEED });
  return 'error' in result ? result.error : undefined;
}

/** An RSS 2.0 document with these items and whatever else the channel holds. */
export function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:a="http://www.w3.org/2005/Atom">
<channel><title>Tidewater</title><link>https://tidewater.example/</link>${channel}${items}</channel></rss>`;
}

/** An Atom 1.0 document with these entries. */
export function atom(entries: string, head = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tidewater</title>${head}${entries}</feed>`;
}

/** The only article of an RSS item's inside. */
export function item(inside: string): ParsedArticle {
  return only(feedOf(rss(`<item>${inside}</item>`)));
}

/** The only article of an Atom entry's inside. */
export function entry(inside: string, head = ''): ParsedArticle {
  return only(feedOf(atom(`<entry>${inside}</entry>`, head)));
}

export function only(feed: ParsedFeed): ParsedArticle {
  const [article] = feed.articles;
  if (!article || feed.articles.length > 1) throw new Error(`${feed.articles.length} articles`);
  return article;
}

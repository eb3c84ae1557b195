/** The feeds a page announces. HTML as plain text in: no DOM. https://www.rssboard.org/rss-autodiscovery */
import type { FeedCandidate } from '../model.ts';
import { decode } from './entities.ts';
import { closing, INVISIBLE, tagEnd, tagNameAt } from './markup.ts';
import { toText } from './text.ts';

const TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/x-rss+xml',
  'application/xml',
  'text/xml',
  'text/rss+xml',
  'application/rss',
  'application/atom',
]);

/** Paths of pages that only feeds have. */
const FEEDISH =
  /(?:^|\/)(?:feeds?|rss|rss2|atom|index|news|blog|feed-rss)?\.?(?:rss|atom|rdf|feed|feed\.json|feed\.xml|rss\.xml|atom\.xml|index\.xml|feeds?)\/?$/i;
/** Pages that name their feed in their scripts alone: a video's, and a channel's as another page of the site left it. */
const VIDEOS = /^https?:\/\/(?:(?:m|music|www)\.)?(?:youtube\.com|youtu\.be)\//;
const CHANNEL = /"(?:channelId|externalId)":"(UC[\w-]{22})"/;
const CANDIDATES = 50;
const LONGEST = 2048;

interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** Index after the tag. */
  end: number;
}

const ATTRIBUTE = /([^\s=<>"'/]{1,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, apostrophed, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decode(quoted ?? apostrophed ?? bare ?? '').trim());
  }
  return found;
}

/** Every opening `base`, `link` and `a` of a page; comments and scripts are stepped over. */
function* tags(html: string): Generator<Tag> {
  const unclosed = new Set<string>();
  let comments = true;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end: number = comments ? html.indexOf('-->', at + 4) : -1;
      comments = end >= 0;
      at = comments ? end : at + 4;
      continue;
    }
    const name = tagNameAt(html, at);
    if (name === undefined || html.charCodeAt(at + 1) === 47) {
      at++;
      continue;
    }
    const end = tagEnd(html, at);
    if (name === 'link' || name === 'a' || name === 'base') {
      yield { name, attributes: attributesOf(html.slice(at + 1 + name.length, end - 1)), end };
    }
    at = INVISIBLE.has(name) && name !== 'head' && name !== 'object' ? closing(html, name, end, unclosed) : end;
  }
}

function candidateUrl(href: string | undefined, base: string): string | undefined {
  if (!href) return undefined;
  const plain = href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:');
  const url = URL.parse(plain, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST) return undefined;
  url.hash = '';
  return url.href;
}

/** A type named by an alternate link. JSON of any kind is announced like this, so there the address must say "feed". */
function isFeedType(type: string | undefined, href: string): boolean {
  const plain = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return TYPES.has(plain) || (plain === 'application/json' && /feed/i.test(href));
}

function isAnnounced({ attributes }: Tag): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const href = attributes.get('href') ?? '';
  if (rel.includes('stylesheet')) return false;
  if (rel.includes('alternate')) return isFeedType(attributes.get('type'), href);
  return rel.includes('feed');
}

function isFeedAnchor(url: string, { attributes }: Tag, label: string): boolean {
  if (isFeedType(attributes.get('type'), url)) return true;
  const path = URL.parse(url)?.pathname ?? '';
  if (FEEDISH.test(path)) return true;
  return /\.(?:xml|json|php|aspx?)$/i.test(path) && /\b(?:rss|atom|feed)\b/i.test(`${path} ${label}`);
}

function isComments({ url, title = '' }: FeedCandidate): boolean {
  return /\bcomments?\b/i.test(URL.parse(url)?.pathname ?? '') || /\bcomments?\b/i.test(title);
}

function feedOfVideos(html: string): FeedCandidate[] {
  const [, channel] = CHANNEL.exec(html) ?? [];
  return channel === undefined ? [] : [{ url: `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}` }];
}

/**
 * Feeds a page announces by `<link rel="alternate">` (or `rel="feed"`), in its order, feeds of comments last; where it
 * announces none, the links in it that look like feeds. Addresses are absolute, http or https, each once. Linear in
 * the size of the page; never throws.
 */
export function discover(html: string, pageUrl: string): FeedCandidate[] {
  const announced = new Map<string, FeedCandidate>();
  const linked = new Map<string, FeedCandidate>();
  const all = [...tags(html)];
  const based = all.find(({ name, attributes }) => name === 'base' && attributes.get('href'));
  const base = URL.parse(based?.attributes.get('href') ?? '', pageUrl)?.href ?? pageUrl;
  for (const tag of all) {
    const url = candidateUrl(tag.attributes.get('href'), base);
    if (url === undefined) continue;
    if (tag.name === 'link' && isAnnounced(tag)) note(announced, url, tag.attributes.get('title'));
    if (tag.name === 'a' && linked.size < CANDIDATES && !linked.has(url)) {
      const label = toText(html.slice(tag.end, tag.end + 300).split(/<\/a/i, 1)[0] ?? '', 100);
      if (isAnnounced(tag) || isFeedAnchor(url, tag, label)) note(linked, url, label || tag.attributes.get('title'));
    }
  }
  const found = [...(announced.size > 0 ? announced : linked).values()];
  if (found.length === 0 && VIDEOS.test(pageUrl)) return feedOfVideos(html);
  return [...found.filter((one) => !isComments(one)), ...found.filter(isComments)];
}

function note(found: Map<string, FeedCandidate>, url: string, label: string | undefined): void {
  if (found.has(url) || found.size >= CANDIDATES) return;
  const title = toText(label ?? '', 200);
  found.set(url, { url, ...(title && { title }) });
}

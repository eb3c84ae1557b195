/** RSS 0.9x, 1.0 (RDF) and 2.0 with the modules a reader can show. https://www.rssboard.org/rss-specification */
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';
import { article, type Draft, languageTag } from './article.ts';
import { categories } from './categories.ts';
import { asHtml, construct, plainToHtml } from './construct.ts';
import { type Firsts, firstDate, firsts, firstText, type Html, longestHtml } from './fields.ts';
import { absolute, link } from './links.ts';
import { type Media, seconds, take } from './media.ts';
import { joinNames, personName } from './people.ts';
import { pictureOf } from './pictures.ts';
import { chaptersUrl, transcripts } from './podcast.ts';
import { skipDays, skipHours, waitingTime } from './schedule.ts';
import { collapse } from './text.ts';
import { looseTitle } from './titles.ts';
import { attribute, child, type Element, html, text } from './xml.ts';

function title(first: Firsts): string {
  for (const name of ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']) {
    const value = looseTitle(html(first.get(name)));
    if (value !== '') return value;
  }
  return '';
}

/** The address of atom:link elements with this relation (`alternate` is also the one that says none). */
function atomLink(all: Element[], rel: string): string | undefined {
  for (const element of all) {
    if (element.name !== 'atom:link' || (attribute(element, 'rel') ?? 'alternate').toLowerCase() !== rel) continue;
    const url = link(attribute(element, 'href'), element.base);
    if (url !== undefined) return url;
  }
  return undefined;
}

function ownLink(element: Element | undefined): string | undefined {
  return element && link(text(element) || attribute(element, 'href') || attribute(element, 'resource'), element.base);
}

function isPermalink(guid: Element): boolean {
  const says = attribute(guid, 'ispermalink')?.toLowerCase();
  return says !== 'false' && (says === 'true' || /^https?:\/\//i.test(text(guid)));
}

function articleUrl(item: Element, first: Firsts): string | undefined {
  const guid = first.get('guid');
  return (
    ownLink(first.get('link')) ??
    atomLink(item.children, 'alternate') ??
    (guid && isPermalink(guid) ? link(text(guid), guid.base) : undefined) ??
    link(attribute(item, 'about'), item.base)
  );
}

const AUTHORS = new Set(['author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']);

function authors(all: Element[]): string | undefined {
  const byName = new Map<string, (string | undefined)[]>();
  for (const element of all) {
    if (element.name === 'atom:author') add(byName, element.name, collapse(text(child(element, 'atom:name'))));
    else if (AUTHORS.has(element.name)) add(byName, element.name, personName(text(element)));
  }
  for (const name of ['dc:creator', 'author', 'dc:author', 'atom:author', 'itunes:author', 'googleplay:author']) {
    const joined = joinNames(byName.get(name) ?? []);
    if (joined) return joined;
  }
  return undefined;
}

function add(lists: Map<string, (string | undefined)[]>, key: string, value: string | undefined): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The full text: the first of these that holds any. */
function fullText(first: Firsts): Html | undefined {
  for (const name of ['content:encoded', 'fullitem', 'xhtml:body', 'xhtml:div', 'atom:content']) {
    const element = first.get(name);
    const value = name.startsWith('atom:') ? (asHtml(construct(element)) ?? '') : html(element);
    if (element && value !== '') return { value, base: element.base };
  }
  return undefined;
}

const SUMMARIES = [
  'dc:description',
  'dcterms:abstract',
  'dcterms:description',
  'itunes:summary',
  'googleplay:description',
];

function summaryOf(first: Firsts): Html | undefined {
  return longestHtml(first, 'description') ?? longestHtml(first, 'atom:summary') ?? longestHtml(first, ...SUMMARIES);
}

function media(all: Element[], duration: number | undefined): Media {
  const found: Media = { enclosures: [] };
  for (const element of all) {
    take(found, element);
    if (element.name === 'atom:link' && attribute(element, 'rel')?.toLowerCase() === 'enclosure') {
      const url = link(attribute(element, 'href'), element.base);
      const type = attribute(element, 'type');
      if (url) found.enclosures.push({ url, ...(type && { type: type.toLowerCase() }) });
    }
  }
  const [only] = found.enclosures;
  if (only && duration !== undefined) only.duration ??= duration;
  return found;
}

/** What addresses in bodies stand against where no xml:base is in force: the article's page. */
function bodyBase(
  own: string | undefined,
  url: string | undefined,
  documentUrl: string | undefined,
): string | undefined {
  return own !== documentUrl || url === undefined ? own : url;
}

function toArticle(item: Element, documentUrl: string | undefined): ParsedArticle {
  const first = firsts(item);
  const all = item.children;
  const url = articleUrl(item, first);
  const content = fullText(first);
  const summary = summaryOf(first);
  const attached = media(all, seconds(text(first.get('itunes:duration'))));
  const described = attached.description && plainToHtml(text(attached.description));
  const originalUrl = ownLink(first.get('feedburner:origlink'));
  const base = (own: string | undefined): string | undefined => bodyBase(own, originalUrl ?? url, documentUrl);
  const draft: Draft = {
    id: firstText(first, 'guid', 'atom:id') || attribute(item, 'about') || text(first.get('dc:identifier')),
    url,
    originalUrl,
    title: title(first) || looseTitle(attached.title ? html(attached.title) : ''),
    author: authors(all),
    published: firstDate(
      first,
      'pubdate',
      'atom:published',
      'dcterms:issued',
      'dc:date',
      'dcterms:created',
      'prism:publicationdate',
      'atom:issued',
    ),
    updated: firstDate(first, 'atom:updated', 'dcterms:modified', 'atom:modified'),
    summaryHtml: summary?.value ?? described,
    contentHtml: content?.value,
    summaryBase: base(summary?.base),
    contentBase: base(content?.base),
    baseUrl: base(item.base),
    lang: text(first.get('dc:language')) || item.lang,
    picture: pictureOf(item),
    commentsUrl: ownLink(first.get('comments')),
    categories: categories(item),
    enclosures: attached.enclosures,
    chaptersUrl: chaptersUrl(item),
    transcripts: transcripts(item),
  };
  return article(draft);
}

function feedImage(channel: Element): string | undefined {
  const image = child(channel, 'image');
  return (image && ownLink(child(image, 'url'))) ?? pictureOf(channel)?.url;
}

/** All articles, wherever in the document they stand (RSS 1.0 has them beside the channel). */
function items(root: Element): Element[] {
  const found: Element[] = [];
  for (const inner of root.children) {
    if (inner.name === 'item' || inner.name === 'atom:entry') found.push(inner);
    else found.push(...items(inner));
  }
  return found;
}

/** Reads an RSS tree; `documentUrl` is where it came from. */
export function readRss(root: Element, documentUrl: string | undefined): Omit<ParsedFeed, 'truncated' | 'skipped'> {
  const channel = root.name === 'channel' ? root : (child(root, 'channel') ?? root);
  const first = firsts(channel);
  const all = channel.children;
  const articles = items(root).map((item) => toArticle(item, documentUrl));
  const siteUrl = ownLink(first.get('link')) ?? atomLink(all, 'alternate');
  const self = atomLink(all, 'self');
  const lang = languageTag(text(first.get('language')) || text(first.get('dc:language')) || channel.lang);
  const imageUrl = feedImage(channel);
  const ttl = waitingTime(first);
  const hours = skipHours(first.get('skiphours'));
  const days = skipDays(first.get('skipdays'));
  const description = collapse(firstText(first, 'description', 'dc:description', 'itunes:summary', 'itunes:subtitle'));
  return {
    format: root.name === 'rdf:rdf' || root.name === 'rdf' ? 'rdf' : 'rss',
    title: title(first),
    ...(description && { description }),
    ...(siteUrl && { siteUrl }),
    ...(self && { feedUrl: absolute(self, documentUrl) ?? self }),
    ...(lang && { lang }),
    ...(imageUrl && { imageUrl }),
    ...(ttl !== undefined && { ttl }),
    ...(hours && { skipHours: hours }),
    ...(days && { skipDays: days }),
    articles,
  };
}

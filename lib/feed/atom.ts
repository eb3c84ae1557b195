/** Atom 1.0 (RFC 4287) and 0.3. */
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';
import { article, languageTag } from './article.ts';
import { categories } from './categories.ts';
import { asHtml, construct, plainToHtml } from './construct.ts';
import { type Firsts, firstDate, firsts, longestHtml } from './fields.ts';
import { absolute, link } from './links.ts';
import { add, enclosure, type Media, seconds, take, wholeNumber } from './media.ts';
import { joinNames, personName } from './people.ts';
import { pictureOf } from './pictures.ts';
import { chaptersUrl, transcripts } from './podcast.ts';
import { waitingTime } from './schedule.ts';
import { collapse } from './text.ts';
import { htmlTitle, looseTitle } from './titles.ts';
import { attribute, child, type Element, html, text } from './xml.ts';

/** A title as plain text. */
function title(element: Element | undefined): string {
  const from = construct(element);
  if (!from) return '';
  return from.kind === 'html' ? htmlTitle(from.value) : collapse(from.value);
}

function anyTitle(first: Firsts): string {
  return title(first.get('atom:title')) || looseTitle(html(first.get('dc:title')) || html(first.get('media:title')));
}

interface Link {
  rel: string;
  url: string;
  type: string;
  element: Element;
}

function links(element: Element): Link[] {
  const found: Link[] = [];
  for (const inner of element.children) {
    if (inner.name !== 'atom:link') continue;
    const url = link(attribute(inner, 'href') ?? text(inner), inner.base);
    if (url === undefined) continue;
    const rel = (attribute(inner, 'rel') ?? 'alternate')
      .toLowerCase()
      .replace('http://www.iana.org/assignments/relation/', '');
    found.push({ rel, url, type: (attribute(inner, 'type') ?? '').toLowerCase(), element: inner });
  }
  return found;
}

/** The page of an article or a feed: an alternate, of HTML if there is a choice. */
function pageOf(all: Link[]): string | undefined {
  const alternates = all.filter(({ rel }) => rel === 'alternate');
  const best = alternates.find(({ type }) => type === '' || type.includes('html')) ?? alternates[0];
  return best?.url;
}

function names(element: Element, name: string): (string | undefined)[] {
  return element.children
    .filter((inner) => inner.name === name)
    .map(
      (inner) =>
        collapse(text(child(inner, 'atom:name'))) || personName(text(child(inner, 'atom:email')) || text(inner)),
    );
}

function author(element: Element): string | undefined {
  const creators = element.children.filter((inner) => inner.name === 'dc:creator' || inner.name === 'itunes:author');
  return joinNames(names(element, 'atom:author')) ?? joinNames(creators.map((inner) => personName(text(inner))));
}

function media(entry: Element, all: Link[], duration: number | undefined): Media {
  const found: Media = { enclosures: [] };
  for (const { rel, url, type, element } of all) {
    if (rel === 'enclosure')
      add(found.enclosures, enclosure(url, type, wholeNumber(attribute(element, 'length')), undefined));
  }
  for (const inner of entry.children) take(found, inner);
  const [only] = found.enclosures;
  if (only && duration !== undefined) only.duration ??= duration;
  return found;
}

interface Inherited {
  author: string | undefined;
  documentUrl: string | undefined;
}

function toArticle(entry: Element, { author: feedAuthor, documentUrl }: Inherited): ParsedArticle {
  const first = firsts(entry);
  const all = links(entry);
  const content = first.get('atom:content');
  const summary = first.get('atom:summary');
  const source = child(entry, 'atom:source');
  const url = pageOf(all) ?? link(attributeOf(content, 'src'), content?.base) ?? permalink(first.get('atom:id'));
  const attached = media(entry, all, seconds(text(first.get('itunes:duration'))));
  const original = first.get('feedburner:origlink');
  const originalUrl = original && link(text(original), original.base);
  const page = originalUrl ?? url;
  const base = (own: string | undefined): string | undefined => (own !== documentUrl || !page ? own : page);
  const id = text(first.get('atom:id'));
  return article({
    id: /^\.{0,2}\//.test(id) ? (absolute(id, first.get('atom:id')?.base) ?? id) : id,
    url,
    originalUrl,
    title: anyTitle(first) || (attached.title ? looseTitle(html(attached.title)) : ''),
    author: author(entry) ?? (source && author(source)) ?? feedAuthor,
    published: firstDate(
      first,
      'atom:published',
      'atom:issued',
      'dcterms:issued',
      'atom:created',
      'dc:date',
      'pubdate',
    ),
    updated: firstDate(first, 'atom:updated', 'atom:modified', 'dcterms:modified'),
    summaryHtml: asHtml(construct(summary)) ?? otherSummary(first, attached.description),
    contentHtml: asHtml(construct(content)) ?? (html(first.get('content:encoded')) || undefined),
    summaryBase: base(summary?.base),
    contentBase: base(content?.base),
    baseUrl: base((content ?? summary ?? entry).base),
    lang: content?.lang ?? summary?.lang ?? entry.lang,
    picture: pictureOf(entry),
    commentsUrl: all.find(({ rel, type }) => rel === 'replies' && (type === '' || type.includes('html')))?.url,
    categories: categories(entry),
    enclosures: attached.enclosures,
    chaptersUrl: chaptersUrl(entry),
    transcripts: transcripts(entry),
  });
}

/** An id that is the address of a page. */
function permalink(id: Element | undefined): string | undefined {
  const value = text(id);
  return /^https?:\/\//i.test(value) ? link(value, undefined) : undefined;
}

/** What the modules of RSS say instead of a summary. */
function otherSummary(first: Firsts, described: Element | undefined): string | undefined {
  const names = ['dc:description', 'dcterms:abstract', 'dcterms:description', 'itunes:summary'];
  return longestHtml(first, ...names)?.value ?? (described && plainToHtml(text(described)));
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element && attribute(element, name);
}

function entries(root: Element): Element[] {
  if (root.name === 'atom:entry') return [root];
  return root.children.flatMap((inner) => {
    if (inner.name === 'atom:entry' || inner.name === 'item') return [inner];
    return inner.name === 'atom:source' ? [] : entries(inner);
  });
}

/** Reads an Atom tree; `documentUrl` is where it came from. */
export function readAtom(root: Element, documentUrl: string | undefined): Omit<ParsedFeed, 'truncated' | 'skipped'> {
  const first = firsts(root);
  const all = links(root);
  const inherited = { author: author(root), documentUrl };
  const articles = entries(root).map((entry) => toArticle(entry, inherited));
  const siteUrl = pageOf(all);
  const feedUrl = all.find(({ rel }) => rel === 'self')?.url;
  const description = title(first.get('atom:subtitle')) || title(first.get('atom:tagline'));
  const picture = first.get('atom:logo') ?? first.get('atom:icon');
  const imageUrl = (picture && link(text(picture), picture.base)) ?? pictureOf(root)?.url;
  const lang = languageTag(root.lang ?? text(first.get('dc:language')));
  const ttl = waitingTime(first);
  return {
    format: 'atom',
    title: root.name === 'atom:entry' ? '' : anyTitle(first),
    ...(description && { description }),
    ...(siteUrl && { siteUrl }),
    ...(feedUrl && { feedUrl }),
    ...(lang && { lang }),
    ...(imageUrl && { imageUrl }),
    ...(ttl !== undefined && { ttl }),
    articles,
  };
}

/** Subscription lists: OPML 1.0 and 2.0. http://opml.org/spec2.opml */
import type { FeedError } from '../model.ts';
import { decodeBytes } from './charset.ts';
import { escapeAttribute, escapeText } from './entities.ts';
import { sniff } from './sniff.ts';
import { collapse } from './text.ts';
import { OPML } from './vocabulary.ts';
import { attribute, child, type Element, parseXml, text } from './xml.ts';

export interface OpmlFeed {
  /** As the file has it; whoever subscribes checks it. */
  url: string;
  title?: string;
  siteUrl?: string;
  /** Names of the outlines around it, outermost first; none at the top. */
  folder: string[];
}

/** More feeds than anybody reads. */
const FEEDS = 20_000;

/** The first of these attributes that says something, with line breaks as spaces. */
function named(outline: Element, ...names: string[]): string {
  for (const name of names) {
    const value = (attribute(outline, name) ?? '').replace(/[\t\r\n]/g, ' ').trim();
    if (value !== '') return value;
  }
  return '';
}

/** Two spellings of one address; a fragment is no part of it. */
function key(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  parsed.hash = '';
  return parsed.href;
}

function collect(outline: Element, folder: string[], found: Map<string, OpmlFeed>): void {
  const url = attribute(outline, 'xmlurl');
  const title = named(outline, 'title', 'text');
  if (url !== undefined && found.size < FEEDS && !found.has(key(url))) {
    const siteUrl = attribute(outline, 'htmlurl');
    found.set(key(url), { url, ...(title && { title }), ...(siteUrl && { siteUrl }), folder });
  }
  // `text` is what an outline is shown as; `title` is a feed's own.
  const name = url === undefined ? named(outline, 'text', 'title') : '';
  const inner = name === '' ? folder : [...folder, name];
  for (const below of outline.children) if (below.name === 'outline') collect(below, inner, found);
}

/**
 * The feeds of an OPML file, each address once, in the order of the file. A file cut short or badly written gives what
 * can be read of it; what is no OPML is an error. Never throws.
 */
export function parseOpml(bytes: Uint8Array): { feeds: OpmlFeed[]; title?: string } | { error: FeedError } {
  const source = decodeBytes(bytes);
  const { found, at } = sniff(source);
  if (found !== 'opml') {
    const other = found === 'rss' || found === 'rdf' || found === 'atom' ? 'other' : found;
    return { error: { kind: 'not-a-feed', found: other } };
  }
  const tree = parseXml(source.slice(at), OPML, undefined);
  if (tree === 'too-deep') return { error: { kind: 'malformed', reason: 'too-deep' } };
  if (!tree) return { error: { kind: 'malformed', reason: 'xml' } };
  const feeds = new Map<string, OpmlFeed>();
  const body = child(tree.root, 'body') ?? tree.root;
  for (const outline of body.children) if (outline.name === 'outline') collect(outline, [], feeds);
  const head = child(tree.root, 'head');
  const title = head && collapse(text(child(head, 'title')));
  return { feeds: [...feeds.values()], ...(title && { title }) };
}

interface Subscription {
  url: string;
  title: string;
  siteUrl?: string;
  folder: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function value(source: string): string {
  return escapeAttribute(collapse(source.replace(FORBIDDEN, '')));
}

function line(feed: Subscription, indent: string): string {
  const title = value(feed.title);
  const site = feed.siteUrl ? ` htmlUrl="${value(feed.siteUrl)}"` : '';
  return `${indent}<outline type="rss" text="${title}" title="${title}" xmlUrl="${value(feed.url)}"${site}/>`;
}

/** Feeds as OPML 2.0: those without a folder first, then each folder with its own. `now` is epoch milliseconds. */
export function writeOpml(feeds: Subscription[], title: string, now: number): string {
  const folders = new Map<string, Subscription[]>([['', []]]);
  for (const feed of feeds) folders.set(feed.folder, [...(folders.get(feed.folder) ?? []), feed]);
  const body: string[] = [];
  for (const [folder, inside] of folders) {
    if (folder === '') body.push(...inside.map((feed) => line(feed, '    ')));
    else {
      body.push(`    <outline text="${value(folder)}" title="${value(folder)}">`);
      body.push(...inside.map((feed) => line(feed, '      ')), '    </outline>');
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeText(collapse(title.replace(FORBIDDEN, '')))}</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${body.map((row) => `${row}\n`).join('')}  </body>
</opml>
`;
}

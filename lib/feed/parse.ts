/** Bytes in, a feed out. */
import type { FeedError } from '../model.ts';
import type { ParsedFeed } from '../parsed.ts';
import { readAtom } from './atom.ts';
import { decodeBytes } from './charset.ts';
import { parseJson } from './json.ts';
import { readRss } from './rss.ts';
import { sniff } from './sniff.ts';
import { FEEDS } from './vocabulary.ts';
import { parseXml } from './xml.ts';

/**
 * Reads a feed of any format: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 * `url` is where the bytes came from (relative addresses stand against it), `contentType` the HTTP header (its charset).
 * What is no feed is an error; a document cut short gives its whole articles and `truncated`; an article
 * that cannot be read is left out and counted in `skipped`. Never throws.
 */
export function parseFeed(
  bytes: Uint8Array,
  source: { url: string; contentType?: string },
): { feed: ParsedFeed } | { error: FeedError } {
  const text = decodeBytes(bytes, source.contentType);
  const { found, at } = sniff(text);
  switch (found) {
    case 'json':
      return parseJson(text, source.url);
    case 'rss':
    case 'rdf':
    case 'atom':
      return parseTree(at === 0 ? text : text.slice(at), source.url);
    default:
      return { error: { kind: 'not-a-feed', found } };
  }
}

function parseTree(text: string, url: string): { feed: ParsedFeed } | { error: FeedError } {
  const tree = parseXml(text, FEEDS, url || undefined);
  if (tree === 'too-deep') return { error: { kind: 'malformed', reason: 'too-deep' } };
  if (!tree) return { error: { kind: 'malformed', reason: 'xml' } };
  const { root, truncated } = tree;
  const read = root.name.startsWith('atom:') ? readAtom(root, url || undefined) : readRss(root, url || undefined);
  if (truncated && read.articles.length === 0) return { error: { kind: 'malformed', reason: 'truncated' } };
  return { feed: { ...read, skipped: tree.cut, truncated } };
}

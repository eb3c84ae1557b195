/**
 * One article as a file: `<!--epoch milliseconds-->`, `[title](url)`, a rule of dashes, an empty line, then HTML.
 * What "Save as Markdown" writes and the Archive reads in.
 */
import type { FeedError } from '../model.ts';
import type { ParsedArticle } from '../parsed.ts';
import { decodeBytes } from './charset.ts';
import { guidOf } from './identity.ts';
import { link } from './links.ts';
import { sniff } from './sniff.ts';
import { collapse, toText } from './text.ts';

const HEAD = /^\s*<!--\s*(\d{1,16})\s*-->[ \t]*\r?\n\[(.*)\]\(([^\r\n]*)\)[ \t]*\r?\n-{3,}[ \t]*(?:\r?\n|$)/;

/** The last moment a Date can hold. */
const LAST = 8.64e15;

/** Reads an article file; what is no such file is an error. Never throws. */
export function parseArticleFile(bytes: Uint8Array): { article: ParsedArticle } | { error: FeedError } {
  const source = decodeBytes(bytes);
  const head = HEAD.exec(source);
  if (!head) {
    const { found } = sniff(source);
    const isFeed = found === 'rss' || found === 'rdf' || found === 'atom';
    return { error: { kind: 'not-a-feed', found: isFeed ? 'other' : found } };
  }
  const [whole, time, rawTitle = '', rawUrl = ''] = head;
  const title = collapse(rawTitle.replace(/\\([[\]\\])/g, '$1'));
  const url = link(rawUrl.replace(/^<(.*)>$/, '$1').trim(), undefined);
  const contentHtml = source.slice(whole.length).replace(/^\r?\n/, '');
  const published = Number(time);
  return {
    article: {
      guid: guidOf(undefined, [url], title, () => toText(contentHtml)),
      ...(url && { url, baseUrl: url }),
      title,
      ...(published <= LAST && { published }),
      ...(contentHtml && { contentHtml }),
      categories: [],
      enclosures: [],
    },
  };
}

/** The file of an article; `published` is epoch milliseconds. `parseArticleFile` gives the same article back. */
export function writeArticleFile(article: { title: string; url?: string; published: number; html: string }): string {
  const title = collapse(article.title).replace(/[[\]\\]/g, '\\$&');
  const url = (article.url ?? '').replace(
    /[()\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `<!--${Math.round(article.published)}-->\n[${title}](${url})\n------\n\n${article.html}`;
}

/** lib/feed under the names the scorer asks for. It maps names and nothing else. */
import { parseDate as date } from '../../lib/feed/dates.ts';
import { discover as candidates } from '../../lib/feed/discover.ts';
import { parseOpml as opml } from '../../lib/feed/opml.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import type { ParsedArticle } from '../../lib/parsed.ts';

function entry(article: ParsedArticle) {
  const { url, guid, summaryHtml, contentHtml, picture, commentsUrl, categories, ...same } = article;
  const media = { image: picture?.url, comments: commentsUrl, tags: categories };
  return { ...same, ...media, link: url, id: guid, summary: summaryHtml, content: contentHtml };
}

export function parse(bytes: Uint8Array, source: { url: string | null; contentType: string | null }) {
  const { url, contentType } = source;
  const result = parseFeed(bytes, { url: url ?? '', ...(contentType && { contentType }) });
  if ('error' in result) throw new Error(JSON.stringify(result.error));
  const { feed } = result;
  const { title, description, siteUrl: link, imageUrl: image, lang: language, articles } = feed;
  return { title, description, link, image, language, entries: articles.map(entry) };
}

export function parseOpml(bytes: Uint8Array) {
  const result = opml(bytes);
  if ('error' in result) return { feeds: [], error: result.error };
  return {
    feeds: result.feeds.map(({ url, siteUrl, title, folder }) => ({ xmlUrl: url, htmlUrl: siteUrl, title, folder })),
  };
}

export function discover(html: string, pageUrl: string): string[] {
  return candidates(html, pageUrl).map(({ url }) => url);
}

export const parseDate = date;

/** JSON Feed 1.0 and 1.1. https://www.jsonfeed.org/version/1.1/ */
import type { Enclosure, FeedError } from '../model.ts';
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';
import { article, languageTag } from './article.ts';
import { plainToHtml } from './construct.ts';
import { parseDate } from './dates.ts';
import { link } from './links.ts';
import { enclosure } from './media.ts';
import { joinNames } from './people.ts';
import { collapse } from './text.ts';
import { looseTitle } from './titles.ts';

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A property of its own, never one inherited. */
function own(from: Json, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function string(from: Json, name: string): string | undefined {
  const value = own(from, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function list(from: Json, name: string): unknown[] {
  const value = own(from, name);
  return Array.isArray(value) ? value : [];
}

function number(from: Json, name: string): number | undefined {
  const value = own(from, name);
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Authors of 1.1 (`authors`) and 1.0 (`author`). */
function authors(from: Json): string | undefined {
  const people = [...list(from, 'authors'), own(from, 'author')].map(object).filter((one) => one !== undefined);
  return joinNames(people.map((person) => collapse(string(person, 'name') ?? string(person, 'url') ?? '')));
}

function identifier(item: Json): string | undefined {
  const id = own(item, 'id');
  return typeof id === 'number' ? String(id) : string(item, 'id');
}

function date(item: Json, name: string): number | undefined {
  const value = string(item, name);
  return value === undefined ? undefined : parseDate(value);
}

function attachments(item: Json, url: string): Enclosure[] {
  const found = list(item, 'attachments')
    .map(object)
    .filter((one) => one !== undefined);
  return found
    .map((one) =>
      enclosure(
        link(string(one, 'url'), url),
        string(one, 'mime_type'),
        number(one, 'size_in_bytes'),
        number(one, 'duration_in_seconds'),
      ),
    )
    .filter((one) => one !== undefined);
}

function toArticle(value: unknown, url: string, feedAuthor: string | undefined): ParsedArticle | undefined {
  const item = object(value);
  if (!item) return undefined;
  const text = string(item, 'content_text');
  const summary = string(item, 'summary');
  const page = link(string(item, 'url'), url) ?? link(string(item, 'external_url'), url);
  const picture = link(string(item, 'image') ?? string(item, 'banner_image'), url);
  return article({
    id: identifier(item),
    url: page,
    title: looseTitle(string(item, 'title') ?? ''),
    author: authors(item) ?? feedAuthor,
    published: date(item, 'date_published'),
    updated: date(item, 'date_modified'),
    summaryHtml: summary && plainToHtml(summary),
    contentHtml: string(item, 'content_html') ?? (text && plainToHtml(text)),
    baseUrl: page ?? url,
    lang: string(item, 'language'),
    picture: picture === undefined ? undefined : { url: picture },
    categories: list(item, 'tags')
      .filter((tag) => typeof tag === 'string')
      .map(collapse),
    enclosures: attachments(item, url),
  });
}

/** An article that has nothing but its id to be known by is not there twice (JSON Feed 1.1, items): the first stays. */
function eachOnce(articles: ParsedArticle[]): ParsedArticle[] {
  const seen = new Set<string>();
  return articles.filter(({ guid, url, title }) => {
    const again = seen.has(guid) && !url && !title;
    seen.add(guid);
    return !again;
  });
}

/** Reads a JSON Feed; something else in JSON is `not-a-feed`. Never throws. */
export function parseJson(text: string, url: string): { feed: ParsedFeed } | { error: FeedError } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { error: { kind: 'malformed', reason: 'json' } };
  }
  const feed = object(parsed);
  const isFeed =
    feed &&
    (/jsonfeed\.org/i.test(string(feed, 'version') ?? '') ||
      (string(feed, 'title') && Array.isArray(own(feed, 'items'))));
  if (!feed || !isFeed || !Array.isArray(own(feed, 'items'))) return { error: { kind: 'not-a-feed', found: 'json' } };
  const author = authors(feed);
  const items = list(feed, 'items');
  const read = items.map((item) => toArticle(item, url, author)).filter((one) => one !== undefined);
  const description = string(feed, 'description');
  const siteUrl = link(string(feed, 'home_page_url'), url);
  const feedUrl = link(string(feed, 'feed_url'), url);
  const lang = languageTag(string(feed, 'language'));
  const imageUrl = link(string(feed, 'icon') ?? string(feed, 'favicon'), url);
  return {
    feed: {
      format: 'json',
      title: looseTitle(string(feed, 'title') ?? ''),
      ...(description && { description: collapse(description) }),
      ...(siteUrl && { siteUrl }),
      ...(feedUrl && { feedUrl }),
      ...(lang && { lang }),
      ...(imageUrl && { imageUrl }),
      articles: eachOnce(read),
      skipped: items.length - read.length,
      truncated: false,
    },
  };
}

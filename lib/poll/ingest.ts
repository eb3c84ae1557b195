import { hash } from '../feed/identity.ts';
import { langOf } from '../feed/lang.ts';
import { toText } from '../feed/text.ts';
import type { Article, Body, Feed } from '../model.ts';
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';
import type { Arrivals } from '../store/arrivals.ts';
import type { New } from '../store/db.ts';

const WEEK = 7 * 24 * 3_600_000;
const WEEKS = 12;
const EXCERPT = 200;
const BODY_LIMIT = 1_000_000;

export interface IngestOptions {
  now: number;
  /** How many articles of a feed's first document arrive unread; the others are kept as read. */
  newestUnread: number;
}

/**
 * What one parsed document means for a feed: which articles are new, which were edited.
 * Pure. What the person did (unread, starred) and an article's date never change by it.
 * @param kept the articles already there, by guid.
 * @returns besides, how many articles say nothing at all and were left out.
 */
export function ingest(
  feed: Feed,
  parsed: ParsedFeed,
  kept: Map<string, Article>,
  options: IngestOptions,
): Pick<Arrivals, 'add' | 'update'> & { empty: number } {
  const pruned = new Set(feed.seen);
  const met = new Set<string>();
  const add: Arrivals['add'] = [];
  const update: Arrivals['update'] = [];
  const articles = parsed.articles.filter((article) => !isEmpty(article));
  for (const article of articles) {
    if (met.has(article.guid) || pruned.has(article.guid)) continue;
    met.add(article.guid);
    const known = kept.get(article.guid);
    const row = toRow(feed, parsed, article, options.now);
    if (!known) add.push({ article: row, body: toBody(article) });
    else if (known.hash !== row.hash) update.push({ article: edited(known, row), body: toBody(article) });
  }
  // Oldest first: ids then rise with the date, and of two with one date the one higher up in the document is newer.
  add.reverse();
  add.sort((a, b) => a.article.date - b.article.date);
  const first = feed.succeededAt === undefined;
  const unreadFrom = first ? Math.max(0, add.length - options.newestUnread) : 0;
  const marked = add.map((one, at) =>
    at < unreadFrom ? one : { ...one, article: { ...one.article, unread: 1 as const } },
  );
  return { add: marked, update, empty: parsed.articles.length - articles.length };
}

/** Nothing to show, nowhere to go. */
const isEmpty = ({ title, url, summaryHtml, contentHtml, enclosures }: ParsedArticle): boolean =>
  !title && url === undefined && !summaryHtml?.trim() && !contentHtml?.trim() && enclosures.length === 0;

/** Of everything a reader would see change; dates are left out, some publishers renew them at every poll. */
const contentHash = ({ title, url, author, summaryHtml, contentHtml }: ParsedArticle): string =>
  hash([title, url, author, summaryHtml, contentHtml].join('\u0000'));

function toRow(feed: Feed, parsed: ParsedFeed, article: ParsedArticle, now: number): New<Article> {
  const excerpt = toText(article.summaryHtml ?? article.contentHtml ?? '', EXCERPT);
  const lang = langOf(`${article.title} ${excerpt}`, article.lang ?? parsed.lang);
  const media = mediaOf(article);
  const { guid, url, title, author, published, updated } = article;
  return {
    feedId: feed.id,
    guid,
    title,
    excerpt,
    date: Math.min(published ?? updated ?? now, now),
    arrived: now,
    hash: contentHash(article),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(lang !== undefined && { lang }),
    ...(media && { media }),
  };
}

/** What the publisher changed, with what is ours kept. */
function edited(known: Article, row: New<Article>): Article {
  const { id, date, arrived, unread, starred, freed } = known;
  return {
    ...row,
    id,
    date,
    arrived,
    ...(unread && { unread }),
    ...(starred && { starred }),
    ...(freed !== undefined && { freed }),
  };
}

function toBody(article: ParsedArticle): Omit<Body, 'id'> {
  const html = article.contentHtml ?? article.summaryHtml ?? '';
  return {
    html: html.slice(0, BODY_LIMIT),
    enclosures: article.enclosures,
    ...(article.baseUrl !== undefined && { baseUrl: article.baseUrl }),
  };
}

function mediaOf(article: ParsedArticle): Article['media'] {
  for (const { type, duration } of article.enclosures) {
    const kind = type?.startsWith('audio/') ? 'audio' : type?.startsWith('video/') ? 'video' : undefined;
    if (kind) return { kind, ...(duration !== undefined && { duration }) };
  }
  return undefined;
}

/** Counts articles into the weeks of their dates; `weeks` then ends with the week of `now`. */
export function countWeeks(
  feed: Pick<Feed, 'weeks' | 'week'>,
  dates: number[],
  now: number,
): Pick<Feed, 'weeks' | 'week'> {
  const week = Math.floor(now / WEEK);
  const passed = Math.max(0, week - (feed.week ?? week));
  const weeks = [...feed.weeks, ...Array<number>(Math.min(passed, WEEKS)).fill(0)].slice(-WEEKS);
  while (weeks.length < WEEKS) weeks.unshift(0);
  for (const date of dates) {
    const at = WEEKS - 1 - (week - Math.floor(date / WEEK));
    if (at >= 0 && at < WEEKS) weeks[at] = (weeks[at] ?? 0) + 1;
  }
  return { weeks, week };
}

import { hash, keysOf, type Signs, signer, signsOfTrace } from '../feed/identity.ts';
import { kindOf } from '../feed/kinds.ts';
import { langOf } from '../feed/lang.ts';
import { cut, toText } from '../feed/text.ts';
import type { Article, Body, Feed } from '../model.ts';
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';
import type { Arrivals, LookUp } from '../store/arrivals.ts';
import type { New } from '../store/db.ts';
import { face, match } from './match.ts';
import { attachments } from './pictures.ts';

const WEEK = 7 * 24 * 3_600_000;
const WEEKS = 12;
const EXCERPT = 200;
const BODY_LIMIT = 1_000_000;
/** A headline, and a name, are longer only in a feed that means harm. */
const TITLE = 1000;
export const NAME = 200;
/** An article is looked up under its latest names. */
const KEYS = 6;

/** A document lists more only where it means harm, or an archive: so many are kept, with those whose traces are, at any time. */
const MOST_ITEMS = 5000;

/** A document with no more items than can be kept apart: its newest, in their order; those without a date count as new. */
export function atMost(document: ParsedFeed, most = MOST_ITEMS): ParsedFeed {
  const { articles } = document;
  if (articles.length <= most) return document;
  const dateOf = ({ published, updated }: ParsedArticle): number => published ?? updated ?? Number.POSITIVE_INFINITY;
  const newest = new Set(articles.toSorted((a, b) => Math.sign(dateOf(b) - dateOf(a)) || 0).slice(0, most));
  return { ...document, articles: articles.filter((article) => newest.has(article)) };
}

export interface IngestOptions {
  now: number;
  /** How many articles of a feed's first document arrive unread; the others are kept as read. */
  newestUnread: number;
}

/** Where the store finds every kept article that one of these might be. */
export const lookUp = (feedId: number, articles: ParsedArticle[]): LookUp[] =>
  articles.map((article) => {
    const date = article.published ?? article.updated;
    return { keys: marksOf(feedId, article).keys, ...(date !== undefined && { date }) };
  });

/**
 * What one parsed document means for a feed: which articles are new, which were edited.
 * Pure. What the person did (unread, starred) and an article's id, guid and date never change by it.
 * @param kept what `lookUp` of this document found.
 * @returns besides, how many articles say nothing at all and were left out (`empty`), the traces of pruned articles that
 * the document still lists (`seen`), and whether it lists any article that the feed has or had, if it has any (`isSame`).
 */
export function ingest(
  feed: Feed,
  parsed: ParsedFeed,
  kept: Article[],
  options: IngestOptions,
): Pick<Arrivals, 'add' | 'update'> & { empty: number; seen: string[]; isSame: boolean } {
  const signsOf = signer(parsed.siteUrl ?? feed.siteUrl);
  const articles = parsed.articles.filter((article) => !isEmpty(article));
  const items = eachOnce(
    articles.map((article) => {
      const row = toRow(feed, parsed, article, options.now);
      return { article, row, signs: signsOf(row) };
    }),
  );
  const known = [...kept.map(signsOf), ...(feed.seen ?? []).map(signsOfTrace)];
  const found = match(
    items.map(({ signs }) => signs),
    known,
  );
  const attached = attachments(parsed);
  const toBody = (article: ParsedArticle) => ({ ...bodyOf(article), ...attached(article) });
  const add: Arrivals['add'] = [];
  const update: Arrivals['update'] = [];
  for (const [at, { article, row }] of items.entries()) {
    const place = found[at];
    const before = place === undefined ? undefined : kept[place];
    if (place === undefined) add.push({ article: row, body: toBody(article) });
    // One that is found but not kept was pruned.
    else if (before && before.hash !== row.hash) update.push({ article: edited(before, row), body: toBody(article) });
  }
  // Oldest first: ids then rise with the date, and of two with one date the one higher up in the document is newer.
  add.reverse();
  add.sort((a, b) => a.article.date - b.article.date);
  const first = feed.succeededAt === undefined;
  const unreadFrom = first ? Math.max(0, add.length - options.newestUnread) : 0;
  const marked = add.map((one, at) =>
    at < unreadFrom ? one : { ...one, article: { ...one.article, unread: 1 as const } },
  );
  const traces = found.flatMap((place) => (place !== undefined && feed.seen?.[place - kept.length]) || []);
  const isSame = known.length === 0 || found.some((place) => place !== undefined);
  return { add: marked, update, empty: parsed.articles.length - articles.length, seen: traces, isSame };
}

/** Leaves out what a document lists twice; the first stays. */
function eachOnce<Item extends { signs: Signs }>(items: Item[]): Item[] {
  const met = new Set<string>();
  return items.filter(({ signs }) => met.size < met.add(face(signs)).size);
}

/** Nothing to show, nowhere to go. */
const isEmpty = ({ title, url, summaryHtml, contentHtml, enclosures }: ParsedArticle): boolean =>
  !title && url === undefined && !summaryHtml?.trim() && !contentHtml?.trim() && enclosures.length === 0;

/** Of everything a reader would see change; dates are left out, some publishers renew them at every poll. */
const contentHash = ({ guid, title, url, author, summaryHtml, contentHtml }: ParsedArticle): string =>
  hash([guid, title, url, author, summaryHtml, contentHtml].join('\u0000'));

interface Marks {
  feedId: number;
  keys: string[];
  excerpt: string;
  /** Of what the publisher wrote. */
  hash: string;
}

const reckoned = new WeakMap<ParsedArticle, Marks>();

/** What is needed first to look an article up and then for its row: reckoned once, and before the transaction. */
function marksOf(feedId: number, article: ParsedArticle): Marks {
  const known = reckoned.get(article);
  if (known?.feedId === feedId) return known;
  const excerpt = excerptOf(article);
  const marks = { feedId, keys: keysOf(feedId, article, () => excerpt), excerpt, hash: contentHash(article) };
  reckoned.set(article, marks);
  return marks;
}

const excerptOf = ({ summaryHtml, contentHtml }: ParsedArticle): string =>
  toText(summaryHtml ?? contentHtml ?? '', EXCERPT);

function toRow(feed: Feed, parsed: ParsedFeed, article: ParsedArticle, now: number): New<Article> {
  const { keys, excerpt, hash } = marksOf(feed.id, article);
  const lang = langOf(`${article.title} ${excerpt}`, article.lang ?? parsed.lang);
  const media = mediaOf(article);
  const { guid, url, originalUrl, title, author, published, updated } = article;
  const page = originalUrl ?? url;
  return {
    feedId: feed.id,
    guid,
    title: cut(title, TITLE),
    excerpt,
    date: Math.min(published ?? updated ?? now, now),
    arrived: now,
    hash,
    keys,
    ...(page !== undefined && { url: page }),
    ...(author !== undefined && { author: cut(author, NAME) }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(lang !== undefined && { lang }),
    ...(media && { media }),
  };
}

/** What the publisher changed, with what is ours kept. */
function edited(known: Article, row: New<Article>): Article {
  const { id, guid, date, arrived, unread, starred, freed } = known;
  return {
    ...row,
    id,
    guid,
    ...(row.guid !== guid && { guidNow: row.guid }),
    // Its old names stay good, should the publisher go back to them.
    keys: [...new Set([...row.keys, ...known.keys])].slice(0, KEYS),
    date,
    arrived,
    ...(unread && { unread }),
    ...(starred && { starred }),
    ...(freed !== undefined && { freed }),
  };
}

function bodyOf(article: ParsedArticle): Omit<Body, 'id' | 'enclosures'> {
  const html = article.contentHtml ?? article.summaryHtml ?? '';
  return {
    html: html.slice(0, BODY_LIMIT),
    ...(article.baseUrl !== undefined && { baseUrl: article.baseUrl }),
    ...(article.chaptersUrl !== undefined && { chaptersUrl: article.chaptersUrl }),
    ...(article.transcripts && { transcripts: article.transcripts }),
  };
}

function mediaOf(article: ParsedArticle): Article['media'] {
  for (const enclosure of article.enclosures) {
    const { duration } = enclosure;
    const kind = kindOf(enclosure);
    if (kind === 'audio' || kind === 'video') return { kind, ...(duration !== undefined && { duration }) };
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

import type { Feed } from '../../../lib/model.ts';
import { editionOf } from './press.ts';
import { hostOf, isUnread, type Kept, live, type Snapshot } from './snapshot.ts';
import type { Town } from './town.ts';

/** What must hold at any moment, a kill in the midst of whatever or not. Each gives a line for everything that is broken. */

const byFeed = (articles: Kept[]): Map<number, Kept[]> => Map.groupBy(articles, ({ feedId }) => feedId);

/** No article twice, none without a feed, none without its text, no text without its article. */
function rows({ feeds, articles, bodies }: Snapshot): string[] {
  const broken: string[] = [];
  const ids = new Set(feeds.map(({ id }) => id));
  const texts = new Set(bodies);
  const met = new Set<string>();
  for (const { id, feedId, url } of articles) {
    const key = `${feedId} ${url}`;
    if (met.has(key)) broken.push(`twice: ${url}`);
    met.add(key);
    if (!ids.has(feedId)) broken.push(`without its feed: ${url}`);
    if (!texts.delete(id)) broken.push(`without its text: ${url}`);
  }
  for (const id of texts) broken.push(`a text without its article: ${id}`);
  return broken;
}

/** A feed's counters are what its rows say. */
function counters({ feeds, articles, sweeps }: Snapshot): string[] {
  const kept = byFeed(articles);
  return feeds.flatMap((feed) => {
    const own = kept.get(feed.id) ?? [];
    const unread = own.filter((article) => isUnread(article, sweeps)).length;
    const starred = own.filter((article) => article.starred === 1).length;
    const wrong = feed.unread !== unread || feed.starred !== starred;
    const says = `${feed.unread} unread, ${feed.starred} starred`;
    return wrong ? [`${feed.url} says ${says}; its rows: ${unread}, ${starred}`] : [];
  });
}

/** One feed's validators, hash and articles are of one and the same document. */
function inStep(feed: Feed, own: Kept[], town: Town): string[] {
  const host = hostOf(feed);
  const press = town.presses.get(host);
  if (!press) return [];
  const version = feed.bodyHash === undefined ? undefined : press.printed(feed.bodyHash);
  const at = `${host}, ${feed.history.at(-1)?.result ?? 'never polled'}`;
  if (feed.bodyHash !== undefined && !version) return [`${at}: the hash of a document that was never printed`];
  const broken: string[] = [];
  if (feed.validators?.etag !== version?.etag)
    broken.push(`${at}: validator ${feed.validators?.etag}, but the document saved had ${version?.etag}`);
  const editions = new Map(own.map(({ url, title }) => [url, editionOf(title)]));
  for (const [url, edition] of version?.stories ?? [])
    if (!((editions.get(url) ?? 0) >= edition))
      broken.push(`${at}: ${url} edition ${edition} is lost: validators before articles`);
  const cut = town.cut(host);
  for (const { url } of own)
    if (!press.wasIn(url, version) && !cut.has(url))
      broken.push(`${at}: ${url} is newer than the validators: articles before validators`);
  return broken;
}

/** A feed and a subscription under way never stand for the same address at once, nor two feeds. */
function addresses(snapshot: Snapshot): string[] {
  const urls = live(snapshot).map(({ url }) => url);
  const waiting = new Set(snapshot.pending.filter(({ step }) => step !== 'failed').map(({ address }) => address));
  const both = urls.filter((url) => waiting.has(url)).map((url) => `a feed and still waiting: ${url}`);
  const twice = urls.filter((url, at) => urls.indexOf(url) !== at).map((url) => `two feeds: ${url}`);
  return [...both, ...twice];
}

/** Everything that is broken at this moment. */
export function broken(snapshot: Snapshot, town: Town): string[] {
  const kept = byFeed(snapshot.articles);
  return [
    ...rows(snapshot),
    ...counters(snapshot),
    ...addresses(snapshot),
    ...snapshot.feeds.flatMap((feed) => inStep(feed, kept.get(feed.id) ?? [], town)),
  ];
}

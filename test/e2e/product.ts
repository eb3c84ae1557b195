import type { Article, Body, Feed, Pending, StoreName, Sweep } from '../../lib/model.ts';
import type { Browser } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

interface Rows {
  feeds: Feed;
  articles: Article;
  bodies: Body;
  pending: Pending;
  sweeps: Sweep;
}

interface Wanted {
  address: string;
  folder: string;
}

/** Looks into the product's database and its browser, with none of the product's code. */
export interface Product {
  all<Name extends StoreName>(store: Name): Promise<Rows[Name][]>;
  put<Name extends StoreName>(store: Name, row: Rows[Name]): Promise<void>;
  /** The feed at a host, once it is there. */
  feed(host: string): Promise<Feed>;
  badge(): Promise<string>;
  /** Unread articles by the rows themselves, feed by feed: what every counter must equal. */
  recount(): Promise<Map<string, number>>;
  /** Until the badge, the feeds' counters and the recount agree on this number. */
  counts(unread: number): Promise<void>;
  /** Subscribes without any page, as a granted pending row does, and waits for the first polls. */
  subscribe(...wanted: (string | Wanted)[]): Promise<void>;
  /** Has the background look at once for what is due. */
  nudge(): Promise<void>;
  /** As if a day had passed for the feed; its server is not asked before the background wakes. */
  makeDue(host: string): Promise<void>;
  /** Lets the product's own alarm fire in half a second, and closes every page before it does. */
  alarm(): Promise<void>;
}

/** Runs in the extension: the rows of a store; of a database that nobody has made yet, nothing at all. */
async function readAll(store: string): Promise<unknown[] | undefined> {
  const open = indexedDB.open('courant');
  const db = await new Promise<IDBDatabase | undefined>((resolve) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => resolve(undefined);
    // To make it is the product's affair.
    open.onupgradeneeded = () => open.transaction?.abort();
  });
  if (!db) return undefined;
  const rows = db.transaction(store).objectStore(store).getAll();
  await new Promise((resolve) => {
    rows.onsuccess = resolve;
  });
  db.close();
  return rows.result;
}

/** Runs in the extension, on a database that is there. */
async function writeRow(store: string, json: string): Promise<void> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction(store, 'readwrite');
  tx.objectStore(store).put(JSON.parse(json));
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
}

/** Runs in the extension. */
async function nudge(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'poll' });
}

/** Runs in the extension: only the time of the product's own alarm moves. */
async function hasten(): Promise<string> {
  const [alarm] = await chrome.alarms.getAll();
  if (!alarm) throw new Error('The product has no alarm.');
  await chrome.alarms.create(alarm.name, { when: Date.now() + 500, periodInMinutes: alarm.periodInMinutes ?? 5 });
  return alarm.name;
}

/** Whether a "mark all read" covers an article; written here anew, from the meaning of a sweep. */
function isSwept(article: Article, sweeps: Sweep[]): boolean {
  return sweeps.some(({ id, scope, upToId }) => {
    if (article.id > upToId || (article.freed ?? 0) >= id) return false;
    if (scope.kind === 'feeds') return scope.feedIds.includes(article.feedId);
    return scope.kind === 'all' || scope.ids.includes(article.id);
  });
}

const DAY = 24 * 3_600_000;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, n) => total + n, 0);

export function productOf(browser: Browser): Product {
  const all = async <Name extends StoreName>(store: Name): Promise<Rows[Name][]> =>
    (await until('the database', () => browser.evaluate(readAll, store))) as Rows[Name][];
  const live = async (): Promise<Feed[]> => (await all('feeds')).filter((feed) => feed.removedAt === undefined);

  const product: Product = {
    all,
    put: async (store, row) => {
      await all(store);
      await browser.evaluate(writeRow, store, JSON.stringify(row));
    },
    feed: (host) =>
      until(`the feed of ${host}`, async () => (await live()).find((feed) => feed.url.includes(`//${host}/`))),
    badge: () => browser.evaluate(() => chrome.action.getBadgeText({})),
    recount: async () => {
      const [feeds, articles, sweeps] = await Promise.all([live(), all('articles'), all('sweeps')]);
      const unread = articles.filter((article) => article.unread === 1 && !isSwept(article, sweeps));
      return new Map(feeds.map(({ id, url }) => [url, unread.filter(({ feedId }) => feedId === id).length]));
    },
    counts: async (unread) => {
      await until(`${unread} unread on the badge, in the counters and in the rows`, async () => {
        const [feeds, rows, badge] = await Promise.all([live(), product.recount(), product.badge()]);
        const agree = feeds.every((feed) => feed.unread === rows.get(feed.url)) && Number(badge) === unread;
        if (agree && sum(rows.values()) === unread) return true;
        throw new Error(`badge ${badge}, counters ${feeds.map((feed) => feed.unread)}, rows ${[...rows.values()]}`);
      });
    },
    subscribe: async (...wanted) => {
      const feeds = wanted.map((feed): Wanted => (typeof feed === 'string' ? { address: feed, folder: '' } : feed));
      for (const { address, folder } of feeds) {
        const sites = [`*://*.${new URL(address).hostname}/*`];
        await product.put('pending', { address, folder, sites, from: 'options', step: 'permission', at: Date.now() });
      }
      await product.nudge();
      for (const { address } of feeds) {
        const { hostname } = new URL(address);
        await until(`the first poll of ${hostname}`, async () => (await product.feed(hostname)).checkedAt);
      }
    },
    nudge: () => browser.evaluate(nudge),
    makeDue: async (host) => {
      const feed = await product.feed(host);
      const { nextPollAt = 0, checkedAt = 0 } = feed;
      // A day ago it was all the same; only no feed is asked twice within minutes.
      await product.put('feeds', { ...feed, nextPollAt: nextPollAt - DAY, checkedAt: checkedAt - DAY });
    },
    alarm: async () => {
      await browser.evaluate(hasten);
      await browser.leave();
    },
  };
  return product;
}

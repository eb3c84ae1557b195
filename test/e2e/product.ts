import type { Article, Body, Done, Feed, Pending, StoreName, Sweep } from '../../lib/model.ts';
import type { Host, Login } from '../../lib/polling.ts';
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
  hosts: Host;
  logins: Login;
  undo: Done;
}

interface Wanted {
  address: string;
  folder: string;
}

/** Looks into the product's database and its browser, with none of the product's code. */
export interface Product {
  all<Name extends StoreName>(store: Name): Promise<Rows[Name][]>;
  put<Name extends StoreName>(store: Name, ...rows: Rows[Name][]): Promise<void>;
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
  /** Lets the product's own alarm fire in half a second. */
  hasten(): Promise<void>;
  /** The same, and closes every page before it does. */
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

/** Runs in the extension, on a database that is there: all rows in one transaction. */
async function writeRows(store: string, json: string): Promise<void> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction(store, 'readwrite');
  for (const row of JSON.parse(json)) tx.objectStore(store).put(row);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
}

/** Runs in the extension. */
async function nudge(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'poll' });
}

/** Runs in the extension: only the time of the product's own alarm moves, of several the one that comes first. */
async function hasten(): Promise<string> {
  const [alarm] = (await chrome.alarms.getAll()).sort((a, b) => a.scheduledTime - b.scheduledTime);
  if (!alarm) throw new Error('The product has no alarm.');
  const { name, periodInMinutes } = alarm;
  await chrome.alarms.create(name, { when: Date.now() + 500, ...(periodInMinutes && { periodInMinutes }) });
  return name;
}

/** Whether a "mark all read" covers an article; written here anew, from the meaning of a sweep. */
function isSwept(article: Article, sweeps: Sweep[]): boolean {
  return sweeps.some(({ id, scope, upToId }) => {
    if (article.id > upToId || (article.freed ?? 0) >= id) return false;
    const before = 'before' in scope ? scope.before : undefined;
    const isOlder = before && (article.date - before.date || article.id - before.id) < 0;
    if (before && !isOlder) return false;
    if ('since' in scope && article.date < (scope.since ?? 0)) return false;
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
    put: async (store, ...rows) => {
      await all(store);
      await browser.evaluate(writeRows, store, JSON.stringify(rows));
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
        // The rows are many: they are counted once what counts them says so.
        const badge = await product.badge();
        if (Number(badge) !== unread) throw new Error(`badge ${badge}`);
        const [feeds, rows] = await Promise.all([live(), product.recount()]);
        const agree = feeds.every((feed) => feed.unread === rows.get(feed.url));
        if (agree && sum(rows.values()) === unread) return true;
        const said = (counts: Iterable<number>) => [...counts].slice(0, 20);
        throw new Error(
          `badge ${badge}, counters ${said(feeds.map((feed) => feed.unread))}, rows ${said(rows.values())}`,
        );
      });
    },
    subscribe: async (...wanted) => {
      const feeds = wanted.map((feed): Wanted => (typeof feed === 'string' ? { address: feed, folder: '' } : feed));
      const rows = feeds.map(({ address, folder }): Pending => {
        const sites = [`*://*.${new URL(address).hostname}/*`];
        return { address, folder, sites, from: 'options', step: 'permission', at: Date.now() };
      });
      await product.put('pending', ...rows);
      await product.nudge();
      const hosts = feeds.map(({ address }) => new URL(address).hostname);
      await until(`the first polls of ${hosts}`, async () => {
        const polled = (await live()).filter(({ checkedAt }) => checkedAt !== undefined);
        return hosts.every((host) => polled.some(({ url }) => url.includes(`//${host}/`)));
      });
    },
    nudge: () => browser.evaluate(nudge),
    makeDue: async (host) => {
      const feed = await product.feed(host);
      const { nextPollAt = 0, checkedAt = 0 } = feed;
      // A day ago it was all the same; only no feed is asked twice within minutes.
      await product.put('feeds', { ...feed, nextPollAt: nextPollAt - DAY, checkedAt: checkedAt - DAY });
    },
    hasten: async () => {
      await until('an alarm of the product', () => browser.evaluate(hasten));
    },
    alarm: async () => {
      await product.hasten();
      await browser.leave();
    },
  };
  return product;
}

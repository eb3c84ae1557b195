/** Functions that run inside the extension, in a bare page of its own or in its background; each is whole in itself. */

declare const chrome: typeof import('wxt/browser').browser & {
  runtime: { getBackgroundPage?: () => Promise<object> };
};

/** Whether the product has made its database; to make it is the product's affair. */
export async function isReady(): Promise<boolean> {
  const open = indexedDB.open('courant');
  open.onupgradeneeded = () => open.transaction?.abort();
  const there = await new Promise<boolean>((resolve) => {
    open.onsuccess = () => resolve(true);
    open.onerror = () => resolve(false);
  });
  if (there) open.result.close();
  return there;
}

/** Writes feeds that nobody has asked yet. */
export async function subscribe(urls: string[]): Promise<void> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction('feeds', 'readwrite');
  for (const url of urls) {
    const title = new URL(url).hostname;
    const counts = { unread: 0, starred: 0, errors: 0, history: [], weeks: [] };
    tx.objectStore('feeds').add({ url, title, folder: '', kind: 'feed', added: Date.now(), ...counts });
  }
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
}

/** The person asks for every feed of a host (of all without one), a day after it was asked last; the background is told. */
export async function ask(host: string): Promise<void> {
  const DAY = 24 * 3_600_000;
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction('feeds', 'readwrite');
  const all = tx.objectStore('feeds').getAll();
  const askedAt = Date.now();
  all.onsuccess = () => {
    for (const feed of all.result) {
      if (host !== '' && new URL(feed.url).host !== host) continue;
      const aDayAgo = feed.checkedAt === undefined ? {} : { checkedAt: feed.checkedAt - DAY };
      tx.objectStore('feeds').put({ ...feed, ...aDayAgo, nextPollAt: 0, askedAt });
    }
  };
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
  new BroadcastChannel('courant').postMessage({ stores: ['feeds'] });
}

/** Tells the background to look. */
export async function nudge(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'poll' });
}

/** Whether no feed that was asked for is left. */
export async function isSettled(): Promise<boolean> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const feeds = open.result.transaction('feeds').objectStore('feeds');
  const first = feeds.index('nextPollAt').getKey(IDBKeyRange.upperBound(0));
  await new Promise((resolve) => {
    first.onsuccess = resolve;
  });
  open.result.close();
  return first.result === undefined;
}

/** Tells the background to look. @returns milliseconds until no feed that was asked for is left, to 50 or so. */
export async function settle(): Promise<number> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const feeds = () => open.result.transaction('feeds').objectStore('feeds');
  const start = performance.now();
  await chrome.runtime.sendMessage({ type: 'poll' });
  for (;;) {
    const first = feeds().index('nextPollAt').getKey(IDBKeyRange.upperBound(0));
    await new Promise((resolve) => {
      first.onsuccess = resolve;
    });
    if (first.result === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const took = performance.now() - start;
  open.result.close();
  return took;
}

/**
 * Fetches the same addresses, so many at once, reads every body, and does nothing else.
 * @param etags for requests with a condition, in the order of the addresses; else none.
 * @returns milliseconds, and how many bytes came.
 */
export async function fetchBare(urls: string[], atOnce: number, etags: string[]): Promise<[number, number]> {
  let next = 0;
  let bytes = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < urls.length; at = next++) {
      const etag = etags[at];
      const headers = etag === undefined ? {} : { 'If-None-Match': etag };
      const answer = await fetch(urls[at] ?? '', { cache: 'no-store', credentials: 'omit', headers });
      const body = await answer.arrayBuffer();
      bytes += body.byteLength;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  return [performance.now() - start, bytes];
}

/** What is kept by now. */
export interface Kept {
  articles: number;
  bodies: number;
  unread: number;
  /** By address of the feed: the results of its polls, oldest first. */
  polls: [url: string, results: string[]][];
  /** Bytes of the last poll of each feed together. */
  bytes: number;
}

export async function look(): Promise<Kept> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const tx = open.result.transaction(['feeds', 'articles', 'bodies']);
  const articles = tx.objectStore('articles').count();
  const [bodies, feeds] = [tx.objectStore('bodies').getAll(), tx.objectStore('feeds').getAll()];
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  open.result.close();
  const polls = feeds.result.map(({ url, history }) => [url, history.map(({ result }: { result: string }) => result)]);
  return {
    articles: articles.result,
    // The bodies of articles that came together stand in one row.
    bodies: bodies.result.reduce((sum, row) => sum + (row.all?.length ?? 1), 0),
    unread: feeds.result.reduce((sum, feed) => sum + feed.unread, 0),
    polls: polls as Kept['polls'],
    bytes: feeds.result.reduce((sum, feed) => sum + (feed.history.at(-1)?.bytes ?? 0), 0),
  };
}

/** What the background has done since it was watched. */
export interface Done {
  /** Requests that write or delete, by store. */
  writes: Record<string, number>;
  /** Documents turned into text: what no reading of one can do without. */
  decoded: number;
}

/** Watches what the background does from now on. Runs in the background, or beside it where that is a page. */
export async function watch(): Promise<void> {
  type Realm = typeof globalThis & { done?: Done };
  const page = await chrome.runtime.getBackgroundPage?.().catch(() => undefined);
  const realm = (page ?? globalThis) as Realm;
  const watched = realm.done !== undefined;
  realm.done = { writes: {}, decoded: 0 };
  if (watched) return;
  const store = realm.IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of ['put', 'add', 'delete', 'clear']) {
    const real = store[name];
    store[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      const { writes } = realm.done as Done;
      writes[this.name] = (writes[this.name] ?? 0) + 1;
      return real?.apply(this, args);
    };
  }
  const decoder = realm.TextDecoder.prototype;
  const decode = decoder.decode;
  decoder.decode = function (...args: Parameters<typeof decode>) {
    (realm.done as Done).decoded += 1;
    return decode.apply(this, args);
  };
}

export async function done(): Promise<Done> {
  const page = await chrome.runtime.getBackgroundPage?.().catch(() => undefined);
  const realm = (page ?? globalThis) as { done?: Done };
  if (!realm.done) throw new Error('The background was started anew while it was watched.');
  return realm.done;
}

/** Lets the product's own alarm fire in half a second. */
export async function hasten(): Promise<void> {
  for (const { name } of await chrome.alarms.getAll())
    if (name === 'poll') await chrome.alarms.create(name, { when: Date.now() + 500 });
}

/** In the reader: notes for every key how long it is until another row has the focus, and is painted. */
export function timeKeys(): void {
  const reader = globalThis as typeof globalThis & { keys?: number[] };
  const current = () => document.activeElement?.closest<HTMLElement>('.row')?.dataset.article;
  const keys: number[] = [];
  let answered: (() => void) | undefined;
  reader.keys = keys;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // A key that nothing followed took at least until now.
      answered?.();
      const before = current();
      const note = (): void => {
        keys.push(performance.now() - timeStamp);
        answered = undefined;
      };
      const see = (): void => {
        if (answered !== note) return;
        if (current() === before) requestAnimationFrame(see);
        // The next frame begins when this one has been painted.
        else requestAnimationFrame(() => answered === note && note());
      };
      answered = note;
      requestAnimationFrame(see);
    },
    true,
  );
}

export const keyTimes = (): number[] => (globalThis as typeof globalThis & { keys?: number[] }).keys ?? [];

import type { Article, Done, Feed, Pending, Sweep } from '../../../lib/model.ts';
import type { Browser } from '../../browsers/browser.ts';
import { until } from '../../browsers/until.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Of an article what can break. */
export type Kept = Pick<Article, 'id' | 'feedId' | 'title' | 'unread' | 'starred' | 'freed'> & { url: string };

/** Everything the database held at one moment. */
export interface Snapshot {
  feeds: Feed[];
  articles: Kept[];
  /** Ids. */
  bodies: number[];
  sweeps: Sweep[];
  /** What was done to single articles and can be taken back. */
  undo: Done[];
  pending: Pending[];
  badge: string;
}

/** Runs in the extension: all stores in one transaction, and the badge after it. */
async function readState(): Promise<Snapshot> {
  const open = indexedDB.open('courant');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
    // To make it is the product's affair.
    open.onupgradeneeded = () => {
      reject(new Error(`There is none at ${location.href}.`));
      open.transaction?.abort();
    };
  });
  const tx = db.transaction(['feeds', 'articles', 'bodies', 'sweeps', 'undo', 'pending']);
  const [feeds, rows, sweeps, undo, pending] = ['feeds', 'articles', 'sweeps', 'undo', 'pending'].map((store) =>
    tx.objectStore(store).getAll(),
  );
  const bodies = tx.objectStore('bodies').getAll();
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  const articles = rows?.result.map(({ id, feedId, url, title, unread, starred, freed }) => {
    return { id, feedId, url, title, unread, starred, freed };
  });
  const badge = await chrome.action.getBadgeText({});
  return {
    feeds: feeds?.result,
    articles,
    // The bodies of articles that came together stand in one row.
    bodies: bodies.result.flatMap((row) => (row.all ?? [row]).map(({ id }: { id: number }) => id)),
    sweeps: sweeps?.result,
    undo: undo?.result,
    pending: pending?.result,
    badge,
  } as never;
}

/** Looks at the database from outside of the product. */
export const take = (browser: Browser): Promise<Snapshot> => until('the database', () => browser.evaluate(readState));

/** Whether a sweep covers an article; written here anew, from the meaning of "mark all as read". */
function covers({ id, scope, upToId }: Sweep, article: Kept): boolean {
  if (article.id > upToId || (article.freed ?? 0) >= id) return false;
  if (scope.kind === 'feeds') return scope.feedIds.includes(article.feedId);
  return scope.kind === 'all' ? !scope.but.includes(article.feedId) : scope.ids.includes(article.id);
}

/** Whether an article counts as unread under these sweeps. */
export const isUnread = (article: Kept, sweeps: Sweep[]): boolean =>
  article.unread === 1 && !sweeps.some((sweep) => covers(sweep, article));

export const hostOf = (feed: Pick<Feed, 'url'>): string => new URL(feed.url).hostname;

/** The feeds a person sees. */
export const live = (snapshot: Snapshot): Feed[] => snapshot.feeds.filter((feed) => feed.removedAt === undefined);

/** What the last poll of a feed that was written down left behind; no two polls end in one millisecond. */
export const lastPoll = (feed: Feed): number => feed.history.at(-1)?.at ?? 0;

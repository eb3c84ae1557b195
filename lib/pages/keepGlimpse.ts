import type { Article, Feed, View } from '../model.ts';
import { type Glimpse, readGlimpse } from './glimpse.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import { GLIMPSE } from './takeOver.ts';
import type { ShownList } from './useList.ts';
import type { From } from './useShown.ts';

/** As many rows as a popup shows, and some that a compact one does. */
const ROWS = 14;

/** No feed of the person's: it stands for all that are not in sight, with their counts. */
const OTHERS = 0;

const bare = (feed: Feed): Feed => ({
  ...{ id: feed.id, url: feed.url, title: feed.title, folder: feed.folder, kind: feed.kind, added: feed.added },
  ...{ unread: feed.unread, starred: feed.starred, errors: 0, history: [], weeks: [] },
  ...(feed.name !== undefined && { name: feed.name }),
  ...(feed.lang !== undefined && { lang: feed.lang }),
});

/** What of a list is kept. Pure. */
export function glimpseOf(view: View, rows: Article[], feeds: Feed[]): Glimpse {
  const seen = rows.slice(0, ROWS);
  const ids = new Set(seen.map(({ feedId }) => feedId));
  const own = feeds.filter(({ id }) => ids.has(id)).map(bare);
  const [any] = own;
  if (!any) return { view, rows: [], feeds: [] };
  const others = feeds.filter(({ id }) => !ids.has(id));
  const sum = (of: (feed: Feed) => number): number => others.reduce((all, feed) => all + of(feed), 0);
  const rest = {
    ...any,
    id: OTHERS,
    folder: '\0',
    unread: sum((feed) => feed.unread),
    starred: sum((feed) => feed.starred),
  };
  return { view, rows: seen, feeds: [...own, rest] };
}

/** Keeps a glimpse. The sketch of an earlier one stays with it as long as it is of the same rows and numbers. */
export function keepGlimpse(glimpse: Glimpse, drawn: Sketch | undefined): void {
  const { sketch: earlier, ...before } = readGlimpse() ?? {};
  const sketch = drawn ?? (JSON.stringify(before) === JSON.stringify(glimpse) ? earlier : undefined);
  localStorage.setItem(GLIMPSE, JSON.stringify({ ...glimpse, ...(sketch && { sketch }) }));
}

/**
 * Keeps what the list of unread articles begins with, and how a popup has drawn it; read rows that still stand in it are
 * none of it.
 * @param now what the page's ages are counted to.
 */
export function keep(from: From, { view, list }: ShownList, feeds: Feed[], now: number): void {
  if (view.kind !== 'unread') return;
  const unread = list.articles.slice(0, 4 * ROWS).filter((article) => article.unread === 1);
  if (unread.length === 0) {
    localStorage.removeItem(GLIMPSE);
    return;
  }
  const glimpse = glimpseOf(view, unread, feeds);
  const ids = glimpse.rows.map(({ id }) => id);
  keepGlimpse(glimpse, from === 'popup' ? sketchOf(document.body, ids, now) : undefined);
}

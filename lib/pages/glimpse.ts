import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, Feed, View } from '../model.ts';
import type { ShownList } from './useList.ts';

/**
 * The first rows of a list as they stood last, so that a page shows headlines before its database has been opened.
 * The list itself takes its place a moment later; whatever is pressed meanwhile means the same.
 */
export interface Glimpse {
  view: View;
  rows: Article[];
  /** As much of the feeds as these rows and the number beside the view's name need. */
  feeds: Feed[];
}

/** As many rows as a popup shows, and some that a compact one does. */
const ROWS = 14;

const KEY = 'glimpse';

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

function read(view: View): Glimpse | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Glimpse | null;
    const isIt = kept && kept.rows.length > 0 && JSON.stringify(kept.view) === JSON.stringify(view);
    return isIt ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What a page of this view shows until it has read its list; undefined where that is not known. */
export function useGlimpse(view: View, isWanted: boolean): Glimpse | undefined {
  const [glimpse] = useState(() => (isWanted ? read(view) : undefined));
  return glimpse;
}

/** Keeps what the list of unread articles begins with; read rows that still stand in it are none of it. */
export function useKeepGlimpse(shown: ShownList | undefined, feeds: Feed[] | undefined): void {
  const latest = useRef<() => void>(() => undefined);
  latest.current = () => {
    if (!shown || !feeds || shown.view.kind !== 'unread') return;
    const unread = shown.list.articles.slice(0, 4 * ROWS).filter((article) => article.unread === 1);
    if (unread.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(glimpseOf(shown.view, unread, feeds)));
  };
  useEffect(() => {
    const idle = requestIdleCallback(() => latest.current(), { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [shown, feeds]);
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
}

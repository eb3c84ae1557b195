import type { Article } from '../model.ts';
import type { Cursor, Page } from '../store/articles.ts';

/** A list as it stands on the screen. Pure: what the database says goes in, what is shown comes out. */
export interface List {
  articles: Article[];
  /** Where the next page begins; missing when all is shown. */
  next?: Cursor;
  /** The highest article id there was when the list was first read: what "mark all" carries. */
  upToId: number;
  /** Articles that came since and wait to be shown, so that no row moves. */
  arrived: number;
}

/** Beyond the rows shown, how many arrivals are counted exactly. */
export const LOOK_AHEAD = 50;

export const begin = ({ articles, next, upToId }: Page): List => ({
  articles,
  upToId,
  arrived: 0,
  ...(next && { next }),
});

/** Adds the next page below. A row that is there already (its date fell between two pages) is not shown twice. */
export function grow(list: List, { articles, next }: Page): List {
  const shown = new Set(list.articles.map(({ id }) => id));
  const { next: _, ...rest } = list;
  return {
    ...rest,
    articles: [...list.articles, ...articles.filter(({ id }) => !shown.has(id))],
    ...(next && { next }),
  };
}

/** Ids of rows that stand in the list and are not in what the view holds now: read, unstarred or deleted since. */
export function left(list: List, fresh: Page): number[] {
  const found = new Set(fresh.articles.map(({ id }) => id));
  return list.articles.filter(({ id }) => !found.has(id)).map(({ id }) => id);
}

const isAfter = (article: Article, cursor: Cursor): boolean =>
  article.date < cursor.date || (article.date === cursor.date && article.id < cursor.id);

/** Whether two readings of an article say the same: every property is plain, `media` too but for its depth. */
const isSame = (a: Article, b: Article): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The list after a change in the database: every row stays where it is and takes its new state, those that are
 * deleted go, and what is new is only counted. An empty list has no row to move: it simply shows what came.
 * @param fresh the view from its top, at least as long as the list.
 * @param others the rows that left the view, read one by one; the deleted ones are missing.
 */
export function refresh(list: List, fresh: Page, others: Article[]): List {
  if (list.articles.length === 0) return begin(fresh);
  const now = new Map([...fresh.articles, ...others].map((article) => [article.id, article]));
  const shown = new Set(list.articles.map(({ id }) => id));
  const { next } = list;
  const arrived = fresh.articles.filter((article) => !shown.has(article.id) && !(next && isAfter(article, next)));
  // What has not changed stays the very object it was, so that its row need not be drawn anew.
  const articles = list.articles.flatMap((old) => {
    const article = now.get(old.id);
    if (!article) return [];
    return isSame(old, article) ? old : article;
  });
  return { ...list, articles, arrived: arrived.length };
}

/** The article `step` rows from another one; undefined at the ends. */
export function beside(articles: Article[], id: number | undefined, step: number): Article | undefined {
  const at = articles.findIndex((article) => article.id === id);
  return at === -1 ? articles[step > 0 ? 0 : articles.length - 1] : articles[at + step];
}

/** The next unread article below one, or from the top when there is none below. */
export function nextUnread(articles: Article[], id: number | undefined): Article | undefined {
  const at = articles.findIndex((article) => article.id === id);
  const turned = [...articles.slice(at + 1), ...articles.slice(0, Math.max(at, 0))];
  return turned.find(({ unread }) => unread === 1);
}

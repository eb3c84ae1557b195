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
  /** Of a long list: the rows that have been read again since the last change. Missing where all have. */
  fresh?: ReadonlySet<number>;
  /** What the last mark-all of this page took, as it was. */
  taken?: ReadonlyMap<number, Article>;
}

/** A list of more rows is read again piece by piece, as it is looked at, and not as a whole on every change. */
export const WHOLE = 200;

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

/** Whether an article stands below a place of the list. */
export const isAfter = (article: Article, cursor: Cursor): boolean =>
  article.date < cursor.date || (article.date === cursor.date && article.id < cursor.id);

/** Whether two readings of an article say the same: every property is plain, `media` too but for its depth. */
const isSame = (a: Article, b: Article): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes the rows' new state in; a row that was asked for and is not among them is deleted, and goes. What has not changed
 * stays the very object it was, so that its row need not be drawn anew.
 */
function taken({ articles }: List, asked: ReadonlySet<number>, found: Article[]): Article[] {
  const now = new Map(found.map((article) => [article.id, article]));
  return articles.flatMap((old) => {
    const article = asked.has(old.id) ? now.get(old.id) : old;
    if (!article) return [];
    return isSame(old, article) ? old : article;
  });
}

/**
 * The list after a change in the database: every row stays where it is and takes its new state, those that are
 * deleted go, and what is new is only counted. An empty list has no row to move: it simply shows what came.
 * @param fresh the view from its top, at least as long as the list.
 * @param others the rows that left the view, read one by one; the deleted ones are missing.
 */
export function refresh(list: List, fresh: Page, others: Article[]): List {
  if (list.articles.length === 0) return begin(fresh);
  const shown = new Set(list.articles.map(({ id }) => id));
  const { next } = list;
  const arrived = fresh.articles.filter((article) => !shown.has(article.id) && !(next && isAfter(article, next)));
  return { ...list, articles: taken(list, shown, [...fresh.articles, ...others]), arrived: arrived.length };
}

/**
 * A long list after a change in the database: the rows in sight take their new state, the others when they come into
 * sight (`stale`, `caughtUp`).
 * @param asked the ids of the rows in sight, `found` what they are now, `arrived` how many articles wait.
 */
export const refreshPart = (list: List, asked: number[], found: Article[], arrived: number): List => ({
  ...list,
  articles: taken(list, new Set(asked), found),
  arrived,
  fresh: new Set(asked),
});

/** Ids of rows among these that have not been read again since the last change. */
export const stale = ({ fresh }: List, rows: Article[]): number[] =>
  fresh ? rows.map(({ id }) => id).filter((id) => !fresh.has(id)) : [];

/** The list once rows that had come into sight have been read again. */
export const caughtUp = (list: List, asked: number[], found: Article[]): List => ({
  ...list,
  articles: taken(list, new Set(asked), found),
  fresh: new Set([...(list.fresh ?? []), ...asked]),
});

/** The list as a mark-all is about to leave it: painted at once, and read again when the database has it. */
export function assumeRead(list: List, isMeant: (article: Article) => boolean): List {
  const taken = new Map<number, Article>();
  const articles = list.articles.map((article) => {
    if (article.unread !== 1 || !isMeant(article)) return article;
    const { unread: _, ...read } = article;
    taken.set(article.id, article);
    return read;
  });
  return { ...list, articles, taken: taken.size > 0 ? taken : (list.taken ?? taken) };
}

/** The list as the undo of that mark-all is about to leave it. */
export function assumeUnread(list: List): List {
  const { taken, ...rest } = list;
  return { ...rest, articles: list.articles.map((article) => taken?.get(article.id) ?? article) };
}

/** Puts an article at its place by date, where it is missing: the one a person was reading stays beside its neighbours. */
export function keep(list: List, article: Article | undefined): List {
  if (!article || list.articles.some(({ id }) => id === article.id)) return list;
  const at = list.articles.findIndex((row) => isAfter(row, article));
  const before = at === -1 ? list.articles : list.articles.slice(0, at);
  // Below the last row there may be others that have not been read.
  if (at === -1 && list.next) return list;
  return { ...list, articles: [...before, article, ...(at === -1 ? [] : list.articles.slice(at))] };
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

import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/model.ts';
import {
  assumeRead,
  assumeUnread,
  begin,
  beside,
  caughtUp,
  grow,
  keep,
  type List,
  left,
  nextUnread,
  refresh,
  refreshPart,
  stale,
} from '../../../lib/pages/list.ts';
import { anArticle } from '../components/articles.ts';

const unread = (id: number) => anArticle({ id, unread: 1 });
const read = (id: number) => anArticle({ id });
/** Lower ids are newer here: their dates are later. */
const page = (ids: number[], next?: number) => ({
  articles: ids.map(unread),
  upToId: 9,
  ...(next && { next: { date: unread(next).date, id: next } }),
});
const ids = (list: List) => list.articles.map(({ id }) => id);

test('a list begins with its first page and what "mark all" may take', () => {
  const list = begin(page([1, 2, 3], 3));
  expect(list).toMatchObject({ upToId: 9, arrived: 0, next: { id: 3 } });
  expect(ids(list)).toEqual([1, 2, 3]);
});

test('the next page comes below, no row twice, and the last one ends the list', () => {
  const list = grow(begin(page([1, 2, 3], 3)), page([3, 4, 5]));
  expect(ids(list)).toEqual([1, 2, 3, 4, 5]);
  expect(list.next).toBeUndefined();
});

describe('after a change', () => {
  const list = begin(page([2, 3, 4], 4));

  test('a row that was read stays in its place', () => {
    const fresh = page([2, 4]);
    expect(left(list, fresh)).toEqual([3]);
    const after = refresh(list, fresh, [read(3)]);
    expect(ids(after)).toEqual([2, 3, 4]);
    expect(after.articles[1]?.unread).toBeUndefined();
  });
  test('a deleted row goes', () => expect(ids(refresh(list, page([2, 4]), []))).toEqual([2, 4]));
  test('what is new is counted and moves nothing', () => {
    const after = refresh(list, page([0, 1, 2, 3, 4]), []);
    expect(ids(after)).toEqual([2, 3, 4]);
    expect(after.arrived).toBe(2);
  });
  test('what lies below the rows shown is no arrival', () => {
    expect(refresh(list, page([2, 3, 4, 5, 6]), []).arrived).toBe(0);
  });
  test('in a list shown to its end also an old article is an arrival', () => {
    expect(refresh(begin(page([2, 3])), page([2, 3, 8]), []).arrived).toBe(1);
  });
  test('arrivals do not change what "mark all" may take', () => {
    expect(refresh(list, { ...page([1, 2, 3, 4]), upToId: 50 }, []).upToId).toBe(9);
  });
  test('into an empty list they come at once', () => {
    const after = refresh(begin(page([])), page([1, 2]), []);
    expect(ids(after)).toEqual([1, 2]);
    expect(after.arrived).toBe(0);
  });
});

describe('going through', () => {
  const rows = [unread(1), read(2), unread(3)];
  test('leads to the row beside, and nowhere at the ends', () => {
    expect(beside(rows, 2, 1)?.id).toBe(3);
    expect(beside(rows, 3, 1)).toBeUndefined();
    expect(beside(rows, 1, -1)).toBeUndefined();
  });
  test('begins at the top when it goes down, at the bottom when it goes up', () => {
    expect(beside(rows, undefined, 1)?.id).toBe(1);
    expect(beside(rows, undefined, -1)?.id).toBe(3);
  });
  test('the next unread one is below, else from the top', () => {
    expect(nextUnread(rows, 1)?.id).toBe(3);
    expect(nextUnread(rows, 3)?.id).toBe(1);
    expect(nextUnread([read(1), unread(2)], 2)).toBeUndefined();
  });
});

describe('a long list', () => {
  const rows = [5, 4, 3, 2, 1].map((id) => anArticle({ id, date: id * 10 }));
  const list: List = { articles: rows, upToId: 5, arrived: 0, next: { date: 10, id: 1 } };
  const star = (id: number) => anArticle({ id, date: id * 10, starred: 1 });

  test('takes in what is in sight, and remembers that the rest is as it was', () => {
    const now = refreshPart(list, [5, 4], [star(5), rows[1] as Article], 7);
    expect(now.articles[0]?.starred).toBe(1);
    expect(now.articles[1]).toBe(rows[1]);
    expect(now.arrived).toBe(7);
    expect(stale(now, now.articles)).toEqual([3, 2, 1]);
    expect(stale(list, rows)).toEqual([]);
  });

  test('reads the rest when it comes into sight, once', () => {
    const after = caughtUp(refreshPart(list, [5, 4], rows.slice(0, 2), 0), [3], [star(3)]);
    expect(after.articles[2]?.starred).toBe(1);
    expect(stale(after, after.articles)).toEqual([2, 1]);
  });

  test('loses a row that is deleted, and no other', () => {
    const now = refreshPart(list, [4, 3], [rows[2] as Article], 0);
    expect(now.articles.map(({ id }) => id)).toEqual([5, 3, 2, 1]);
  });

  test('keeps the article that was open at its place by date, unless it lies below what has been read', () => {
    const without: List = { ...list, articles: rows.filter(({ id }) => id !== 3) };
    expect(keep(without, rows[2]).articles.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
    expect(keep(list, rows[2])).toBe(list);
    expect(keep(list, anArticle({ id: 9, date: 1 }))).toBe(list);
    expect(keep(list, undefined)).toBe(list);
  });
});

describe('a mark-all that is being written', () => {
  const list = begin(page([2, 3, 4]));
  const unreadIds = (now: List) => now.articles.filter(({ unread }) => unread === 1).map(({ id }) => id);

  test('is painted at once, and its undo brings back the very rows it took', () => {
    const marked = assumeRead(list, ({ id }) => id !== 3);
    expect(unreadIds(marked)).toEqual([3]);
    const back = assumeUnread(marked);
    expect(back.articles.every((article, at) => article === list.articles[at])).toBe(true);
    expect(back.taken).toBeUndefined();
  });

  test('is still painted where the rows were read once more before it had been written, and once it was', () => {
    const marked = assumeRead(list, () => true);
    const early = assumeRead(refresh(marked, page([2, 3, 4]), []), () => true);
    expect(unreadIds(early)).toEqual([]);
    expect(unreadIds(assumeUnread(early))).toEqual([2, 3, 4]);
    const late = assumeRead(refresh(marked, page([]), [2, 3, 4].map(read)), () => true);
    expect(unreadIds(assumeUnread(late))).toEqual([2, 3, 4]);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import * as arrivals from '../../../lib/store/arrivals.ts';
import * as bodies from '../../../lib/store/bodies.ts';
import { addArticles, addFeed, freshDatabase, kept, recount, withBody } from './database.ts';

afterEach(() => vi.restoreAllMocks());

const feedsOf = async (db: Awaited<ReturnType<typeof freshDatabase>>, count: number): Promise<number[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => addFeed(db, `https://f${index}.test/`)));

describe('polls saved at the same time', () => {
  test('share transactions, and each has its own articles with their texts', async () => {
    const db = await freshDatabase();
    const ids = await feedsOf(db, 20);
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await Promise.all(ids.map((id) => addArticles(db, id, [id, id + 1000])));
    expect(opened.mock.calls.length).toBeLessThan(ids.length / 2);
    const rows = await db.getAll('articles');
    expect(rows).toHaveLength(40);
    for (const { id, feedId, date } of rows) {
      expect([feedId, feedId + 1000]).toContain(date);
      expect((await bodies.get(db, id))?.html).toBe(`<p>${date}</p>`);
    }
    expect((await withBody(db)).sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('are saved, once, where one of them fails', async () => {
    const db = await freshDatabase();
    const ids = await feedsOf(db, 6);
    const failure = new Error('a bug');
    const plan = vi.fn(() => {
      throw failure;
    });
    const outcomes = await Promise.allSettled([
      ...ids.slice(0, 3).map((id) => addArticles(db, id, [1, 2])),
      arrivals.save(db, ids[3] ?? 0, [], plan),
      ...ids.slice(4).map((id) => addArticles(db, id, [1, 2])),
    ]);
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(outcomes[3]).toEqual({ status: 'rejected', reason: failure });
    expect(await db.count('articles')).toBe(10);
    expect(await withBody(db)).toHaveLength(10);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('of one feed follow each other: each plan starts from what the one before has left', async () => {
    const db = await freshDatabase();
    const [a = 0, b = 0] = await feedsOf(db, 2);
    const count = (row: Feed) => ({ feed: { ...row, errors: row.errors + 1 }, add: [], update: [] });
    await Promise.all([a, b, a, a, b].map((id) => arrivals.save(db, id, [], count)));
    expect((await db.getAll('feeds')).map(({ errors }) => errors)).toEqual([3, 2]);
  });

  test('give nothing for a feed that is gone, and the others theirs', async () => {
    const db = await freshDatabase();
    const [a = 0] = await feedsOf(db, 1);
    const [ids, none] = await Promise.all([addArticles(db, a, [1]), arrivals.save(db, 99, [], () => undefined)]);
    expect(ids).toHaveLength(1);
    expect(none).toBeUndefined();
  });
});

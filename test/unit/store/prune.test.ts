import { describe, expect, test } from 'vitest';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as marks from '../../../lib/store/marks.ts';
import { prune } from '../../../lib/store/prune.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { bench, HOUR, START } from '../poll/bench.ts';
import { rss } from '../poll/server.ts';
import { addArticles, addFeed, freshDatabase, kept, recount, withBody } from './database.ts';

const DAY = 24 * HOUR;
const NOW = START + 1000 * DAY;

const dates = async (db: Database): Promise<number[]> =>
  (await db.getAll('articles')).map(({ date }) => date).sort((a, b) => a - b);

describe('pruning', () => {
  test('deletes what was read and arrived long ago, with its text; unread and starred articles stay', async () => {
    const db = await freshDatabase();
    const feedId = await addFeed(db, 'https://a.test/');
    const [old, unread, starred, young] = [NOW - 91 * DAY, NOW - 92 * DAY, NOW - 93 * DAY, NOW - 89 * DAY];
    const ids = await addArticles(db, feedId, [old, unread, starred, young]);
    const [first = 0, , third = 0, fourth = 0] = ids;
    for (const id of [first, third, fourth]) await marks.setUnread(db, id, false);
    await marks.setStarred(db, third, true);
    expect(await prune(db, NOW)).toBe(1);
    expect(await dates(db)).toEqual([starred, unread, young]);
    expect(await withBody(db)).toEqual(ids.slice(1));
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('keeps an article that was old when it came as long as any other', async () => {
    const { db, poll } = await bench(() => ({ body: rss('a') }));
    const id = await addFeed(db, 'https://a.test/');
    await poll(id);
    const [article] = await db.getAll('articles');
    await marks.setUnread(db, article?.id ?? 0, false);
    const row = await db.get('articles', article?.id ?? 0);
    if (row) await db.put('articles', { ...row, date: START - 5000 * DAY });
    expect(await prune(db, START + 89 * DAY)).toBe(0);
    expect(await prune(db, START + 92 * DAY)).toBe(1);
  });

  test('keeps the newest thousand of a feed and every star, and counts what it takes', async () => {
    const db = await freshDatabase();
    const feedId = await addFeed(db, 'https://a.test/');
    const ids = await addArticles(
      db,
      feedId,
      Array.from({ length: 30 }, (_, at) => NOW + at),
    );
    await marks.setStarred(db, ids[0] ?? 0, true);
    expect(await prune(db, NOW, { perFeed: 10, read: DAY })).toBe(19);
    expect(await dates(db)).toEqual([NOW, ...Array.from({ length: 10 }, (_, at) => NOW + 20 + at)]);
    expect(await kept(db)).toEqual(await recount(db));
    expect((await kept(db)).get(feedId)).toBe(11);
  });

  test('leaves alone what a mark-all may still give back', async () => {
    const db = await freshDatabase();
    const feedId = await addFeed(db, 'https://a.test/');
    await addArticles(
      db,
      feedId,
      Array.from({ length: 30 }, (_, at) => NOW + at),
    );
    const sweep = await sweeps.markAll(db, { kind: 'all' }, 1000, NOW);
    await prune(db, NOW, { perFeed: 10, read: DAY });
    await sweeps.undo(db, sweep?.id ?? 0, NOW);
    expect(await kept(db)).toEqual(await recount(db));
    expect((await kept(db)).get(feedId)).toBe(30);
  });

  test('never touches an archive', async () => {
    const db = await freshDatabase();
    const { id } = await feeds.add(db, feeds.fresh({ url: 'archive:x', title: 'x', folder: '', kind: 'archive' }, 0));
    const ids = await addArticles(db, id, [1, 2, 3]);
    for (const one of ids) await marks.setUnread(db, one, false);
    expect(await prune(db, NOW, { perFeed: 1, read: DAY })).toBe(0);
  });
});

describe('an article that was pruned', () => {
  test('does not come back while its document lists it, and is forgotten once it does not', async () => {
    let titles = ['c', 'b', 'a'];
    const { db, poll } = await bench(() => ({ body: rss(...titles) }));
    const id = await addFeed(db, 'https://a.test/');
    await poll(id);
    for (const { id: one } of await db.getAll('articles')) await marks.setUnread(db, one, false);
    expect(await prune(db, START + 200 * DAY)).toBe(3);
    titles = ['d', 'c', 'b'];
    await poll(id);
    expect((await db.getAll('articles')).map(({ title }) => title)).toEqual(['d']);
    expect((await feeds.get(db, id))?.seen).toHaveLength(2);
    expect(await kept(db)).toEqual(await recount(db));
    titles = ['e', 'd'];
    await poll(id);
    expect(await feeds.get(db, id)).not.toHaveProperty('seen');
  });
});

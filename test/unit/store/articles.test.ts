import { describe, expect, test } from 'vitest';
import type { View } from '../../../lib/model.ts';
import * as articles from '../../../lib/store/articles.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as marks from '../../../lib/store/marks.ts';
import { purge } from '../../../lib/store/purge.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { addArticles, addFeed, freshDatabase, withBody } from './database.ts';

async function everything(db: Database, view: View, count: number, unreadOnly = false): Promise<number[]> {
  const dates: number[] = [];
  let after: articles.Cursor | undefined;
  do {
    const page = await articles.page(db, view, { count, unreadOnly, ...(after && { after }) });
    dates.push(...page.articles.map(({ date }) => date));
    after = page.next;
  } while (after);
  return dates;
}

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);

describe('a page of a list', () => {
  test.each([1, 7, 50, 1000])('pages of %i give every article once, newest first', async (count) => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/', 'X'), await addFeed(db, 'https://b.test/', 'X')];
    await addArticles(db, a, range(1, 199, 2));
    await addArticles(db, b, range(2, 200, 2));
    await addArticles(db, await addFeed(db, 'https://c.test/'), [1000]);
    const newest = range(1, 200).reverse();
    expect(await everything(db, { kind: 'folder', folder: 'X' }, count)).toEqual(newest);
    expect(await everything(db, { kind: 'unread' }, count)).toEqual([1000, ...newest]);
    expect(await everything(db, { kind: 'all' }, count)).toEqual([1000, ...newest]);
    expect(await everything(db, { kind: 'feed', feedId: a }, count)).toEqual(range(1, 199, 2).reverse());
    expect(await everything(db, { kind: 'starred' }, count)).toEqual([]);
  });

  test('articles of one moment are ordered by their arrival, and none is passed over', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    for (let guid = 0; guid < 5; guid++) await addArticles(db, await addFeed(db, `https://${guid}.test/`), [7]);
    await addArticles(db, feed, [7]);
    expect(await everything(db, { kind: 'unread' }, 2)).toHaveLength(6);
  });

  test('leaves out what a sweep covers, however deep what is left lies', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    const ids = await addArticles(db, feed, range(1, 2000));
    await sweeps.markAll(db, { kind: 'all' }, 99_999, 0);
    await marks.setUnread(db, ids[3] ?? 0, true);
    expect(await everything(db, { kind: 'unread' }, 50)).toEqual([4]);
    expect(await everything(db, { kind: 'feed', feedId: feed }, 50, true)).toEqual([4]);
    expect((await everything(db, { kind: 'all' }, 500)).length).toBe(2000);
  });

  test('leaves out the articles of a feed the person has unsubscribed from, and brings them back', async () => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/')];
    await addArticles(db, a, [1, 3]);
    await addArticles(db, b, [2, 4]);
    await feeds.remove(db, a, 0);
    expect(await everything(db, { kind: 'unread' }, 1)).toEqual([4, 2]);
    expect(await articles.get(db, 1)).toBeUndefined();
    expect(await feeds.unread(db)).toBe(2);
    await feeds.restore(db, a);
    expect(await everything(db, { kind: 'unread' }, 1)).toEqual([4, 3, 2, 1]);
    await feeds.remove(db, a, 0);
    await purge(db, sweeps.UNDO_TIME);
    expect(await db.count('articles')).toBe(2);
    expect(await withBody(db)).toHaveLength(2);
  });

  test('carries the highest id there was, so that a mark-all takes what lies beyond the first page too', async () => {
    const db = await freshDatabase();
    await addArticles(db, await addFeed(db, 'https://a.test/'), range(1, 300).reverse());
    const page = await articles.page(db, { kind: 'unread' }, { count: 10 });
    expect(page.upToId).toBe(300);
    expect(page.articles[0]?.id).toBe(1);
  });
});

describe('the list of today', () => {
  const today: View = { kind: 'today', since: 100 };

  test.each([1, 7, 50])(
    'pages of %i end at midnight, and what claims to come from tomorrow is in it',
    async (count) => {
      const db = await freshDatabase();
      const ids = await addArticles(db, await addFeed(db, 'https://a.test/'), range(1, 150));
      await addArticles(db, await addFeed(db, 'https://b.test/'), [99, 100, 5000]);
      await marks.setUnread(db, ids[149] ?? 0, false);
      const all = [5000, ...range(100, 150), 100].sort((a, b) => b - a);
      expect(await everything(db, today, count)).toEqual(all);
      expect(await everything(db, today, count, true)).toEqual(all.filter((date) => date !== 150));
    },
  );

  test('counts what of it is unread, as the list shows it', async () => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/')];
    const ids = await addArticles(db, a, [98, 99, 100, 101, 102]);
    await addArticles(db, b, [103, 104]);
    expect(await articles.unreadSince(db, 100)).toBe(5);
    await marks.setUnread(db, ids[2] ?? 0, false);
    await feeds.update(db, b, (feed) => ({ ...feed, removedAt: 1 }));
    expect(await articles.unreadSince(db, 100)).toBe(2);
    await sweeps.markAll(db, { kind: 'all' }, 99_999, 0);
    expect(await articles.unreadSince(db, 100)).toBe(0);
  });

  test('announces what arrives with a date of today, and nothing older', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    await addArticles(db, feed, [100]);
    const { upToId } = await articles.page(db, today, { count: 50 });
    await addArticles(db, feed, [50, 100, 120]);
    expect(await articles.arrivedSince(db, today, upToId, false)).toBe(2);
  });
});

describe('a star', () => {
  test('is counted on its feed, and starring twice counts once', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    const [id = 0] = await addArticles(db, feed, [1, 2]);
    await marks.setStarred(db, id, true);
    await marks.setStarred(db, id, true);
    expect((await feeds.get(db, feed))?.starred).toBe(1);
    expect(await everything(db, { kind: 'starred' }, 10)).toEqual([1]);
    await marks.setStarred(db, id, false);
    expect((await feeds.get(db, feed))?.starred).toBe(0);
    expect(await everything(db, { kind: 'starred' }, 10)).toEqual([]);
  });
});

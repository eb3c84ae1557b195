import { describe, expect, test } from 'vitest';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { purge } from '../../../lib/store/purge.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { addArticles, addFeed, freshDatabase } from './database.ts';

describe('a feed unsubscribed from', () => {
  test('is due at once when it is subscribed to again in time, with its articles', async () => {
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/');
    await addArticles(db, id, [1]);
    await feeds.remove(db, id, 0);
    expect(await feeds.add(db, feeds.fresh({ url: 'https://a.test/', title: 'A', folder: '' }, 5))).toEqual({
      id,
      already: false,
    });
    expect(await feeds.get(db, id)).toMatchObject({ nextPollAt: 0, unread: 1 });
  });

  test('stays paused when it comes back, if the person had paused it', async () => {
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/');
    await feeds.update(db, id, (feed) => ({ ...feeds.unscheduled(feed), paused: 'person' }));
    await feeds.remove(db, id, 0);
    await feeds.restore(db, id);
    expect((await feeds.get(db, id))?.nextPollAt).toBeUndefined();
  });

  test('survives a purge that had already listed it, once it is back', async () => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/')];
    await addArticles(db, b, [1, 2]);
    await feeds.remove(db, a, 0);
    await feeds.remove(db, b, 0);
    const purging = purge(db, sweeps.UNDO_TIME);
    await feeds.restore(db, b);
    await purging;
    expect((await feeds.all(db)).map(({ id }) => id)).toEqual([b]);
    expect(await db.count('articles')).toBe(2);
  });
});

describe('a change of a feed', () => {
  /** What is said of it while something is done, but that the feeds have changed. */
  async function said(
    work: () => Promise<unknown>,
  ): Promise<[feedIds: readonly number[] | undefined, ...stores: string[]]> {
    const heard = new Promise<Change>((resolve) => {
      const stop = onChange((change) => {
        stop();
        resolve(change);
      });
    });
    await work();
    const { stores, feedIds, own } = await heard;
    expect(own).toBe(true);
    return [feedIds, ...[...stores].filter((store) => store !== 'feeds')];
  }

  test('names it; lists are said to have changed where its articles go to other ones, and not where it was asked', async () => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/', 'Town')];
    expect(await said(() => feeds.update(db, a, (feed) => ({ ...feed, checkedAt: 5 })))).toEqual([[a]]);
    expect(await said(() => feeds.update(db, b, (feed) => ({ ...feed, folder: 'City' })))).toEqual([[b], 'articles']);
    expect(await said(() => feeds.remove(db, b, 1))).toEqual([[b], 'articles']);
    expect(await said(() => feeds.restore(db, b))).toEqual([[b], 'articles']);
    expect(await said(() => feeds.updateAll(db, (feed) => ({ ...feed, checkedAt: 6 })))).toEqual([[a, b]]);
  });
});

test('a clock that was ahead does not silence feeds once it is put right', async () => {
  const db = await freshDatabase();
  const id = await addFeed(db, 'https://a.test/');
  await feeds.update(db, id, (feed) => ({ ...feed, checkedAt: 9000, nextPollAt: 12_000 }));
  await feeds.mendClock(db, () => 100);
  expect(await feeds.get(db, id)).toMatchObject({ checkedAt: 100, nextPollAt: 100 });
  await feeds.mendClock(db, () => 200);
  expect(await feeds.get(db, id)).toMatchObject({ checkedAt: 100, nextPollAt: 100 });
});

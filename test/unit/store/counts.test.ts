import { describe, expect, test } from 'vitest';
import * as articles from '../../../lib/store/articles.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as marks from '../../../lib/store/marks.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { addArticles, addFeed, freshDatabase, kept, recount } from './database.ts';

/** A small generator with a seed, so that a failure can be played again (mulberry32's recurrence). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('unread counts', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'equal a recount after any mix of reading, sweeping and undoing (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const pick = (below: number) => Math.floor(random() * below);
      const db = await freshDatabase();
      const ids = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/')];
      let date = 0;
      let now = 0;
      let top = 0;
      for (let step = 0; step < 120; step++) {
        now += pick(sweeps.UNDO_TIME / 4);
        const some = 1 + pick(Math.max(1, top));
        const choice = pick(11);
        const before = { date: pick(date + 2), id: pick(top + 2) };
        if (choice === 0)
          top =
            (
              await addArticles(
                db,
                ids[pick(2)] ?? 1,
                Array.from({ length: 1 + pick(6) }, () => ++date),
              )
            ).at(-1) ?? top;
        else if (choice === 1) await marks.setUnread(db, some, true);
        else if (choice === 2 || choice === 3) await marks.setUnread(db, some, false);
        else if (choice === 4) await sweeps.markAll(db, { kind: 'all' }, Math.max(0, top - pick(4)), now);
        else if (choice === 5) await sweeps.markAll(db, { kind: 'feeds', feedIds: [ids[pick(2)] ?? 1] }, top, now);
        else if (choice === 6) {
          const latest = await sweeps.undoable(db, now);
          if (latest) await sweeps.undo(db, latest.id, now);
        } else if (choice === 8) await sweeps.markAll(db, { kind: 'all', before }, top, now);
        else if (choice === 10) {
          const older = pick(2) ? { before } : {};
          await sweeps.markAll(db, { kind: 'all', since: pick(date + 2), ...older }, top, now);
        } else if (choice === 9)
          await sweeps.markAll(db, { kind: 'feeds', feedIds: [ids[pick(2)] ?? 1], before }, top, now);
        else if (pick(2)) await sweeps.fold(db, now);
        else await sweeps.markAll(db, { kind: 'articles', ids: [some, 1 + pick(Math.max(1, top))] }, top, now);
        expect(await kept(db), `after step ${step} (${choice})`).toEqual(await recount(db));
      }
      expect(top).toBeGreaterThan(20);
    },
  );

  test('what arrives after the list was read stays unread, whatever its date', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    await addArticles(db, feed, [10, 20, 30]);
    const { upToId } = await articles.page(db, { kind: 'unread' }, { count: 50 });
    await addArticles(db, feed, [5]);
    await sweeps.markAll(db, { kind: 'all' }, upToId, 0);
    const left = await articles.page(db, { kind: 'unread' }, { count: 50 });
    expect(left.articles.map(({ date }) => date)).toEqual([5]);
    expect(await feeds.unread(db)).toBe(1);
  });

  test('what is older than a row goes, that row and what is newer stay, and undo brings all of it back', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    const other = await addFeed(db, 'https://b.test/');
    const [, , third = 0] = await addArticles(db, feed, [10, 20, 30, 40]);
    await addArticles(db, other, [15, 35]);
    const unread = async () =>
      (await articles.page(db, { kind: 'unread' }, { count: 50 })).articles.map(({ date }) => date);
    const sweep = await sweeps.markAll(db, { kind: 'all', before: { date: 30, id: third } }, 99, 0);
    expect(await unread()).toEqual([40, 35, 30]);
    expect(sweep?.taken).toEqual([
      [feed, 2],
      [other, 1],
    ]);
    await sweeps.undo(db, sweep?.id ?? 0, 0);
    expect(await unread()).toEqual([40, 35, 30, 20, 15, 10]);
    await sweeps.markAll(db, { kind: 'feeds', feedIds: [feed], before: { date: 35, id: 0 } }, 99, 0);
    expect(await unread()).toEqual([40, 35, 15]);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('what is dated today goes, what is older stays, and undo brings all of it back', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    const other = await addFeed(db, 'https://b.test/');
    await addArticles(db, feed, [10, 20, 30, 40]);
    await addArticles(db, other, [15, 35]);
    const unread = async () =>
      (await articles.page(db, { kind: 'unread' }, { count: 50 })).articles.map(({ date }) => date);
    const sweep = await sweeps.markAll(db, { kind: 'all', since: 30 }, 99, 0);
    expect(await unread()).toEqual([20, 15, 10]);
    expect(sweep?.taken).toEqual([
      [feed, 2],
      [other, 1],
    ]);
    await sweeps.undo(db, sweep?.id ?? 0, 0);
    expect(await unread()).toEqual([40, 35, 30, 20, 15, 10]);
    await sweeps.markAll(db, { kind: 'all', since: 15, before: { date: 35, id: 0 } }, 99, 0);
    expect(await unread()).toEqual([40, 35, 10]);
    await sweeps.fold(db, sweeps.UNDO_TIME);
    expect(await unread()).toEqual([40, 35, 10]);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('an article read after a sweep stays read when the sweep is undone, one marked unread stays unread', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    const [one = 0, two = 0] = await addArticles(db, feed, [1, 2, 3]);
    const sweep = await sweeps.markAll(db, { kind: 'all' }, 99, 0);
    await marks.setUnread(db, one, false);
    await marks.setUnread(db, two, true);
    expect(await feeds.unread(db)).toBe(1);
    await sweeps.undo(db, sweep?.id ?? 0, 0);
    expect((await articles.page(db, { kind: 'unread' }, { count: 50 })).articles.map(({ date }) => date)).toEqual([
      3, 2,
    ]);
    expect(await feeds.unread(db)).toBe(2);
  });

  test('folding an expired sweep empties the unread index and changes no count', async () => {
    const db = await freshDatabase();
    const feed = await addFeed(db, 'https://a.test/');
    await addArticles(
      db,
      feed,
      Array.from({ length: 1000 }, (_, at) => at + 1),
    );
    await sweeps.markAll(db, { kind: 'all' }, 900, 0);
    await sweeps.fold(db, sweeps.UNDO_TIME - 1);
    expect(await db.countFromIndex('articles', 'unread')).toBe(1000);
    await sweeps.fold(db, sweeps.UNDO_TIME);
    expect(await db.countFromIndex('articles', 'unread')).toBe(100);
    expect(await db.count('sweeps')).toBe(0);
    expect(await feeds.unread(db)).toBe(100);
  });

  test('an undo that comes too late, while the sweep is being folded, changes nothing', async () => {
    const db = await freshDatabase();
    await addArticles(
      db,
      await addFeed(db, 'https://a.test/'),
      Array.from({ length: 1500 }, (_, at) => at + 1),
    );
    const sweep = await sweeps.markAll(db, { kind: 'all' }, 9999, 0);
    const folding = sweeps.fold(db, sweeps.UNDO_TIME);
    await sweeps.undo(db, sweep?.id ?? 0, sweeps.UNDO_TIME);
    await folding;
    expect(await kept(db)).toEqual(await recount(db));
    expect(await feeds.unread(db)).toBe(0);
  });

  test('a mark-all leaves the hidden articles of a feed just unsubscribed from as they are', async () => {
    const db = await freshDatabase();
    const [a, b] = [await addFeed(db, 'https://a.test/'), await addFeed(db, 'https://b.test/')];
    await addArticles(db, a, [1, 2]);
    await addArticles(db, b, [3]);
    await feeds.remove(db, a, 0);
    const sweep = await sweeps.markAll(db, { kind: 'all' }, 99, 0);
    expect(sweep?.taken).toEqual([[b, 1]]);
    await feeds.restore(db, a);
    expect(await feeds.unread(db)).toBe(2);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('nothing unread means nothing to sweep and nothing to undo', async () => {
    const db = await freshDatabase();
    await addFeed(db, 'https://a.test/');
    expect(await sweeps.markAll(db, { kind: 'all' }, 99, 0)).toBeUndefined();
    expect(await sweeps.undoable(db, 0)).toBeUndefined();
  });

  test('a mark-all can be undone for ten minutes', async () => {
    const db = await freshDatabase();
    await addArticles(db, await addFeed(db, 'https://a.test/'), [1]);
    const sweep = await sweeps.markAll(db, { kind: 'all' }, 9, 1000);
    expect((await sweeps.undoable(db, 1000 + sweeps.UNDO_TIME - 1))?.id).toBe(sweep?.id);
    expect(await sweeps.undoable(db, 1000 + sweeps.UNDO_TIME)).toBeUndefined();
  });
});

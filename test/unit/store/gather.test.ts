import { afterEach, describe, expect, test, vi } from 'vitest';
import * as feeds from '../../../lib/store/feeds.ts';
import { gathering } from '../../../lib/store/gather.ts';
import { addFeed, freshDatabase } from './database.ts';

afterEach(() => vi.restoreAllMocks());

const bench = async (count: number) => {
  const db = await freshDatabase();
  const ids: number[] = [];
  for (let at = 0; at < count; at++) ids.push(await addFeed(db, `https://f${at}.test/`));
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return { db, ids, opened, errors: async () => (await feeds.all(db)).map((feed) => feed.errors) };
};

const another = (row: Parameters<Parameters<typeof feeds.update>[2]>[0]) => ({ ...row, errors: row.errors + 1 });
const never = () => new Promise<void>(() => undefined);

describe('changes of many feeds', () => {
  test('wait for each other, as long as that is said to be', async () => {
    const { db, ids, opened, errors } = await bench(4);
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const { update } = gathering(db, () => over);
    const first = ids.slice(0, 2).map((id) => update(id, another));
    await new Promise((next) => setTimeout(next));
    const second = ids.slice(2).map((id) => update(id, another));
    expect(opened).not.toHaveBeenCalled();
    resolve();
    expect((await Promise.all([...first, ...second])).map((row) => row?.id)).toEqual(ids);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await errors()).toEqual([1, 1, 1, 1]);
  });

  test('do not wait once there are enough of them', async () => {
    const { db, ids, opened } = await bench(16);
    const { update } = gathering(db, never);
    await Promise.all(ids.map((id) => update(id, another)));
    expect(opened).toHaveBeenCalledTimes(1);
  });

  test('do not wait once no others come', async () => {
    const { db, ids, errors } = await bench(3);
    const { update, hasten } = gathering(db, never);
    const early = update(ids[0] ?? 0, another);
    hasten();
    await Promise.all([early, update(ids[1] ?? 0, another)]);
    expect(await errors()).toEqual([1, 1, 0]);
  });

  test('are saved, once, where one of them fails', async () => {
    const { db, ids, errors } = await bench(4);
    const { update } = gathering(db);
    const failure = new Error('a bug');
    const broken = () => {
      throw failure;
    };
    // The first has a transaction of its own, the others share one.
    const outcomes = await Promise.allSettled(ids.map((id, at) => update(id, at === 2 ? broken : another)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[2]).toMatchObject({ reason: failure });
    expect(await errors()).toEqual([1, 1, 0, 1]);
  });

  test('are saved, once, where one row cannot be written', async () => {
    const { db, ids, errors } = await bench(4);
    const { update } = gathering(db);
    const [taken = ''] = (await feeds.all(db)).map(({ url }) => url);
    const outcomes = await Promise.allSettled([
      update(ids[0] ?? 0, another),
      update(ids[1] ?? 0, another),
      update(ids[2] ?? 0, (row) => ({ ...row, url: taken })),
      update(ids[3] ?? 0, (row) => ({ ...row, title: (() => undefined) as never })),
    ]);
    expect(outcomes.slice(2)).toMatchObject([
      { reason: { name: 'ConstraintError' } },
      { reason: { name: 'DataCloneError' } },
    ]);
    expect(await errors()).toEqual([1, 1, 0, 0]);
  });

  test('of one feed follow each other, also in one transaction', async () => {
    const { db, ids, errors } = await bench(1);
    const { update } = gathering(db);
    await Promise.all([1, 2, 3].map(() => update(ids[0] ?? 0, another)));
    expect(await errors()).toEqual([3]);
  });
});

describe('the rows of some feeds', () => {
  test('come in the order asked for, near or far, with none for one that is gone', async () => {
    const { db, ids } = await bench(30);
    const [first = 0] = ids;
    const read = async (asked: number[]) =>
      (await feeds.rowsOf(db.transaction('feeds').store, asked)).map((feed) => feed?.id);
    expect(await read([first + 2, first, first + 999_999])).toEqual([first + 2, first, undefined]);
    expect(await read([first + 29, first])).toEqual([first + 29, first]);
    expect(await read([first + 3, first + 1, first + 2])).toEqual([first + 3, first + 1, first + 2]);
    expect(await read([first + 40, first + 29])).toEqual([undefined, first + 29]);
  });
});

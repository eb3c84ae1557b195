import { describe, expect, test } from 'vitest';
import type { Body } from '../../../lib/model.ts';
import * as bodies from '../../../lib/store/bodies.ts';
import type { Database } from '../../../lib/store/db.ts';
import { addArticles, addFeed, freshDatabase, withBody } from './database.ts';

const body = (id: number, html = `<p>${id}</p>`): Body => ({ id, html, enclosures: [] });

async function write(db: Database, work: (store: object) => unknown): Promise<void> {
  const tx = db.transaction('bodies', 'readwrite');
  await Promise.all([work(tx.store), tx.done]);
}

const texts = async (db: Database, ...ids: number[]): Promise<(string | undefined)[]> =>
  Promise.all(ids.map(async (id) => (await bodies.get(db, id))?.html));

async function some(...ids: number[]): Promise<Database> {
  const db = await freshDatabase();
  await write(db, (store) =>
    bodies.add(
      store,
      ids.map((id) => body(id)),
    ),
  );
  return db;
}

describe('what articles say', () => {
  test('stands in one row where it came together, and is found under each id', async () => {
    const db = await some(4, 5, 6);
    await write(db, (store) => bodies.add(store, [body(7)]));
    expect(await db.count('bodies')).toBe(2);
    expect(await texts(db, 3, 4, 5, 6, 7, 8)).toEqual([
      undefined,
      '<p>4</p>',
      '<p>5</p>',
      '<p>6</p>',
      '<p>7</p>',
      undefined,
    ]);
  });

  test('is spread over rows that stay small', async () => {
    const db = await freshDatabase();
    const long = '字'.repeat(9000);
    await write(db, (store) =>
      bodies.add(
        store,
        [1, 2, 3, 4, 5].map((id) => body(id, long)),
      ),
    );
    expect(await db.getAllKeys('bodies')).toEqual([1, 3, 5]);
    const huge = '字'.repeat(900_000);
    await write(db, (store) => bodies.add(store, [body(6, huge), body(7), body(8)]));
    expect(await texts(db, 5, 6, 7, 8)).toEqual([long, huge, '<p>7</p>', '<p>8</p>']);
    expect(await db.getAllKeys('bodies')).toEqual([1, 3, 5, 6, 7]);
  });

  test('is edited where it stands, and nothing beside it changes', async () => {
    const db = await some(1, 2, 3);
    await write(db, (store) => bodies.replace(store, [body(2, 'mended')]));
    await write(db, (store) => bodies.add(store, [body(4)]));
    await write(db, (store) => bodies.replace(store, [body(4, 'mended too')]));
    expect(await texts(db, 1, 2, 3, 4)).toEqual(['<p>1</p>', 'mended', '<p>3</p>', 'mended too']);
  });

  test('is edited several at a time, in one row and in others', async () => {
    const db = await some(1, 2, 3);
    await write(db, (store) => bodies.add(store, [body(4)]));
    const edits = [1, 3, 4].map((id) => body(id, `mended ${id}`));
    await write(db, (store) => bodies.replace(store, edits));
    expect(await texts(db, 1, 2, 3, 4)).toEqual(['mended 1', '<p>2</p>', 'mended 3', 'mended 4']);
    expect(await db.count('bodies')).toBe(2);
  });

  test('is written anew where it was lost', async () => {
    const db = await some(1, 2);
    await write(db, (store) => bodies.replace(store, [body(9, 'found')]));
    expect(await texts(db, 1, 2, 9)).toEqual(['<p>1</p>', '<p>2</p>', 'found']);
  });

  test('goes one by one, and the row with the last of them', async () => {
    const db = await some(1, 2, 3);
    await write(db, (store) => bodies.add(store, [body(4)]));
    await write(db, (store) => bodies.remove(store, [1, 3]));
    expect(await withBody(db)).toEqual([2, 4]);
    expect(await texts(db, 1, 2, 3, 4)).toEqual([undefined, '<p>2</p>', undefined, '<p>4</p>']);
    await write(db, (store) => bodies.remove(store, [2, 4, 77]));
    expect(await db.count('bodies')).toBe(0);
  });

  test('of an article whose row begins with another that is gone stays readable and editable', async () => {
    const db = await some(1, 2, 3);
    await write(db, (store) => bodies.remove(store, [1]));
    await write(db, (store) => bodies.replace(store, [body(3, 'mended')]));
    expect(await texts(db, 2, 3)).toEqual(['<p>2</p>', 'mended']);
  });

  test('of an earlier Courant, one row each, is read, edited and deleted as well', async () => {
    const db = await freshDatabase();
    for (const id of [1, 2, 3]) await db.put('bodies', body(id));
    await write(db, (store) => bodies.replace(store, [body(2, 'mended')]));
    await write(db, (store) => bodies.remove(store, [1]));
    expect(await texts(db, 1, 2, 3)).toEqual([undefined, 'mended', '<p>3</p>']);
  });
});

describe('what an article’s page gave', () => {
  const full = { at: 1, url: 'https://a.test/2', html: '<p>whole</p>' };

  async function kept() {
    const db = await freshDatabase();
    const feedId = await addFeed(db, 'https://a.test/feed');
    return { db, ids: await addArticles(db, feedId, [1, 2, 3]) };
  }

  test('is kept with its article, and the others that came with it stay', async () => {
    const { db, ids } = await kept();
    const [first = 0, second = 0, third = 0] = ids;
    const before = await texts(db, ...ids);
    for (const id of [second, first, third]) await bodies.keepFull(db, id, full);
    expect(await texts(db, ...ids)).toEqual(before);
    for (const id of ids) expect(await bodies.get(db, id)).toMatchObject({ full });
    expect(await withBody(db)).toEqual(ids);
  });

  test('stays where the publisher edits the article', async () => {
    const { db, ids } = await kept();
    const [id = 0] = ids;
    await bodies.keepFull(db, id, full);
    await write(db, (store) => bodies.replace(store, [body(id, 'edited')]));
    expect(await bodies.get(db, id)).toEqual({ ...body(id, 'edited'), full });
  });

  test('goes with its article, and is not kept for one that is gone', async () => {
    const { db, ids } = await kept();
    const [, second = 0] = ids;
    await bodies.keepFull(db, second, full);
    await write(db, (store) => bodies.remove(store, [second]));
    expect(await bodies.get(db, second)).toBeUndefined();
    await db.delete('articles', second);
    await bodies.keepFull(db, second, full);
    expect(await bodies.get(db, second)).toBeUndefined();
    expect(await withBody(db)).toEqual(ids.filter((id) => id !== second));
  });
});

import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Closed, deleteDatabase, openDatabase, SCHEMA_VERSION, STORES } from '../../../lib/store/db.ts';
import { makeDatabase, type SchemaFixture } from '../../fixtures/schema/fixture.ts';
import { freshDatabase, kept, recount } from './database.ts';

const FOLDER = new URL('../../fixtures/schema/', import.meta.url);

/** Every released version, oldest first. */
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const parsed = (json: string): SchemaFixture => JSON.parse(json) as SchemaFixture;

/** What a store and its indexes are, as the browser says it. */
function schemaOf(db: IDBDatabase) {
  return [...db.objectStoreNames].map((name) => {
    const store = db.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { index, keyPath, unique, multiEntry };
    });
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
}

/** A raw connection of any version, held until it is closed. */
function hold(name: string, version?: number): Promise<IDBDatabase> {
  const open = indexedDB.open(name, version);
  return new Promise((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
}

let made = 0;
const aName = (): string => `migrating-${++made}`;

afterEach(() => vi.restoreAllMocks());

test('every version released so far has its fixture', () => {
  const versions = FIXTURES.map((json) => parsed(json).version);
  expect(versions).toEqual(versions.map((_, at) => at + 1));
  expect(versions.length).toBeGreaterThanOrEqual(SCHEMA_VERSION - 1);
});

describe.each(FIXTURES.map((json) => [parsed(json).version, json] as const))('a database of version %i', (_, json) => {
  const { stores } = parsed(json);
  const migrated = async () => {
    const name = aName();
    await makeDatabase(name, json);
    return openDatabase({ name });
  };

  test('keeps every row of every store as it was', async () => {
    const db = await migrated();
    for (const store of STORES) expect(await db.getAll(store)).toEqual(stores[store] ?? []);
    expect(db.version).toBe(SCHEMA_VERSION);
  });

  test('has the stores and indexes that a new one has', async () => {
    const [old, fresh] = [await migrated(), await freshDatabase()];
    const raw = (db: unknown) => schemaOf(db as IDBDatabase);
    expect(raw(old)).toEqual(raw(fresh));
  });

  test('finds every row by every index', async () => {
    const db = await migrated();
    const articles = await db.getAll('articles');
    const ids = async (index: 'date' | 'feed' | 'unread' | 'starred') =>
      (await db.getAllKeysFromIndex('articles', index)).toSorted((a, b) => a - b);
    const all = articles.map(({ id }) => id);
    expect(await ids('date')).toEqual(all);
    expect(await ids('feed')).toEqual(all);
    expect(await ids('unread')).toEqual(articles.filter(({ unread }) => unread).map(({ id }) => id));
    expect(await ids('starred')).toEqual(articles.filter(({ starred }) => starred).map(({ id }) => id));
    for (const { id, keys } of articles)
      for (const key of keys) expect(await db.getAllKeysFromIndex('articles', 'keys', key)).toContain(id);
    for (const feed of await db.getAll('feeds')) {
      expect(await db.getKeyFromIndex('feeds', 'url', feed.url)).toBe(feed.id);
      if (feed.nextPollAt !== undefined)
        expect(await db.getAllKeysFromIndex('feeds', 'nextPollAt', feed.nextPollAt)).toContain(feed.id);
    }
  });

  test('counts what a recount counts', async () => {
    const db = await migrated();
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('gives new rows ids that nobody has', async () => {
    const db = await migrated();
    const [feed] = await db.getAll('feeds');
    const highest = Math.max(...(await db.getAllKeys('feeds')));
    const { id: _, ...row } = feed ?? { id: 0 };
    expect(await db.add('feeds', { ...row, url: 'https://new.test/' } as never)).toBeGreaterThan(highest);
  });
});

describe('opening', () => {
  test('a database of a newer Courant is an error, and keeps its rows', async () => {
    const name = aName();
    const newer = parsed(FIXTURES[0] ?? '');
    await makeDatabase(name, JSON.stringify({ ...newer, version: SCHEMA_VERSION + 1 }));
    await expect(openDatabase({ name })).rejects.toMatchObject({ name: 'VersionError' });
    const db = await hold(name);
    expect(db.version).toBe(SCHEMA_VERSION + 1);
    const rows = db.transaction('articles').objectStore('articles').count();
    await vi.waitFor(() => expect(rows.result).toBe(newer.stores.articles?.length));
    db.close();
  });

  test('one that is not ours is an error, and is left alone', async () => {
    const name = aName();
    (await hold(name, SCHEMA_VERSION)).close();
    await expect(openDatabase({ name })).rejects.toMatchObject({ name: 'NotFoundError' });
    const db = await hold(name);
    expect([...db.objectStoreNames]).toEqual([]);
    db.close();
    await deleteDatabase(name);
    expect((await openDatabase({ name })).version).toBe(SCHEMA_VERSION);
  });

  /** The next `times` openings fail in a way the browser has no name for. */
  function failing(times: number) {
    const real = indexedDB.open.bind(indexedDB);
    let left = times;
    return vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
      if (left-- <= 0) return real(...args);
      const target = new EventTarget();
      setTimeout(() => target.dispatchEvent(new Event('error')));
      return Object.assign(Object.create(IDBOpenDBRequest.prototype) as IDBOpenDBRequest, {
        error: new DOMException('Internal error.', 'UnknownError'),
        addEventListener: target.addEventListener.bind(target),
        removeEventListener: target.removeEventListener.bind(target),
      });
    });
  }

  test('is tried three times more where the browser does not know what went wrong', async () => {
    const open = failing(3);
    await expect(openDatabase({ name: aName(), pause: 1 })).resolves.toMatchObject({ version: SCHEMA_VERSION });
    expect(open).toHaveBeenCalledTimes(4);
  });

  test('fails with the browser’s own error after that', async () => {
    const open = failing(9);
    await expect(openDatabase({ name: aName(), pause: 1 })).rejects.toMatchObject({ name: 'UnknownError' });
    expect(open).toHaveBeenCalledTimes(4);
  });

  test('says that another page holds an older one, and goes on once it lets go', async () => {
    const name = aName();
    await makeDatabase(name, FIXTURES[0] ?? '');
    const old = await hold(name);
    const onBlocked = vi.fn(() => old.close());
    const db = await openDatabase({ name, onBlocked });
    expect(onBlocked).toHaveBeenCalledOnce();
    expect(await db.count('articles')).toBe(parsed(FIXTURES[0] ?? '').stores.articles?.length);
  });

  test('three pages give way to a newer Courant at once, and to a deletion', async () => {
    const name = aName();
    const closed = vi.fn<(why: Closed) => void>();
    for (const _ of [1, 2, 3]) await openDatabase({ name, onClosed: closed });
    (await hold(name, SCHEMA_VERSION + 1)).close();
    expect(closed.mock.calls).toEqual([['newer'], ['newer'], ['newer']]);
    await deleteDatabase(name);
    await openDatabase({ name, onClosed: closed });
    await deleteDatabase(name);
    expect(closed.mock.lastCall).toEqual(['deleted']);
  });
});

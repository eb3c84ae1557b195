// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useArticle } from '../../../lib/pages/useArticle.ts';
import { useWorld } from '../../../lib/pages/useWorld.ts';
import { SCHEMA_VERSION } from '../../../lib/store/db.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import * as snapshots from '../../../lib/store/snapshots.ts';
import { addFeed, freshDatabase } from '../store/database.ts';
import { leave, using } from './hook.tsx';

const persist = vi.fn(async () => false);

beforeEach(() => vi.stubGlobal('navigator', Object.assign(navigator, { storage: { persist } })));

afterEach(async () => {
  vi.restoreAllMocks();
  await leave();
});

/** Another context wants the database: newer, or gone. */
function take(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('courant', version);
    request.onsuccess = () => {
      request.result.close();
      indexedDB.deleteDatabase('courant').onsuccess = () => resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

test('a database taken by an update is told, and not used any more', async () => {
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
  await take(SCHEMA_VERSION + 1);
  await vi.waitFor(() => expect(world.now).toMatchObject({ trouble: 'updated', db: undefined }));
});

test('a database that was deleted is opened anew, empty, without a word', async () => {
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
  const { db } = world.now;
  if (db) await addFeed(db, 'https://a.test/feed');
  await vi.waitFor(() => expect(world.now.feeds).toHaveLength(1));
  indexedDB.deleteDatabase('courant');
  await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
  expect(world.now.trouble).toBeUndefined();
  expect(world.now.db).not.toBe(db);
});

test('one that is deleted again and again is given up', async () => {
  const world = await using(() => useWorld(true));
  for (let n = 0; n < 6; n += 1) {
    await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
    const { db } = world.now;
    indexedDB.deleteDatabase('courant');
    await vi.waitFor(() => expect(world.now.db).not.toBe(db));
  }
  await vi.waitFor(() => expect(world.now.trouble).toBe('lost'));
});

test('one of a newer Courant is told, and left as it is', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const held = indexedDB.open('courant', SCHEMA_VERSION + 1);
  await vi.waitFor(() => expect(held.readyState).toBe('done'));
  held.result.close();
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.trouble).toBe('newer'));
  await take(SCHEMA_VERSION + 1);
});

test('one that cannot be read is deleted only when the person says so, and begins with the newest copy', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const source = await freshDatabase();
  await addFeed(source, 'https://copied.test/feed');
  await snapshots.take(source, Date.now());
  const broken = indexedDB.open('courant', SCHEMA_VERSION);
  await vi.waitFor(() => expect(broken.readyState).toBe('done'));
  broken.result.close();
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.trouble).toBe('broken'));
  await vi.waitFor(() => expect(world.now.copies.list).toHaveLength(1));
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain('courant');
  expect(await world.now.copies.startAnew()).toBe(true);
  await vi.waitFor(() => expect(world.now.feeds?.map(({ url }) => url)).toEqual(['https://copied.test/feed']));
  expect(world.now.trouble).toBeUndefined();
  indexedDB.deleteDatabase('courant');
  await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
});

test('the browser is asked once to keep what is saved, and may refuse', async () => {
  persist.mockClear();
  persist.mockRejectedValueOnce(new TypeError('not here'));
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.pending).toEqual([]));
  expect(persist).toHaveBeenCalledOnce();
  expect(world.now.trouble).toBeUndefined();
});

test('settings that cannot be read are as usual, and the failure is told as any other', async () => {
  const failure = new Error('storage is broken');
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(failure);
  const told = vi.fn();
  process.once('unhandledRejection', told);
  const world = await using(() => useWorld(true));
  await vi.waitFor(() => expect(world.now.settings).toEqual(DEFAULTS));
  await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toBe(failure));
});

test('an article whose text cannot be read says why', async () => {
  const db = await freshDatabase();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const real = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'bodies') throw new DOMException('', 'UnknownError');
    return real.apply(this, args);
  });
  const opened = await using(() => useArticle(db, 1, []));
  await vi.waitFor(() => expect(opened.now.unreadable).toBe('The saved articles could not be opened.'));
  expect(opened.now.body).toBeUndefined();
});

// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useArticle } from '../../../lib/pages/useArticle.ts';
import { useWorld } from '../../../lib/pages/useWorld.ts';
import { SCHEMA_VERSION } from '../../../lib/store/db.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { freshDatabase } from '../store/database.ts';
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
  const world = await using(useWorld);
  await vi.waitFor(() => expect(world.now.feeds).toEqual([]));
  await take(SCHEMA_VERSION + 1);
  await vi.waitFor(() => expect(world.now).toMatchObject({ trouble: 'lost', db: undefined }));
});

test('the browser is asked once to keep what is saved, and may refuse', async () => {
  persist.mockClear();
  persist.mockRejectedValueOnce(new TypeError('not here'));
  const world = await using(useWorld);
  await vi.waitFor(() => expect(world.now.pending).toEqual([]));
  expect(persist).toHaveBeenCalledOnce();
  expect(world.now.trouble).toBeUndefined();
});

test('settings that cannot be read are as usual, and the failure is told as any other', async () => {
  const failure = new Error('storage is broken');
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(failure);
  const told = vi.fn();
  process.once('unhandledRejection', told);
  const world = await using(useWorld);
  await vi.waitFor(() => expect(world.now.settings).toEqual(DEFAULTS));
  await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toBe(failure));
});

test('an article whose text cannot be read says why', async () => {
  const db = await freshDatabase();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const real = db.get.bind(db);
  vi.spyOn(db, 'get').mockImplementation(async (...args: Parameters<typeof real>) => {
    if (args[0] === 'bodies') throw new DOMException('', 'UnknownError');
    return real(...args);
  });
  const opened = await using(() => useArticle(db, 1, []));
  await vi.waitFor(() => expect(opened.now.unreadable).toBe('The saved articles could not be opened.'));
  expect(opened.now.body).toBeUndefined();
});

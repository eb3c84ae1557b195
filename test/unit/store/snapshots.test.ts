import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as articles from '../../../lib/store/articles.ts';
import * as bodies from '../../../lib/store/bodies.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as logins from '../../../lib/store/logins.ts';
import * as marks from '../../../lib/store/marks.ts';
import { restore } from '../../../lib/store/restore.ts';
import * as settings from '../../../lib/store/settings.ts';
import * as snapshots from '../../../lib/store/snapshots.ts';
import { makeDatabase, type SchemaFixture } from '../../fixtures/schema/fixture.ts';
import { fake } from '../browser.ts';
import { addFeed, freshDatabase, kept, recount } from './database.ts';

const JSON_1 = readFileSync(new URL('../../fixtures/schema/1.json', import.meta.url), 'utf8');
const NOW = (JSON.parse(JSON_1) as SchemaFixture).at;
const DAY = 24 * 3_600_000;

let made = 0;

async function lived(): Promise<Database> {
  const name = `copied-${++made}`;
  await makeDatabase(name, JSON_1);
  return openDatabase({ name });
}

const keys = (start: string): string[] => [...fake.storage.keys()].filter((key) => key.startsWith(start));
const everything = (): string => JSON.stringify([...fake.storage]);

async function newest(): Promise<snapshots.Copy> {
  const [copy] = await snapshots.list();
  if (!copy) throw new Error('There is no copy.');
  return copy;
}

beforeEach(() => fake.storage.clear());

describe('the copy of the day', () => {
  test('holds every feed but removed ones, every star with its text, and what the person has set', async () => {
    const db = await lived();
    await settings.write({ theme: 'dark' });
    await snapshots.take(db, NOW);
    const copy = await newest();
    const held = await snapshots.read(copy);
    const live = await feeds.all(db);
    expect(held?.feeds.map(({ url }) => url)).toEqual(live.map(({ url }) => url));
    const own = live.find(({ name }) => name !== undefined);
    expect(held?.feeds.find(({ url }) => url === own?.url)).toMatchObject({ name: own?.name, title: own?.title });
    expect(held?.settings).toEqual({ theme: 'dark' });
    const starred = (await db.getAll('articles')).filter((row) => row.starred);
    expect(held?.starred.map(({ title }) => title).toSorted()).toEqual(starred.map(({ title }) => title).toSorted());
    const texts = await snapshots.bodies(held?.starred.map(({ body }) => body) ?? []);
    for (const { id, title } of starred) {
      const { body = '' } = held?.starred.find((one) => one.title === title) ?? {};
      expect(texts.get(body)?.html).toBe((await bodies.get(db, id))?.html);
    }
    expect(copy).toMatchObject({ at: NOW, feeds: live.length, starred: starred.length });
  });

  test('is taken once a day', async () => {
    const db = await lived();
    await snapshots.take(db, NOW);
    const before = everything();
    await feeds.update(db, 1, (feed) => ({ ...feed, folder: 'Elsewhere' }));
    await snapshots.take(db, NOW + DAY / 2);
    expect(everything()).toBe(before);
    await snapshots.take(db, NOW + DAY);
    expect((await snapshots.list()).map(({ at }) => at)).toEqual([NOW + DAY, NOW]);
  });

  test('is taken again where a feed or a star has come since, and stays the one of its day', async () => {
    const db = await lived();
    await snapshots.take(db, NOW);
    const { feeds: count, starred } = await newest();
    await addFeed(db, 'https://new.test/feed');
    await snapshots.take(db, NOW + DAY / 2);
    const [unstarred] = (await db.getAll('articles')).filter((row) => !row.starred);
    await marks.setStarred(db, unstarred?.id ?? 0, true);
    await snapshots.take(db, NOW + DAY / 2);
    expect(await snapshots.list()).toMatchObject([{ at: NOW, feeds: count + 1, starred: starred + 1 }]);
    expect(keys('copy:')).toHaveLength(1);
  });

  test('is taken too when the clock was far ahead before', async () => {
    const db = await lived();
    await snapshots.take(db, NOW + 365 * DAY);
    await addFeed(db, 'https://new.test/feed');
    await snapshots.take(db, NOW);
    expect((await newest()).at).toBe(NOW);
  });

  test('that is like the last one only renews its date', async () => {
    const db = await lived();
    await snapshots.take(db, NOW);
    await feeds.update(db, 1, (feed) => ({ ...feed, checkedAt: NOW, errors: 3 }));
    await marks.setUnread(db, 1, false);
    await snapshots.take(db, NOW + DAY);
    expect((await snapshots.list()).map(({ at }) => at)).toEqual([NOW + DAY]);
    expect(keys('copy:')).toHaveLength(1);
  });

  test('is never one of an empty database, which pushes no other out', async () => {
    await snapshots.take(await lived(), NOW);
    const before = everything();
    const empty = await freshDatabase();
    for (let day = 1; day < 30; day += 1) await snapshots.take(empty, NOW + day * DAY);
    const removed = await freshDatabase();
    await feeds.remove(removed, await addFeed(removed, 'https://gone.test/feed'), NOW);
    await snapshots.take(removed, NOW + 31 * DAY);
    expect(everything()).toBe(before);
  });

  test('seven are kept, and of the texts only those that one of them names', async () => {
    const db = await lived();
    const starred = (await db.getAll('articles')).filter((row) => row.starred).map(({ id }) => id);
    for (let day = 0; day < 10; day += 1) {
      await addFeed(db, `https://day-${day}.test/feed`);
      if (day === 2) await marks.setStarred(db, starred[0] ?? 0, false);
      await snapshots.take(db, NOW + day * DAY);
    }
    const copies = await snapshots.list();
    expect(copies.map(({ at }) => at)).toEqual([9, 8, 7, 6, 5, 4, 3].map((day) => NOW + day * DAY));
    expect(keys('copy:')).toHaveLength(7);
    expect(keys('copied:')).toHaveLength(starred.length - 1);
    for (const copy of copies) expect((await snapshots.read(copy))?.feeds.length).toBe(copy.feeds);
  });

  test('that the storage does not take in leaves those before as they were', async () => {
    const db = await lived();
    await snapshots.take(db, NOW);
    const before = await snapshots.list();
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('No space left on device'));
    await addFeed(db, 'https://new.test/feed');
    await snapshots.take(db, NOW + DAY);
    expect(warned).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    expect(await snapshots.list()).toEqual(before);
    expect(await restore(await freshDatabase(), await newest(), NOW)).toMatchObject({ feeds: before[0]?.feeds });
    await snapshots.take(db, NOW + DAY);
    expect((await newest()).at).toBe(NOW + DAY);
  });

  test('holds no name and no password', async () => {
    const db = await lived();
    await logins.put(db, { feedId: 1, user: 'rosebud', password: 'hunter2' });
    const id = await addFeed(db, 'https://rosebud:hunter2@secret.test/feed?a=1');
    await feeds.update(db, id, (feed) => ({ ...feed, title: 'Secret' }));
    await feeds.update(db, 1, (feed) => ({ ...feed, siteUrl: 'https://rosebud:hunter2@tidewater.test/' }));
    await settings.write({ rsshub: 'https://rosebud:hunter2@rsshub.test' });
    await snapshots.take(db, NOW);
    const copied = JSON.stringify([...fake.storage].filter(([key]) => key !== 'settings'));
    expect(/rosebud|hunter2/.exec(copied)).toBeNull();
    expect(copied.includes('https://secret.test/feed?a=1')).toBe(true);
  });
});

describe('bringing back', () => {
  const copied = async () => {
    const db = await lived();
    await feeds.updateAll(db, (feed) => ({ ...feed, hide: [{ selector: '.offer' }, { text: 'two for one' }] }));
    await settings.write({ theme: 'dark', density: 'compact' });
    await snapshots.take(db, NOW);
    return { db, copy: await newest() };
  };

  test('an empty database has the feeds and stars again, due but where the person had paused', async () => {
    const { db, copy } = await copied();
    fake.storage.delete('settings');
    const empty = await freshDatabase();
    expect(await restore(empty, copy, NOW + DAY)).toEqual({ feeds: copy.feeds, starred: copy.starred });
    const [before, after] = [await feeds.all(db), await feeds.all(empty)];
    const told = (rows: typeof before) =>
      rows.map(({ url, title, name, folder, kind, hide }) => [url, title, name, folder, kind, hide]);
    expect(told(after)).toEqual(told(before));
    for (const feed of after) {
      const paused = before.find(({ url }) => url === feed.url)?.paused === 'person';
      const due = feed.kind === 'feed' && !paused;
      expect([feed.url, feed.nextPollAt, feed.paused]).toEqual([
        feed.url,
        due ? 0 : undefined,
        paused ? 'person' : undefined,
      ]);
    }
    const stars = (await db.getAll('articles')).filter((row) => row.starred);
    const back = await empty.getAll('articles');
    expect(back.map(({ guid }) => guid).toSorted()).toEqual(stars.map(({ guid }) => guid).toSorted());
    // Under these its feed's next document finds it, and brings no second one.
    for (const { keys: own, feedId } of back) expect(own.every((key) => key.startsWith(`${feedId} `))).toBe(true);
    for (const row of back) {
      const was = stars.find(({ guid, title }) => guid === row.guid && title === row.title);
      expect((await bodies.get(empty, row.id))?.html).toBe((await bodies.get(db, was?.id ?? 0))?.html);
    }
    expect(await kept(empty)).toEqual(await recount(empty));
    expect(await settings.own()).toEqual({ theme: 'dark', density: 'compact' });
  });

  test('twice is as once', async () => {
    const { copy } = await copied();
    const empty = await freshDatabase();
    await restore(empty, copy, NOW);
    const stores = ['feeds', 'articles', 'bodies'] as const;
    const rows = async () => Promise.all(stores.map((store) => empty.getAll(store)));
    const once = await rows();
    expect(await restore(empty, copy, NOW + DAY)).toEqual({ feeds: 0, starred: 0 });
    expect(await rows()).toEqual(once);
  });

  test('what is there stays as it is; what is missing is added', async () => {
    const { db, copy } = await copied();
    await feeds.update(db, 1, (feed) => ({ ...feed, name: 'My own', folder: 'Mine' }));
    const stars = (await db.getAll('articles')).filter((row) => row.starred);
    const unstarred = stars[0]?.id ?? 0;
    await marks.setStarred(db, unstarred, false);
    await settings.write({ theme: 'light' });
    await feeds.remove(db, 2, NOW);
    const count = await db.count('articles');
    expect(await restore(db, copy, NOW + 1)).toEqual({ feeds: 1, starred: 1 });
    expect(await feeds.get(db, 1)).toMatchObject({ name: 'My own', folder: 'Mine' });
    expect((await feeds.get(db, 2))?.removedAt).toBeUndefined();
    expect((await articles.get(db, unstarred))?.starred).toBe(1);
    expect(await db.count('articles')).toBe(count);
    expect(await settings.own()).toEqual({ theme: 'light', density: 'compact' });
    for (const feed of await feeds.all(db)) {
      const own = (await db.getAll('articles')).filter((row) => row.feedId === feed.id && row.starred);
      expect([feed.url, feed.starred]).toEqual([feed.url, own.length]);
    }
  });

  test('a copy that is not kept any more brings nothing, and breaks nothing', async () => {
    const { db, copy } = await copied();
    fake.storage.delete(`copy:${copy.id}`);
    expect(await restore(db, copy, NOW)).toEqual({ feeds: 0, starred: 0 });
  });

  test('a text that is lost leaves an article without one', async () => {
    const { copy } = await copied();
    for (const key of keys('copied:')) fake.storage.delete(key);
    const empty = await freshDatabase();
    expect((await restore(empty, copy, NOW)).starred).toBe(copy.starred);
    for (const { id } of await empty.getAll('articles'))
      expect(await bodies.get(empty, id)).toEqual({ id, html: '', enclosures: [] });
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { pollDue } from '../../../lib/poll/batch.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as room from '../../../lib/store/room.ts';
import { trim } from '../../../lib/store/trim.ts';
import { fake } from '../browser.ts';
import { addFeed } from '../store/database.ts';
import { onFullDisk } from '../store/fullDisk.ts';
import { bench } from './bench.ts';
import { rss } from './server.ts';

/** More than are asked before the first answer is saved. */
const URLS = Array.from({ length: 100 }, (_, n) => `https://n${n}.test/feed`);

afterEach(() => {
  vi.restoreAllMocks();
  fake.session.clear();
});

async function due() {
  const world = await bench(() => ({ body: rss('one', 'two') }));
  for (const url of URLS) await addFeed(world.db, url);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return world;
}

room.trimBy(trim);

test('a disk without room for articles fails those polls alone, whole, and asks nobody twice', async () => {
  const { db, options, asked } = await due();
  await onFullDisk(
    (_, store) => store !== 'feeds',
    () => pollDue(options),
  );
  expect(asked).toHaveLength(URLS.length);
  expect(await db.count('articles')).toBe(0);
  for (const feed of await feeds.all(db)) {
    expect(feed).toMatchObject({ unread: 0, error: { kind: 'storage', why: 'full' } });
    expect(feed.nextPollAt).toBeGreaterThan(options.now());
  }
  expect(await room.fullSince()).toBeTypeOf('number');
});

test('a disk that takes in nothing at all ends the batch, without an exception, and asks nobody until there is room', async () => {
  const { db, options, asked } = await due();
  const before = await feeds.all(db);
  await onFullDisk(
    () => true,
    () => pollDue(options),
  );
  expect(await feeds.all(db)).toEqual(before);
  const count = asked.length;
  expect(count).toBeLessThan(URLS.length);
  await onFullDisk(
    () => true,
    () => pollDue(options),
  );
  expect(asked).toHaveLength(count);
  await room.relieve();
  await pollDue(options);
  expect(await db.count('articles')).toBe(2 * URLS.length);
});

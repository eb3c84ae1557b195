// @vitest-environment jsdom
import '../store/database.ts';
import { afterEach, expect, test, vi } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { merged, useFeeds } from '../../../lib/pages/useFeeds.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as marks from '../../../lib/store/marks.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { addArticles, addFeed, freshDatabase, kept } from '../store/database.ts';
import { leave, using } from './hook.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  await leave();
});

/** Another context, which nobody here has told anything but what it says. */
const elsewhere = new BroadcastChannel('courant');

/** The background saves a poll of a feed. */
async function saved(db: Database, id: number, change: Partial<Feed>): Promise<void> {
  const feed = await feeds.get(db, id);
  if (feed) await db.put('feeds', { ...feed, ...change });
  elsewhere.postMessage({ stores: ['feeds'], feedIds: [id] });
}

async function several(count: number) {
  const db = await freshDatabase();
  const ids: number[] = [];
  for (let n = 1; n <= count; n += 1) ids.push(await addFeed(db, `https://${n}.test/`));
  const page = await using(() => useFeeds(db));
  await vi.waitFor(() => expect(page.now).toHaveLength(count));
  return { db, ids, page };
}

/** Watches which feeds are read, and how often all of them. */
function watch() {
  const [one, all] = [vi.spyOn(IDBObjectStore.prototype, 'get'), vi.spyOn(IDBObjectStore.prototype, 'getAll')];
  return { ids: () => one.mock.calls.map(([id]) => id), all };
}

const counts = (rows: Feed[] | undefined) => new Map(rows?.map(({ id, unread }) => [id, unread]));

test('of a change the feeds it names are read again and no other; those stay the objects they were', async () => {
  const { ids, page } = await several(8);
  const before = page.now ?? [];
  const read = watch();
  elsewhere.postMessage({ stores: ['feeds'], feedIds: [ids[2]] });
  await vi.waitFor(() => expect(page.now).not.toBe(before));
  expect(read.ids()).toEqual([ids[2]]);
  expect(read.all).not.toHaveBeenCalled();
  expect(page.now?.map((feed, at) => feed === before[at])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((id) => id !== 3));
});

test('where it is not said which feeds have changed, or most have, all are read at once', async () => {
  const { ids, page } = await several(4);
  const read = watch();
  for (const said of [{}, { feedIds: ids }]) {
    const before = page.now;
    elsewhere.postMessage({ stores: ['feeds'], ...said });
    await vi.waitFor(() => expect(page.now).not.toBe(before));
  }
  expect(read.all).toHaveBeenCalledTimes(2);
  expect(read.ids()).toEqual([]);
});

test('the counts are those of the database after a burst of polls, which is read in few goes', async () => {
  const { db, ids, page } = await several(40);
  const read = vi.spyOn(feeds, 'some');
  const began = performance.now();
  for (let round = 1; round <= 5; round += 1)
    for (const id of ids) await saved(db, id, { unread: (round * id) % 7, checkedAt: round });
  await vi.waitFor(async () => expect(counts(page.now)).toEqual(await kept(db)));
  expect(page.now?.every(({ checkedAt }) => checkedAt === 5)).toBe(true);
  expect(read.mock.calls.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 500);
});

test('what the person marks is counted at once, though polls are being saved', async () => {
  const { db, ids, page } = await several(6);
  const [first = 0, second = 0] = ids;
  const articles = await addArticles(db, first, [1, 2, 3]);
  await vi.waitFor(() => expect(counts(page.now).get(first)).toBe(3));
  const clock = vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const turns = async (isOver: () => boolean) => {
      for (let n = 0; n < 2000 && !isOver(); n += 1) await new Promise((resolve) => setImmediate(resolve));
      return isOver();
    };
    // This clock begins at nothing and stands still from here: what others save has to wait, what this page does has not.
    clock.advanceTimersByTime(600_000);
    await saved(db, second, { unread: 5 });
    expect(await turns(() => counts(page.now).get(second) === 5)).toBe(true);
    await saved(db, second, { unread: 6 });
    expect(await turns(() => counts(page.now).get(second) === 6)).toBe(false);
    await marks.setUnread(db, articles[0] ?? 0, false);
    expect(await turns(() => counts(page.now).get(first) === 2)).toBe(true);
    // What waited is read with it.
    expect(counts(page.now)).toEqual(await kept(db));
  } finally {
    vi.useRealTimers();
  }
});

test('whatever changes feeds names enough of them', async () => {
  const { db, ids, page } = await several(12);
  const [first = 0, second = 0, third = 0] = ids;
  const agree = () =>
    vi.waitFor(async () => expect(page.now).toEqual(await feeds.all(db)), { timeout: 3000, interval: 20 });
  const articles = await addArticles(db, first, [1, 2, 3]);
  await agree();
  await marks.setStarred(db, articles[1] ?? 0, true, Date.now());
  await agree();
  await marks.takeBack(db, Date.now());
  await agree();
  const sweep = await sweeps.markAll(db, { kind: 'all' }, 99, Date.now());
  await agree();
  await sweeps.undo(db, sweep?.id ?? 0, Date.now());
  await agree();
  await feeds.remove(db, second, 1);
  await agree();
  await feeds.restore(db, second);
  await agree();
  await feeds.update(db, third, (feed) => ({ ...feed, name: 'Third' }));
  await agree();
  await addFeed(db, 'https://new.test/');
  await agree();
  expect(page.now).toHaveLength(13);
});

test('a feed that is gone goes, and one that comes back stands where it stood', async () => {
  const { ids, page } = await several(5);
  const [, second] = page.now ?? [];
  if (!second) throw new Error('no feeds');
  const without = merged(page.now ?? [], new Set([second.id]), []);
  expect(without.map(({ id }) => id)).toEqual(ids.filter((id) => id !== second.id));
  expect(merged(without, new Set([second.id]), [second])).toEqual(page.now);
});

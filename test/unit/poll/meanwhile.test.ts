import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as feedActions from '../../../lib/feedActions.ts';
import { pollDue } from '../../../lib/poll/batch.ts';
import { forgetSites } from '../../../lib/poll/sites.ts';
import { wake } from '../../../lib/poll/wake.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as hosts from '../../../lib/store/hosts.ts';
import * as logins from '../../../lib/store/logins.ts';
import { prune } from '../../../lib/store/prune.ts';
import { forget } from '../browser.ts';
import { addFeed, freshDatabase } from '../store/database.ts';
import { bench, HOUR, START } from './bench.ts';
import { fakeFetch, rss } from './server.ts';

const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
  forget();
  forgetSites();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a clock that was ahead', () => {
  test('leaves no pause of a host behind', async () => {
    const { fetch, asked } = fakeFetch(() => ({ body: rss('one') }));
    vi.stubGlobal('fetch', fetch);
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/feed');
    const then = Date.now() + YEAR;
    await hosts.refuse(db, id, (row, host) => [
      { ...row, checkedAt: then, errors: 1, error: { kind: 'http', status: 429 }, nextPollAt: then + HOUR },
      { host, at: then, refusals: 1, until: then + HOUR },
    ]);
    await wake(db);
    await feeds.update(db, id, ({ checkedAt: _, ...feed }) => feed);
    await feedActions.askFor(db, [id]);
    await wake(db);
    expect(asked).toHaveLength(1);
  });

  test('and is set back amid a batch holds it no longer than a host is left alone', async () => {
    let [now, back] = [START, 0];
    const sleeps: number[] = [];
    const { db, options, asked } = await bench(() => ({ body: rss('one') }), {
      now: () => now - back,
      sleep: async (ms) => {
        sleeps.push(ms);
        now += ms;
        back = 3 * DAY;
      },
    });
    for (const number of [1, 2, 3]) {
      const id = await addFeed(db, `https://a.test/${number}`);
      await feeds.update(db, id, (feed) => ({ ...feed, nextPollAt: START - number }));
    }
    await pollDue(options);
    expect(asked.length).toBeGreaterThan(1);
    expect(Math.max(...sleeps)).toBeLessThanOrEqual(1000);
  });
});

describe('what a person does meanwhile', () => {
  test('a feed paused while the browser is asked about its site stays paused', async () => {
    const { fetch, asked } = fakeFetch(() => ({ body: rss('one') }));
    vi.stubGlobal('fetch', fetch);
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/feed');
    await feeds.update(db, id, (feed) => ({ ...feed, nextWhy: 'offline', nextPollAt: Date.now() + HOUR }));
    const { getAll } = browser.permissions;
    vi.spyOn(browser.permissions, 'getAll').mockImplementationOnce(async () => {
      await feedActions.pause(db, id, true);
      return getAll();
    });
    await wake(db);
    expect(await feeds.get(db, id)).toMatchObject({ paused: 'person' });
    expect(asked).toEqual([]);
  });

  test('a login, or the end of a pause, makes no feed due that another page has removed', async () => {
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/feed');
    await feeds.remove(db, id, Date.now());
    await logins.put(db, { feedId: id, user: 'u', password: 'p' });
    expect(await feeds.nextDue(db)).toBeUndefined();
    expect(await logins.get(db, id)).toBeUndefined();
    await feedActions.pause(db, id, false);
    expect((await feeds.get(db, id))?.nextPollAt).toBeUndefined();
  });

  test('a row that is removed or paused wakes nobody, however it came by a time', async () => {
    const db = await freshDatabase();
    const ids = [await addFeed(db, 'https://a.test/feed'), await addFeed(db, 'https://b.test/feed')];
    const live = await addFeed(db, 'https://c.test/feed');
    await feeds.updateAll(db, (feed) => ({ ...feed, nextPollAt: 1, removedAt: START }), [ids[0] ?? 0]);
    await feeds.updateAll(db, (feed) => ({ ...feed, nextPollAt: 2, paused: 'gone' }), [ids[1] ?? 0]);
    await feeds.update(db, live, (feed) => ({ ...feed, nextPollAt: START }));
    expect(await feeds.nextDue(db)).toBe(START);
  });
});

test('of a document of 8,000 items the newest 5,000 are kept, and none of them comes back once it is pruned', async () => {
  const titles = Array.from({ length: 8000 }, (_, at) => `t${at}`);
  let more: string[] = [];
  const { db, poll } = await bench(() => ({ body: rss(...more, ...titles) }));
  const id = await addFeed(db, 'https://a.test/feed');
  await poll(id);
  expect(await db.count('articles')).toBe(5000);
  await prune(db, START + 2 * HOUR);
  more = ['new'];
  await poll(id);
  expect((await feeds.get(db, id))?.history.at(-1)?.articles).toBe(1);
});

import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { pollDue } from '../../../lib/poll/batch.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as hosts from '../../../lib/store/hosts.ts';
import { addFeed } from '../store/database.ts';
import { type Bench, bench, HOUR, START } from './bench.ts';
import { type Answer, rss } from './server.ts';

const MINUTE = 60_000;

/** Makes feeds due by the clock, not by the person. */
const dueByClock = (db: Database): Promise<unknown> =>
  feeds.updateAll(db, (feed) => ({ ...feed, nextPollAt: START - MINUTE, recent: [START] }));

const rows = async (db: Database): Promise<Feed[]> => feeds.all(db);

/** A server that counts how many it serves at once, and when each request came. */
async function counting(
  count: number,
  host: (at: number) => string,
): Promise<Bench & { most: () => number; times: number[] }> {
  let serving = 0;
  let most = 0;
  const times: number[] = [];
  const world = await bench(async () => {
    times.push(world.options.now());
    most = Math.max(most, ++serving);
    await new Promise((resolve) => setImmediate(resolve));
    serving--;
    return { body: rss('a') };
  });
  for (let at = 0; at < count; at++) await addFeed(world.db, `https://${host(at)}/${at}`);
  return { ...world, most: () => most, times };
}

describe('how many servers are asked at once', () => {
  test('six by the clock, sixteen when the person asks or looks', async () => {
    const clock = await counting(40, (at) => `h${at}.test`);
    await dueByClock(clock.db);
    await pollDue(clock.options);
    expect(clock.most()).toBe(6);

    const asked = await counting(40, (at) => `h${at}.test`);
    await pollDue(asked.options);
    expect(asked.most()).toBe(16);

    const looked = await counting(40, (at) => `h${at}.test`);
    await dueByClock(looked.db);
    await pollDue({ ...looked.options, eager: true });
    expect(looked.most()).toBe(16);
  });

  test('one at a time of one host, a second apart by the clock, without a pause when the person asks', async () => {
    const clock = await counting(5, () => 'relay.test');
    await dueByClock(clock.db);
    await pollDue(clock.options);
    expect(clock.most()).toBe(1);
    expect(clock.times.map((at) => at - START)).toEqual([0, 1000, 2000, 3000, 4000]);

    const asked = await counting(5, () => 'relay.test');
    await pollDue(asked.options);
    expect(asked.most()).toBe(1);
    expect(new Set(asked.times)).toEqual(new Set([START]));
  });

  test('a minute apart of a site that counts every minute, as many as fit into one batch', async () => {
    const { db, options, times } = await counting(6, () => 'www.reddit.com');
    await dueByClock(db);
    await pollDue(options);
    expect(times.map((at) => (at - START) / MINUTE)).toEqual([0, 1, 2, 3]);
    expect(await feeds.due(db, options.now())).toHaveLength(2);
  });

  test('after a long sleep half of what was missed, and all of it when the person looks', async () => {
    const slept = await counting(40, (at) => `h${at}.test`);
    await feeds.updateAll(slept.db, (feed) => ({ ...feed, nextPollAt: START - 24 * HOUR }));
    expect(await pollDue(slept.options)).toBe(20);
    expect(await pollDue({ ...slept.options, eager: true })).toBe(20);
  });
});

test('a feed that is being asked, or saved, is not asked again for a person who cannot wait', async () => {
  const { db, options, asked } = await bench(async ({ url }) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (url.includes('h7.')) throw new TypeError('Failed to fetch');
    return { body: rss('a', 'b', 'c') };
  });
  for (let at = 0; at < 40; at++) await addFeed(db, `https://h${at}.test/`);
  await pollDue({ ...options, nudges: { take: () => ({ eager: true }), next: () => new Promise(() => undefined) } });
  expect(asked).toHaveLength(40);
});

describe('a server that turns one feed away', () => {
  const refusing = (refusal: Answer) => {
    let refuses = true;
    return {
      answer: ({ url }: { url: string }): Answer =>
        refuses && url.includes('relay.test') ? refusal : { body: rss('a') },
      relent: () => {
        refuses = false;
      },
    };
  };

  test('is asked for none of its feeds until then, while others go on', async () => {
    const server = refusing({ status: 429, headers: { 'retry-after': '7200' } });
    const { db, options, asked } = await bench(server.answer);
    for (const path of ['1', '2', '3']) await addFeed(db, `https://relay.test/${path}`);
    await addFeed(db, 'https://other.test/');
    await pollDue(options);
    expect(asked.filter(({ url }) => url.includes('relay.test'))).toHaveLength(1);
    expect(asked.filter(({ url }) => url.includes('other.test'))).toHaveLength(1);
    const waiting = (await rows(db)).filter(({ url }) => url.includes('relay.test'));
    for (const feed of waiting) expect(feed.nextPollAt).toBeGreaterThanOrEqual(START + 2 * HOUR);
    expect(waiting.every(({ nextWhy }) => nextWhy === 'refused')).toBe(true);
    expect(waiting.filter(({ errors }) => errors > 0)).toHaveLength(1);
  });

  test('is forgiven when it answers again', async () => {
    const server = refusing({ status: 503, headers: { 'retry-after': '7200' } });
    const { db, options } = await bench(server.answer);
    await addFeed(db, 'https://relay.test/1');
    await pollDue(options);
    expect([...(await hosts.all(db)).keys()]).toEqual(['relay.test']);
    server.relent();
    const later = { ...options, now: () => START + 3 * HOUR };
    await pollDue(later);
    expect((await hosts.all(db)).size).toBe(0);
    expect((await rows(db))[0]).toMatchObject({ errors: 0, unread: 1 });
  });

  test('without saying until when is left alone twice as long each time', async () => {
    const { db, options } = await bench(() => ({ status: 429 }));
    const id = await addFeed(db, 'https://relay.test/1');
    const waits: number[] = [];
    let now = START;
    for (let at = 0; at < 4; at++) {
      await pollDue({ ...options, now: () => now });
      const next = (await feeds.get(db, id))?.nextPollAt ?? Number.NaN;
      waits.push((next - now) / HOUR);
      now = next;
    }
    expect(waits).toEqual([1, 2, 4, 8]);
  });
});

describe('no answer from anywhere', () => {
  const dead = () => Promise.reject(new TypeError('Failed to fetch'));

  test('is the network’s fault, not the feeds’', async () => {
    const { db, options } = await bench(dead);
    for (const host of ['a', 'b', 'c']) await addFeed(db, `https://${host}.test/`);
    await pollDue(options);
    for (const feed of await rows(db)) {
      expect(feed).toMatchObject({ errors: 0, history: [], nextWhy: 'offline', nextPollAt: START + 15 * MINUTE });
      expect(feed).not.toHaveProperty('error');
    }
  });

  test('is a feed’s own trouble where another server answers, in whatever order', async () => {
    const { db, options } = await bench(({ url }) => (url.includes('alive') ? { body: rss('a') } : dead()));
    for (const host of ['a', 'b', 'alive', 'c']) await addFeed(db, `https://${host}.test/`);
    await pollDue(options);
    expect((await rows(db)).map(({ errors }) => errors)).toEqual([1, 1, 0, 1]);
  });

  test('is a feed’s own trouble where it is the only one', async () => {
    const { db, options } = await bench(dead);
    await addFeed(db, 'https://a.test/');
    await pollDue(options);
    expect((await rows(db))[0]).toMatchObject({ errors: 1, error: { kind: 'unreachable' } });
  });

  test('nobody is asked while the browser knows that there is no network', async () => {
    const { db, options, asked } = await bench(() => ({ body: rss('a') }));
    await addFeed(db, 'https://a.test/');
    await pollDue({ ...options, online: () => false });
    expect(asked).toHaveLength(0);
    expect((await rows(db))[0]).toMatchObject({ nextWhy: 'offline', nextPollAt: START + 15 * MINUTE });
  });
});

test('200 feeds without news cost no byte of a body, asked 24 times each', async () => {
  let bytes = 0;
  const { db, options, asked } = await bench(({ headers, url }) => {
    if (headers.get('if-none-match') === `"${url}"`) return { status: 304 };
    bytes += 1;
    return { body: rss('a'), headers: { etag: `"${url}"` } };
  });
  for (let at = 0; at < 200; at++) await addFeed(db, `https://h${at}.test/`);
  await pollDue(options);
  expect(bytes).toBe(200);
  for (let at = 1; at <= 24; at++) {
    const now = START + at * 25 * HOUR;
    // Eight days after the whole document it is asked for once more; here it is always young.
    await feeds.updateAll(db, (feed) => ({ ...feed, nextPollAt: now, fullAt: now }));
    await pollDue({ ...options, now: () => now });
  }
  expect(asked).toHaveLength(200 * 25);
  expect(bytes).toBe(200);
}, 60_000);

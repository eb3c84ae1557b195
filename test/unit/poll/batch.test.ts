import { describe, expect, test } from 'vitest';
import { pollDue } from '../../../lib/poll/batch.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { addFeed } from '../store/database.ts';
import { bench, HOUR, START } from './bench.ts';
import { rss } from './server.ts';

describe('a batch', () => {
  test('asks every due feed once, several hosts at a time, each host one at a time', async () => {
    const busy = new Map<string, number>();
    let most = 0;
    const { db, options, asked } = await bench(async ({ url }) => {
      const { host } = new URL(url);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      expect(busy.get(host)).toBe(1);
      most = Math.max(most, [...busy.values()].filter(Boolean).length);
      await new Promise((resolve) => setImmediate(resolve));
      busy.set(host, 0);
      return { body: rss(url) };
    });
    for (let at = 0; at < 40; at++) await addFeed(db, `https://h${at % 10}.test/${at}`);
    expect(await pollDue(options)).toBe(40);
    expect(new Set(asked.map(({ url }) => url)).size).toBe(40);
    expect(most).toBeGreaterThan(5);
    expect((await feeds.due(db, START)).length).toBe(0);
  });

  test('leaves paused, removed and not yet due feeds alone', async () => {
    const { db, options, asked } = await bench(() => ({ body: rss('a') }));
    const [paused, removed, later] = [
      await addFeed(db, 'https://a.test/'),
      await addFeed(db, 'https://b.test/'),
      await addFeed(db, 'https://c.test/'),
    ];
    await feeds.update(db, paused, (feed) => ({ ...feed, paused: 'person' }));
    await feeds.remove(db, removed, 0);
    await feeds.update(db, later, (feed) => ({ ...feed, nextPollAt: START + 1 }));
    expect(await pollDue(options)).toBe(0);
    expect(asked).toHaveLength(0);
  });

  test('takes up what the person asked for while a server hangs, and does not wait for that', async () => {
    const { promise: hanging, resolve: release } = Promise.withResolvers<void>();
    let isNudged = false;
    let ring = () => {};
    const { db, options, asked } = await bench(async ({ url }) => {
      if (url.includes('late.test')) release();
      else await hanging;
      return { body: rss('x') };
    });
    await addFeed(db, 'https://hangs.test/');
    const nudges = {
      take: () => {
        const was = isNudged;
        isNudged = false;
        return was ? { eager: false } : undefined;
      },
      next: () =>
        isNudged
          ? Promise.resolve()
          : new Promise<void>((resolve) => {
              ring = resolve;
            }),
    };
    const batch = pollDue({ ...options, nudges });
    await addFeed(db, 'https://late.test/');
    isNudged = true;
    ring();
    expect(await batch).toBe(2);
    expect(asked.map(({ url }) => url)).toEqual(['https://hangs.test/', 'https://late.test/']);
  });

  test('asks again for a feed it has done, when the person wants it meanwhile', async () => {
    let isNudged = false;
    const { db, options, asked } = await bench(async ({ url }) => {
      if (url === 'https://b.test/') {
        const [a] = await feeds.all(db);
        await feeds.update(db, a?.id ?? 0, ({ paused: _, ...feed }) => ({ ...feed, nextPollAt: 0 }));
        isNudged = true;
      }
      return { body: rss('x') };
    });
    await addFeed(db, 'https://a.test/');
    await addFeed(db, 'https://b.test/');
    const isPermitted = { a: 0 };
    const permitted = async (url: string) => url !== 'https://a.test/' || isPermitted.a++ > 0;
    const nudges = {
      take: () => {
        const was = isNudged;
        isNudged = false;
        return was ? { eager: false } : undefined;
      },
      next: () => new Promise<void>(() => undefined),
    };
    await pollDue({ ...options, permitted, nudges });
    expect(asked.map(({ url }) => url).sort()).toEqual(['https://a.test/', 'https://b.test/']);
  });

  test('no feed is asked twice within five minutes', async () => {
    const { db, poll, asked, options } = await bench(() => ({ body: rss('a') }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id, 0);
    await feeds.update(db, id, (feed) => ({ ...feed, nextPollAt: 0 }));
    await pollDue(options);
    expect(asked).toHaveLength(1);
    expect((await feeds.get(db, id))?.nextPollAt).toBe(START + HOUR);
  });
});

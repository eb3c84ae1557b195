import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { KINDS, useWorld } from './world.ts';

describe.each(KINDS)('Polling in %s', (kind) => {
  const world = useWorld(kind);

  test('an alarm with all pages closed brings the new article, and asks conditionally', async () => {
    const { newsroom, product } = world;
    await product.subscribe('https://tidewater.test/feed.xml');
    await product.counts(8);
    const [first] = newsroom.requests({ host: 'tidewater.test' });
    newsroom.publish('tidewater.test', { title: 'Stop press: the piano has arrived', body: ['In tune.'] });
    await product.makeDue('tidewater.test');

    await product.alarm();
    const asked = await until('the second request', () => newsroom.requests({ host: 'tidewater.test' })[1]);
    await product.counts(9);

    expect(first?.status).toBe(200);
    expect(first?.headers['if-none-match']).toBeUndefined();
    expect(asked.status).toBe(200);
    expect(asked.headers['if-none-match']).toMatch(/^"[0-9a-f]{16}"$/);
    expect(asked.headers['if-modified-since']).toMatch(/ GMT$/);
    expect(asked.headers.cookie).toBeUndefined();
    expect(asked.headers.referer).toBeUndefined();
    expect(asked.headers.origin).toBeUndefined();
    const titles = (await product.all('articles')).map(({ title }) => title);
    expect(titles).toContain('Stop press: the piano has arrived');
  });

  test('the next alarm is told that nothing has changed, and changes nothing', async () => {
    const { newsroom, product } = world;
    const before = await product.all('articles');
    await product.makeDue('tidewater.test');

    await product.alarm();
    const asked = await until('the third request', () => newsroom.requests({ host: 'tidewater.test' })[2]?.status);
    const feed = await until('the poll to end', async () => {
      const now = await product.feed('tidewater.test');
      return now.history.at(-1)?.result === 'unchanged' ? now : undefined;
    });

    expect(asked).toBe(304);
    expect(feed.nextPollAt).toBeGreaterThan(Date.now() + 10 * 60_000);
    expect(await product.all('articles')).toEqual(before);
    await product.counts(9);
  });
});

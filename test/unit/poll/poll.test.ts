import { describe, expect, test } from 'vitest';
import * as bodies from '../../../lib/store/bodies.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { addFeed, kept, recount } from '../store/database.ts';
import { bench, HOUR, START } from './bench.ts';
import { type Answer, rss } from './server.ts';

describe('polling one feed', () => {
  test('saves articles, counters, validators, history and next time together', async () => {
    const { db, poll } = await bench(() => ({ body: rss('b', 'a'), headers: { etag: '"1"' } }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const now = START + HOUR;
    expect(await feeds.get(db, id)).toMatchObject({
      title: 'Paper',
      siteUrl: 'https://a.test/',
      unread: 2,
      errors: 0,
      validators: { etag: '"1"' },
      nextPollAt: now + HOUR,
      checkedAt: now,
      succeededAt: now,
      history: [{ at: now, result: 'fresh', status: 200, took: 0, articles: 2, next: now + HOUR, why: 'interval' }],
    });
    expect((await db.getAll('articles')).map(({ title }) => title)).toEqual(['a', 'b']);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('the person’s own title stays, unless it is the publisher’s', async () => {
    const { db, poll } = await bench(() => ({ body: rss('a') }));
    const [mine, same] = [await addFeed(db, 'https://a.test/feed'), await addFeed(db, 'https://b.test/feed')];
    await feeds.update(db, mine, (feed) => ({ ...feed, name: 'Mine' }));
    await feeds.update(db, same, (feed) => ({ ...feed, name: 'Paper' }));
    await poll(mine);
    await poll(same);
    expect(await feeds.get(db, mine)).toMatchObject({ title: 'Paper', name: 'Mine' });
    expect(await feeds.get(db, same)).not.toHaveProperty('name');
  });

  test('echoes the validators, and a 304 writes no article', async () => {
    let body = rss('a');
    const { db, poll, asked } = await bench(({ headers }) =>
      headers.get('if-none-match') === '"1"' ? { status: 304 } : { body, headers: { etag: '"1"' } },
    );
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    body = rss('b', 'a');
    await poll(id);
    expect(asked[1]?.headers.get('if-none-match')).toBe('"1"');
    expect(await db.count('articles')).toBe(1);
    expect((await feeds.get(db, id))?.history.map(({ result }) => result)).toEqual(['fresh', 'unchanged']);
  });

  test('the same bytes again are no news, and keep what the person did', async () => {
    const { db, poll } = await bench(() => ({ body: rss('a') }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    await poll(id);
    expect((await feeds.get(db, id))?.history.map(({ result }) => result)).toEqual(['fresh', 'unchanged']);
    expect(await db.count('articles')).toBe(1);
  });

  test('only the newest of a new feed arrive unread, and later everything new does', async () => {
    let titles = ['e', 'd', 'c', 'b', 'a'];
    const { db, poll } = await bench(() => ({ body: rss(...titles) }), {
      settings: async () => ({ interval: HOUR, newestUnread: 2 }),
    });
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const unread = async () => (await db.getAllFromIndex('articles', 'unread')).map(({ title }) => title);
    expect(await unread()).toEqual(['d', 'e']);
    titles = ['i', 'h', 'g', 'f', ...titles];
    await poll(id);
    expect(await unread()).toEqual(['d', 'e', 'f', 'g', 'h', 'i']);
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('an edited article is renewed in place: unread, star and date stay', async () => {
    let word = 'first';
    const { db, poll } = await bench(() => ({
      body: rss('a').replace('</item>', `<description>${word}</description></item>`),
    }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const [before] = await db.getAll('articles');
    await db.put('articles', { ...(before ?? never()), starred: 1 });
    word = 'second';
    await poll(id);
    const [after] = await db.getAll('articles');
    expect(after).toMatchObject({ id: before?.id, date: before?.date, starred: 1, unread: 1, excerpt: 'second' });
    expect((await bodies.get(db, before?.id ?? 0))?.html).toBe('second');
    expect(await db.count('articles')).toBe(1);
  });

  test.each<[string, Answer, object]>([
    ['a missing page', { status: 404 }, { kind: 'http', status: 404 }],
    ['a broken server', { status: 500 }, { kind: 'http', status: 500 }],
    [
      'a web page',
      { body: '<!doctype html><html><body>Hello</body></html>', headers: { 'content-type': 'text/html' } },
      { kind: 'not-a-feed', found: 'html' },
    ],
    ['nothing', { body: '' }, { kind: 'not-a-feed', found: 'empty' }],
  ])('%s leaves its reason on the feed, and everything kept as it was', async (_, trouble, error) => {
    let fine = true;
    const { db, poll } = await bench(() => (fine ? { body: rss('a'), headers: { etag: '"1"' } } : trouble));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    fine = false;
    await poll(id);
    await poll(id);
    const now = START + 3 * HOUR;
    expect(await feeds.get(db, id)).toMatchObject({
      error,
      errors: 2,
      failingSince: START + 2 * HOUR,
      validators: { etag: '"1"' },
      unread: 1,
      nextPollAt: now + 2 * HOUR,
    });
    fine = true;
    await poll(id);
    const recovered = await feeds.get(db, id);
    expect(recovered).toMatchObject({ errors: 0 });
    expect(recovered).not.toHaveProperty('error');
    expect(recovered).not.toHaveProperty('failingSince');
  });

  test('a document cut short keeps its whole articles and the old validators', async () => {
    let cut = false;
    const { db, poll, asked } = await bench(() =>
      cut
        ? { body: rss('c', 'b', 'a').slice(0, -60), headers: { etag: '"2"' } }
        : { body: rss('a'), headers: { etag: '"1"' } },
    );
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    cut = true;
    await poll(id);
    await poll(id);
    expect(asked[2]?.headers.get('if-none-match')).toBe('"1"');
    expect((await db.getAll('articles')).map(({ guid }) => guid).sort()).toEqual(['a', 'b', 'c']);
    expect(await feeds.get(db, id)).toMatchObject({ error: { kind: 'malformed', reason: 'truncated' }, unread: 3 });
  });

  test('an article that says nothing is left out and counted, the rest of its feed arrives', async () => {
    const { db, poll } = await bench(() => ({ body: rss('b', 'a').replace('<item>', '<item></item><item>') }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    expect((await db.getAll('articles')).map(({ guid }) => guid)).toEqual(['a', 'b']);
    expect((await feeds.get(db, id))?.history).toMatchObject([{ result: 'fresh', articles: 2, skipped: 1 }]);
  });

  test('a headline without end is cut, and so is a feed’s name', async () => {
    const long = 'x'.repeat(5000);
    const { db, poll } = await bench(() => ({ body: rss(long).replace('Paper', long) }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    expect((await db.getAll('articles'))[0]?.title).toHaveLength(1000);
    expect((await feeds.get(db, id))?.title).toHaveLength(200);
  });

  test('being offline is not the feed’s trouble', async () => {
    const { db, poll } = await bench(() => ({}), { online: () => false });
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const feed = await feeds.get(db, id);
    expect(feed).toMatchObject({ errors: 0, history: [], nextPollAt: START + HOUR + 15 * 60_000, nextWhy: 'offline' });
    expect(feed).not.toHaveProperty('error');
  });

  test('a publisher who says twice that the feed is gone is not asked again', async () => {
    const { db, poll } = await bench(() => ({ status: 410 }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    expect((await feeds.get(db, id))?.nextPollAt).toBe(START + 25 * HOUR);
    await poll(id);
    expect(await feeds.get(db, id)).not.toHaveProperty('paused');
    await poll(id, 24 * HOUR);
    expect(await feeds.get(db, id)).toMatchObject({ paused: 'gone', error: { kind: 'gone' } });
    expect((await feeds.get(db, id))?.nextPollAt).toBeUndefined();
  });

  test('a 410 after another trouble is the first of its kind', async () => {
    let status = 410;
    const { db, poll } = await bench(() => ({ status }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    status = 500;
    await poll(id, 12 * HOUR);
    status = 410;
    await poll(id, 12 * HOUR);
    expect(await feeds.get(db, id)).not.toHaveProperty('paused');
  });

  test('how long an error page may be cached says nothing of when to ask the feed again', async () => {
    const page = { body: '<!doctype html><title>Log in</title>', headers: { 'content-type': 'text/html' } };
    const headers = { 'cache-control': 'max-age=31536000' };
    const { db, poll, asked } = await bench(({ url }) =>
      url.includes('portal') ? { ...page, headers: { ...page.headers, ...headers } } : { status: 404, headers },
    );
    for (const url of ['https://portal.test/feed', 'https://gone.test/feed']) {
      const id = await addFeed(db, url);
      await poll(id);
      const feed = await feeds.get(db, id);
      expect(feed).not.toHaveProperty('wait');
      expect((feed?.nextPollAt ?? 0) - (feed?.checkedAt ?? 0)).toBe(HOUR);
      await poll(id, HOUR);
    }
    expect(asked).toHaveLength(4);
  });

  test('a server that stops giving validators is asked without them', async () => {
    let headers: Record<string, string> = { etag: '"1"' };
    let title = 'a';
    const { db, poll, asked } = await bench(() => ({ body: rss(title), headers }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    headers = {};
    title = 'b';
    await poll(id);
    await poll(id);
    expect(asked.map((one) => one.headers.get('if-none-match'))).toEqual([null, '"1"', null]);
  });

  test('nothing is asked of a site the browser has not granted', async () => {
    const { db, poll, asked } = await bench(() => ({}), { permitted: async () => false });
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    expect(asked).toHaveLength(0);
    expect(await feeds.get(db, id)).toMatchObject({
      paused: 'permission',
      error: { kind: 'permission', site: 'a.test' },
    });
  });
});

const never = (): never => {
  throw new Error('no article');
};

import { describe, expect, test } from 'vitest';
import { pollDue } from '../../../lib/poll/batch.ts';
import { type PollOptions, pollFeed } from '../../../lib/poll/poll.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { addFeed, freshDatabase, kept, recount } from '../store/database.ts';
import { type Answer, type Asked, fakeFetch, rss } from './server.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 10, 12);

interface Bench {
  db: Database;
  asked: Asked[];
  options: PollOptions;
  /** Moves the clock, then polls the feed by hand. */
  poll: (id: number, later?: number) => Promise<void>;
}

async function bench(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  given: Partial<PollOptions> = {},
): Promise<Bench> {
  const db = await freshDatabase();
  const { fetch, asked } = fakeFetch(answer);
  let now = START;
  const options: PollOptions = {
    db,
    fetch,
    now: () => now,
    online: () => true,
    random: () => 0,
    settings: async () => ({ interval: HOUR, newestUnread: 20 }),
    permitted: async () => true,
    ...given,
  };
  const poll = async (id: number, later = HOUR) => {
    now += later;
    const feed = await feeds.get(db, id);
    if (feed) await pollFeed(feed, options);
  };
  return { db, asked, options, poll };
}

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
      history: [{ at: now, result: 'fresh', articles: 2 }],
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
    expect((await db.get('bodies', before?.id ?? 0))?.html).toBe('second');
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
      nextPollAt: now + 4 * HOUR,
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

  test('being offline is not the feed’s trouble', async () => {
    const { db, poll } = await bench(() => ({}), { online: () => false });
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const feed = await feeds.get(db, id);
    expect(feed).toMatchObject({ errors: 0, history: [], nextPollAt: START + HOUR + 5 * 60_000 });
    expect(feed).not.toHaveProperty('error');
  });

  test('a publisher who says twice that the feed is gone is not asked again', async () => {
    const { db, poll } = await bench(() => ({ status: 410 }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    expect((await feeds.get(db, id))?.nextPollAt).toBeDefined();
    await poll(id);
    expect(await feeds.get(db, id)).toMatchObject({ paused: 'gone', error: { kind: 'gone' } });
    expect((await feeds.get(db, id))?.nextPollAt).toBeUndefined();
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

  test('no feed is asked twice within five minutes', async () => {
    const { db, poll, asked } = await bench(() => ({ body: rss('a') }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    await poll(id, 60_000);
    expect(asked).toHaveLength(1);
    expect((await feeds.get(db, id))?.nextPollAt).toBe(START + 2 * HOUR);
  });
});

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

  test('takes up what the person asked for while it ran', async () => {
    let nudged = false;
    const { db, options, asked } = await bench(async ({ url }) => {
      if (url.includes('a.test')) {
        await addFeed(db, 'https://late.test/');
        nudged = true;
      }
      return { body: rss('x') };
    });
    await addFeed(db, 'https://a.test/');
    await addFeed(db, 'https://b.test/');
    const takeNudge = () => {
      const was = nudged;
      nudged = false;
      return was;
    };
    await pollDue({ ...options, nudged: takeNudge });
    expect(asked.map(({ url }) => url)).toContain('https://late.test/');
  });
});

const never = (): never => {
  throw new Error('no article');
};

import { describe, expect, test } from 'vitest';
import type { Pending } from '../../../lib/model.ts';
import type { PollOptions } from '../../../lib/poll/poll.ts';
import { settlePending } from '../../../lib/poll/subscribe.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as pending from '../../../lib/store/pending.ts';
import { freshDatabase } from '../store/database.ts';
import { bench } from './bench.ts';
import { type Answer, fakeFetch, rss } from './server.ts';

const NOW = Date.UTC(2026, 0, 10, 12);

const row = (address: string, rest: Partial<Pending> = {}): Pending => ({
  address,
  folder: '',
  sites: [],
  from: 'popup',
  step: 'permission',
  at: NOW,
  ...rest,
});

const page = (links: string): Answer => ({
  body: `<!doctype html><html><head><title>A site</title>${links}</head><body>Hello</body></html>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

const alternate = (href: string, title: string) =>
  `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;

async function settled(
  rows: Pending[],
  answers: Record<string, Answer>,
  given: Partial<PollOptions> = {},
): Promise<{ db: Database; asked: string[]; left: Pending[] }> {
  const db = await freshDatabase();
  await pending.put(db, rows);
  const { fetch, asked } = fakeFetch(({ url }) => answers[url] ?? { status: 404 });
  await settlePending({
    db,
    fetch,
    now: () => NOW,
    online: () => true,
    random: () => 0,
    settings: async () => ({ interval: 3_600_000, newestUnread: 20 }),
    permitted: async () => true,
    ...given,
  });
  return { db, asked: asked.map(({ url }) => url), left: await pending.all(db) };
}

describe('a waiting subscription', () => {
  test('becomes a feed with its articles, asked for once', async () => {
    const { db, asked, left } = await settled([row('https://a.test/feed', { folder: 'Craft' })], {
      'https://a.test/feed': { body: rss('two', 'one') },
    });
    expect(asked).toEqual(['https://a.test/feed']);
    expect(left).toEqual([]);
    expect(await feeds.all(db)).toMatchObject([
      { url: 'https://a.test/feed', title: 'Paper', folder: 'Craft', unread: 2, nextPollAt: NOW + 3_600_000 },
    ]);
  });

  test('is due for no poll beside it while its first answer is being saved, and soon should that fail', async () => {
    const seen: (number | undefined)[] = [];
    const db = await freshDatabase();
    const settings = async () => {
      seen.push(await feeds.nextDue(db));
      return { interval: 3_600_000, newestUnread: 20 };
    };
    const permitted = async () => true;
    await pending.put(db, [row('https://a.test/feed')]);
    const { fetch } = fakeFetch(() => ({ body: rss('one') }));
    await settlePending({ db, fetch, now: () => NOW, online: () => true, random: () => 0, settings, permitted });
    expect(seen[0]).toBe(NOW + 60_000);
    expect(await feeds.nextDue(db)).toBe(NOW + 3_600_000);
  });

  test('of a page with one feed becomes that feed', async () => {
    const { db, left } = await settled([row('https://a.test/')], {
      'https://a.test/': page(alternate('/feed', 'News')),
      'https://a.test/feed': { body: rss('one') },
    });
    expect(left).toEqual([]);
    expect((await feeds.all(db)).map(({ url }) => url)).toEqual(['https://a.test/feed']);
  });

  test('of a page with one feed on another site waits for that site', async () => {
    const { db, asked, left } = await settled(
      [row('https://a.test/')],
      { 'https://a.test/': page(alternate('https://feeds.b.test/a', 'News')) },
      { permitted: async (url) => url.startsWith('https://a.test/') },
    );
    expect(asked).toEqual(['https://a.test/']);
    expect(await feeds.all(db)).toEqual([]);
    expect(left).toMatchObject([
      { address: 'https://feeds.b.test/a', sites: ['*://feeds.b.test/*'], step: 'permission', title: 'News' },
    ]);
  });

  test('of a page with several feeds waits for the person’s choice', async () => {
    const { left } = await settled([row('https://a.test/')], {
      'https://a.test/': page(alternate('/news', 'News') + alternate('/comments', 'Comments')),
    });
    expect(left).toMatchObject([
      {
        address: 'https://a.test/',
        step: 'choose',
        candidates: [
          { url: 'https://a.test/news', title: 'News' },
          { url: 'https://a.test/comments', title: 'Comments' },
        ],
      },
    ]);
  });

  test.each<[string, Answer, object]>([
    ['a page without feeds', page(''), { kind: 'no-feeds' }],
    ['a page that announces itself', page(alternate('https://a.test/', 'Me')), { kind: 'no-feeds' }],
    ['nothing there', { status: 404 }, { kind: 'http', status: 404 }],
    ['an empty answer', { body: '' }, { kind: 'not-a-feed', found: 'empty' }],
    [
      'a picture',
      { body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
      { kind: 'not-a-feed', found: 'image' },
    ],
  ])('keeps its reason when it fails: %s', async (_, answer, error) => {
    const { db, left } = await settled([row('https://a.test/')], { 'https://a.test/': answer });
    expect(left).toMatchObject([{ address: 'https://a.test/', step: 'failed', error }]);
    expect(await feeds.all(db)).toEqual([]);
  });

  test('of a podcast directory is refused, and nobody is asked', async () => {
    const { asked, left } = await settled([row('https://podcasts.apple.com/podcast/id1')], {});
    expect(asked).toEqual([]);
    expect(left).toMatchObject([{ step: 'failed', error: { kind: 'address', why: 'directory' } }]);
  });

  test('is not fetched before its site is granted', async () => {
    const { asked, left } = await settled([row('https://a.test/feed')], {}, { permitted: async () => false });
    expect(asked).toEqual([]);
    expect(left).toMatchObject([{ step: 'permission' }]);
  });

  test('is taken up again when the background was killed while it looked', async () => {
    const { db, left } = await settled([row('https://a.test/feed', { step: 'looking' })], {
      'https://a.test/feed': { body: rss('one') },
    });
    expect(left).toEqual([]);
    expect(await feeds.all(db)).toHaveLength(1);
  });

  test('of a feed that is there already says so', async () => {
    const { db, options } = await bench(() => ({ body: rss('one') }));
    for (let time = 0; time < 2; time++) {
      await pending.put(db, [row('https://a.test/feed')]);
      await settlePending(options);
    }
    expect(await pending.all(db)).toMatchObject([{ step: 'failed', error: { kind: 'already', title: 'Paper' } }]);
    expect(await feeds.all(db)).toMatchObject([{ unread: 1 }]);
  });

  test('that is forgotten while it is looked at does not come back', async () => {
    for (const body of [rss('one'), page(alternate('/feed', 'News')).body ?? '']) {
      const db = await freshDatabase();
      await pending.put(db, [row('https://a.test/')]);
      const { fetch } = fakeFetch(async () => {
        await pending.forget(db, ['https://a.test/']);
        return { body, headers: { 'content-type': 'text/html' } };
      });
      await settlePending({ ...(await bench(() => ({}))).options, db, fetch });
      expect(await pending.all(db)).toEqual([]);
      expect(await feeds.all(db)).toEqual([]);
    }
  });

  test('of two pages that announce each other fails, and asks each once', async () => {
    const { asked, left } = await settled([row('https://a.test/')], {
      'https://a.test/': page(alternate('https://b.test/', 'B')),
      'https://b.test/': page(alternate('https://a.test/', 'A')),
    });
    expect(asked).toEqual(['https://a.test/', 'https://b.test/']);
    expect(left).toMatchObject([{ address: 'https://b.test/', step: 'failed', error: { kind: 'no-feeds' } }]);
  });

  test('that meets a bug fails with a reason, and the others of its host go on', async () => {
    const { db, left } = await settled(
      [row('https://a.test/1'), row('https://a.test/2'), row('javascript:void')],
      { 'https://a.test/2': { body: rss('one') } },
      {
        permitted: async (url) => {
          if (url.endsWith('1')) throw new Error('a bug');
          return true;
        },
      },
    );
    expect(left).toMatchObject([
      { address: 'https://a.test/1', step: 'failed', error: { kind: 'storage' } },
      { address: 'javascript:void', step: 'failed', error: { kind: 'address', why: 'scheme' } },
    ]);
    expect(await feeds.all(db)).toHaveLength(1);
  });

  test('from a list is believed, and left to its first poll', async () => {
    const { db, asked } = await settled(
      [row('https://a.test/feed', { from: 'import', title: 'Mine', folder: 'X' })],
      {},
    );
    expect(asked).toEqual([]);
    expect(await feeds.all(db)).toMatchObject([{ title: 'Mine', name: 'Mine', folder: 'X', nextPollAt: 0 }]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Pending } from '../../../lib/model.ts';
import type { PollOptions } from '../../../lib/poll/poll.ts';
import { settlePending } from '../../../lib/poll/subscribe.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as pending from '../../../lib/store/pending.ts';
import { freshDatabase } from '../store/database.ts';
import { type Answer, fakeFetch, rss } from './server.ts';

const NOW = Date.UTC(2026, 0, 10, 12);
const HTML: Answer = { body: '<!doctype html><title>A site</title><p>Hello', headers: { 'content-type': 'text/html' } };
const FEED: Answer = { body: rss('one') };

const row: Pending = {
  address: 'https://a.test/',
  folder: 'Craft',
  sites: [],
  from: 'popup',
  step: 'permission',
  at: NOW,
};

const options = (db: Database, fetch: typeof globalThis.fetch): PollOptions => ({
  db,
  fetch,
  now: () => NOW,
  online: () => true,
  random: () => 0,
  settings: async () => ({ interval: 3_600_000, newestUnread: 20 }),
  permitted: async () => true,
});

/** Subscribes to a page on `a.test` that announces nothing; what is not in the table is not there. */
async function subscribed(answers: Record<string, Answer>, given: Partial<PollOptions> = {}, address = row.address) {
  const db = await freshDatabase();
  await pending.put(db, [{ ...row, address }]);
  const { fetch, asked } = fakeFetch(({ url }) => ({ [address]: HTML, ...answers })[url] ?? { status: 404, ...HTML });
  await settlePending({ ...options(db, fetch), ...given });
  const paths = asked.map(({ url }) => url.replace('https://a.test', ''));
  return { db, asked: paths, left: await pending.all(db) };
}

describe('a page that announces nothing', () => {
  test('is subscribed to by the first likely place that answers with a feed, and no other is asked', async () => {
    const { db, asked, left } = await subscribed({ 'https://a.test/rss.xml': FEED, 'https://a.test/atom.xml': FEED });
    expect(asked).toEqual(['/', '/feed', '/feed.xml', '/rss.xml']);
    expect(left).toEqual([]);
    expect(await feeds.all(db)).toMatchObject([
      { url: 'https://a.test/rss.xml', title: 'Paper', folder: 'Craft', unread: 1 },
    ]);
  });

  test('that answers every address with a page has no feed, and is asked a handful of times', async () => {
    const soft = Object.fromEntries(['feed', 'feed.xml', 'rss.xml'].map((path) => [`https://a.test/${path}`, HTML]));
    const { db, asked, left } = await subscribed(soft);
    expect(asked).toHaveLength(8);
    expect(left).toMatchObject([{ step: 'failed', error: { kind: 'no-feeds' } }]);
    expect(await feeds.all(db)).toEqual([]);
  });

  test('is asked one address after another', async () => {
    let under = 0;
    let most = 0;
    const { fetch, asked } = fakeFetch(async ({ url }) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 1));
      under--;
      return url === row.address ? HTML : { status: 404 };
    });
    const db = await freshDatabase();
    await pending.put(db, [row]);
    await settlePending(options(db, fetch));
    expect({ most, asked: asked.length }).toEqual({ most: 1, asked: 8 });
  });

  test.each<[string, Answer, object]>([
    ['is busy', { status: 503 }, { kind: 'http', status: 503 }],
    ['has been asked too often', { status: 429 }, { kind: 'http', status: 429 }],
    ['shuts the door', { status: 403 }, { kind: 'no-feeds' }],
  ])('on a site that %s is left alone', async (_, answer, error) => {
    const { asked, left } = await subscribed({ 'https://a.test/feed': answer, 'https://a.test/feed.xml': FEED });
    expect(asked).toEqual(['/', '/feed']);
    expect(left).toMatchObject([{ step: 'failed', error }]);
  });

  test('is not guessed at where the site is not granted', async () => {
    const { asked, left } = await subscribed(
      { 'https://a.test/feed': FEED },
      { permitted: async (url) => url === row.address },
    );
    expect(asked).toEqual(['/']);
    expect(left).toMatchObject([{ step: 'failed', error: { kind: 'no-feeds' } }]);
  });

  test('is guessed at although it announces itself', async () => {
    const itself = `<link rel="alternate" type="application/rss+xml" href="${row.address}">`;
    const { left, db } = await subscribed({
      [row.address]: { body: `<!doctype html>${itself}`, headers: { 'content-type': 'text/html' } },
      'https://a.test/feed': FEED,
    });
    expect(left).toEqual([]);
    expect(await feeds.all(db)).toMatchObject([{ url: 'https://a.test/feed' }]);
  });

  test('of a person in the fediverse is subscribed to by the feed beside it', async () => {
    const { asked, db } = await subscribed({ 'https://a.test/@some.rss': FEED }, {}, 'https://a.test/@some');
    expect(asked).toEqual(['/@some', '/@some.rss']);
    expect(await feeds.all(db)).toMatchObject([{ url: 'https://a.test/@some.rss' }]);
  });

  test('is taken up again when the background was killed between two guesses', async () => {
    const db = await freshDatabase();
    await pending.put(db, [row]);
    let reached = (): void => {};
    const atGuess = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const dying = fakeFetch(({ url }) => {
      if (url === row.address) return HTML;
      reached();
      return new Promise<Answer>(() => {});
    });
    void settlePending(options(db, dying.fetch));
    await atGuess;
    expect(await pending.all(db)).toMatchObject([{ step: 'looking' }]);

    const { fetch } = fakeFetch(
      ({ url }) => ({ [row.address]: HTML, 'https://a.test/feed': FEED })[url] ?? { status: 404 },
    );
    await settlePending(options(db, fetch));
    expect(await pending.all(db)).toEqual([]);
    expect(await feeds.all(db)).toMatchObject([{ url: 'https://a.test/feed', unread: 1 }]);
  });
});

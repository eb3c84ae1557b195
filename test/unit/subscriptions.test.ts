import { beforeEach, describe, expect, test } from 'vitest';
import { lookUp } from '../../lib/feed/places.ts';
import * as feeds from '../../lib/store/feeds.ts';
import * as pending from '../../lib/store/pending.ts';
import { choose, forget, grant, importFeeds, subscribe } from '../../lib/subscriptions.ts';
import { fake, takeCalls } from './browser.ts';
import { freshDatabase } from './store/database.ts';

beforeEach(() => {
  fake.grants = true;
  fake.isGranted = () => true;
  takeCalls();
});

const done = (asked: { error: unknown } | { done: Promise<unknown> }) => ('done' in asked ? asked.done : undefined);

describe('subscribing', () => {
  test('asks for the site in the very call, then stores the row and wakes the background', async () => {
    const db = await freshDatabase();
    const asked = subscribe(db, { address: 'tidewater.example', from: 'popup' }, lookUp);
    expect(fake.calls).toEqual([
      { name: 'request', value: { origins: ['*://*.tidewater.example/*'], permissions: ['webRequest'] } },
    ]);
    await done(asked);
    expect(takeCalls()).toEqual(['request', 'createAlarm', 'sendMessage']);
    expect(await pending.all(db)).toMatchObject([
      {
        address: 'https://tidewater.example/',
        sites: ['*://*.tidewater.example/*'],
        step: 'permission',
        from: 'popup',
      },
    ]);
  });

  test('leaves the row waiting when the person refuses, and wakes nobody', async () => {
    fake.grants = false;
    const db = await freshDatabase();
    await done(subscribe(db, { address: 'tidewater.example', from: 'popup' }, lookUp));
    expect(takeCalls()).toEqual(['request']);
    expect(await pending.all(db)).toHaveLength(1);
  });

  test('refuses a bad address at once, and asks for nothing', async () => {
    const db = await freshDatabase();
    expect(subscribe(db, { address: 'javascript:alert(1)', from: 'popup' }, lookUp)).toEqual({
      error: { kind: 'address', why: 'scheme' },
    });
    expect(takeCalls()).toEqual([]);
    expect(await pending.all(db)).toEqual([]);
  });

  test('asks for the site of the feed that an address tells, not for the site typed', async () => {
    const db = await freshDatabase();
    const asked = subscribe(db, { address: 'arxiv.org/list/cs.CL/recent', from: 'popup' }, lookUp);
    expect(fake.calls).toEqual([
      { name: 'request', value: { origins: ['*://rss.arxiv.org/*'], permissions: ['webRequest'] } },
    ]);
    await done(asked);
    expect(await pending.all(db)).toMatchObject([
      { address: 'https://rss.arxiv.org/rss/cs.CL', title: 'arXiv cs.CL', step: 'permission' },
    ]);
  });

  test('lets the person choose among the feeds that an address tells, and asks for nothing yet', async () => {
    const db = await freshDatabase();
    await done(subscribe(db, { address: 'github.com/preactjs/preact', from: 'popup' }, lookUp));
    expect(takeCalls()).toEqual([]);
    const [row] = await pending.all(db);
    expect(row).toMatchObject({ address: 'https://github.com/preactjs/preact', sites: [], step: 'choose' });
    expect(row?.candidates).toHaveLength(3);
    if (!row) throw new Error('the row is gone');
    const chosen = choose(db, row, ['https://github.com/preactjs/preact/releases.atom']);
    expect(fake.calls).toEqual([
      { name: 'request', value: { origins: ['*://*.github.com/*'], permissions: ['webRequest'] } },
    ]);
    await chosen.done;
    expect(await pending.all(db)).toMatchObject([{ title: 'preactjs/preact/releases', step: 'permission' }]);
  });

  test('refuses the page of a podcast directory, and asks for nothing', async () => {
    const db = await freshDatabase();
    expect(subscribe(db, { address: 'https://open.spotify.com/show/abc', from: 'popup' }, lookUp)).toEqual({
      error: { kind: 'address', why: 'directory' },
    });
    expect(takeCalls()).toEqual([]);
    expect(await pending.all(db)).toEqual([]);
  });

  test('asks the person’s own RSSHub server for a route', async () => {
    const db = await freshDatabase();
    const request = { address: 'rsshub://v2ex/hot', from: 'popup' } as const;
    await done(subscribe(db, { ...request, rsshub: 'https://hub.example' }, lookUp));
    expect(await pending.all(db)).toMatchObject([
      { address: 'https://hub.example/v2ex/hot', sites: ['*://*.hub.example/*'] },
    ]);
    expect(subscribe(db, request, lookUp)).toEqual({ error: { kind: 'address', why: 'rsshub' } });
  });

  test('a choice puts the chosen feeds in the page’s place', async () => {
    const db = await freshDatabase();
    await done(subscribe(db, { address: 'https://a.example/', from: 'popup', folder: 'Craft' }, lookUp));
    const candidates = [
      { url: 'https://a.example/news', title: 'News' },
      { url: 'https://feeds.b.example/all' },
      { url: 'https://a.example/comments' },
    ];
    await pending.update(db, 'https://a.example/', { step: 'choose', candidates });
    const [row] = await pending.all(db);
    if (!row) throw new Error('the row is gone');
    takeCalls();
    await done(choose(db, row, ['https://a.example/news', 'https://feeds.b.example/all']));
    expect(await pending.all(db)).toMatchObject([
      { address: 'https://a.example/news', title: 'News', folder: 'Craft', step: 'permission' },
      { address: 'https://feeds.b.example/all', sites: ['*://feeds.b.example/*'], step: 'permission' },
    ]);
  });

  test('trying again forgets the reason of the failure', async () => {
    const db = await freshDatabase();
    await done(subscribe(db, { address: 'https://a.example/', from: 'popup' }, lookUp));
    await pending.update(db, 'https://a.example/', { step: 'failed', error: { kind: 'timeout' } });
    await grant(db, await pending.all(db)).done;
    const [row] = await pending.all(db);
    expect(row?.step).toBe('permission');
    expect(row).not.toHaveProperty('error');
    await forget(db, 'https://a.example/');
    expect(await pending.all(db)).toEqual([]);
  });
});

describe('importing a list', () => {
  const listed = [
    { url: 'https://a.example/feed', title: 'A', folder: ['News', 'Local'] },
    { url: 'https://b.example/feed', folder: [] },
    { url: 'http://localhost/feed', folder: [] },
    { url: 'gopher://c.example/', folder: [] },
  ];

  test('asks once for all sites, keeps folders and titles, and says what was refused', async () => {
    const db = await freshDatabase();
    await feeds.add(db, feeds.fresh({ url: 'https://b.example/feed', title: 'B', folder: '' }, 0));
    const report = await importFeeds(db, listed).done;
    expect(takeCalls()).toEqual(['request', 'createAlarm', 'sendMessage']);
    expect(report).toEqual({
      added: 1,
      already: 1,
      waiting: 0,
      refused: [
        { url: 'http://localhost/feed', error: { kind: 'address', why: 'private' } },
        { url: 'gopher://c.example/', error: { kind: 'address', why: 'scheme' } },
      ],
    });
    expect(await pending.all(db)).toMatchObject([
      { address: 'https://a.example/feed', title: 'A', folder: 'News / Local' },
    ]);
  });

  test('routes of RSSHub are those of the person’s own server', async () => {
    const db = await freshDatabase();
    const route = { url: 'rsshub://v2ex/hot', folder: [] };
    expect((await importFeeds(db, [route]).done).refused).toEqual([
      { url: route.url, error: { kind: 'address', why: 'rsshub' } },
    ]);
    await importFeeds(db, [route], 'hub.example').done;
    expect(await pending.all(db)).toMatchObject([{ address: 'https://hub.example/v2ex/hot' }]);
  });

  test('feeds whose sites are refused wait, those granted long ago do not', async () => {
    fake.grants = false;
    fake.isGranted = (origin) => origin.includes('b.example');
    const db = await freshDatabase();
    expect(await importFeeds(db, listed).done).toMatchObject({ added: 1, waiting: 1 });
    expect(await pending.all(db)).toHaveLength(2);
  });
});

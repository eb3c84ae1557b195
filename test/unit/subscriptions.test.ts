import { beforeEach, describe, expect, test } from 'vitest';
import * as feeds from '../../lib/store/feeds.ts';
import * as pending from '../../lib/store/pending.ts';
import { choose, forget, grant, importFeeds, subscribe } from '../../lib/subscriptions.ts';
import { fake, takeCalls } from './browser.ts';
import { freshDatabase } from './store/database.ts';

beforeEach(() => {
  fake.grants = true;
  takeCalls();
});

const done = (asked: { error: unknown } | { done: Promise<unknown> }) => ('done' in asked ? asked.done : undefined);

describe('subscribing', () => {
  test('asks for the site in the very call, then stores the row and wakes the background', async () => {
    const db = await freshDatabase();
    const asked = subscribe(db, { address: 'tidewater.example', from: 'popup' });
    expect(fake.calls).toEqual([{ name: 'request', value: { origins: ['*://*.tidewater.example/*'] } }]);
    await done(asked);
    expect(takeCalls()).toEqual(['request', 'sendMessage']);
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
    await done(subscribe(db, { address: 'tidewater.example', from: 'popup' }));
    expect(takeCalls()).toEqual(['request']);
    expect(await pending.all(db)).toHaveLength(1);
  });

  test('refuses a bad address at once, and asks for nothing', async () => {
    const db = await freshDatabase();
    expect(subscribe(db, { address: 'javascript:alert(1)', from: 'popup' })).toEqual({
      error: { kind: 'address', why: 'scheme' },
    });
    expect(takeCalls()).toEqual([]);
    expect(await pending.all(db)).toEqual([]);
  });

  test('a choice puts the chosen feeds in the page’s place', async () => {
    const db = await freshDatabase();
    await done(subscribe(db, { address: 'https://a.example/', from: 'popup', folder: 'Craft' }));
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
    await done(subscribe(db, { address: 'https://a.example/', from: 'popup' }));
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
    expect(takeCalls()).toEqual(['request', 'sendMessage']);
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

  test('feeds whose sites are refused wait', async () => {
    fake.grants = false;
    const db = await freshDatabase();
    expect(await importFeeds(db, listed).done).toMatchObject({ added: 0, waiting: 2 });
    expect(await pending.all(db)).toHaveLength(2);
  });
});

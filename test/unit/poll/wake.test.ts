import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as menus from '../../../lib/menus.ts';
import { isPollMessage } from '../../../lib/messages.ts';
import { forgetSites } from '../../../lib/poll/sites.ts';
import { onGranted, onRevoked, wake } from '../../../lib/poll/wake.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as pending from '../../../lib/store/pending.ts';
import { fake, forget, takeCalls } from '../browser.ts';
import { addFeed, freshDatabase } from '../store/database.ts';
import { type Answer, fakeFetch, rss } from './server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function answering(answer: (url: string) => Answer | Promise<Answer>): string[] {
  const { fetch, asked } = fakeFetch(({ url }) => answer(url));
  vi.stubGlobal('fetch', fetch);
  const urls: string[] = [];
  const push = asked.push.bind(asked);
  asked.push = (...rows) => {
    urls.push(...rows.map(({ url }) => url));
    return push(...rows);
  };
  return urls;
}

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
  forget();
  forgetSites();
});
afterEach(() => vi.unstubAllGlobals());

describe('waking', () => {
  test('polls what is due, makes the alarm where it is missing, and brings the badge in step', async () => {
    const asked = answering(() => ({ body: rss('one', 'two') }));
    const db = await freshDatabase();
    await addFeed(db, 'https://a.test/feed');
    await wake(db);
    expect(asked).toEqual(['https://a.test/feed']);
    expect(fake.alarms.get('safety')).toMatchObject({ periodInMinutes: 60 });
    const { when } = fake.alarms.get('poll') as { when: number };
    expect(when).toBeGreaterThan(Date.now() + HOUR - 5 * MINUTE);
    expect(when).toBeLessThan(Date.now() + HOUR + 12 * MINUTE);
    expect(fake.calls.filter(({ name }) => name === 'setBadgeText').at(-1)?.value).toEqual({ text: '2' });
    const safety = fake.alarms.get('safety');
    await wake(db);
    expect(fake.alarms.get('safety')).toBe(safety);
  });

  test('makes its safety net anew where a clock that was ahead has left it far away', async () => {
    fake.alarms.set('safety', { name: 'safety', periodInMinutes: 60, scheduledTime: Date.now() + 1000 * HOUR });
    await wake(await freshDatabase());
    const { scheduledTime } = fake.alarms.get('safety') as { scheduledTime: number };
    expect(scheduledTime).toBeLessThanOrEqual(Date.now() + HOUR);
  });

  test('takes a feed up again whose site is granted, whoever heard of it', async () => {
    const asked = answering(() => ({ body: rss('one') }));
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/feed');
    await feeds.update(db, id, (feed) => ({ ...feeds.unscheduled(feed), paused: 'permission' }));
    await wake(db);
    expect(asked).toEqual(['https://a.test/feed']);
    expect(await feeds.get(db, id)).not.toHaveProperty('paused');
  });
});

describe('a site that is granted', () => {
  test('shows the popup as soon as its subscription is settled, while other feeds are still asked', async () => {
    const { promise: slow, resolve: release } = Promise.withResolvers<void>();
    answering(async (url) => {
      if (url.includes('slow')) await slow;
      return { body: rss('one') };
    });
    const db = await freshDatabase();
    await addFeed(db, 'https://slow.test/feed');
    const address = 'https://a.test/feed';
    await pending.put(db, [{ address, folder: '', sites: [], from: 'popup', step: 'permission', at: 1 }]);
    const done = onGranted(db);
    await vi.waitFor(() => expect(fake.calls.map(({ name }) => name)).toContain('openPopup'));
    expect((await feeds.all(db)).find(({ url }) => url === address)).toMatchObject({ unread: 1 });
    release();
    await done;
    expect(await pending.all(db)).toEqual([]);
  });

  test('does not open the popup for a subscription begun in a page', async () => {
    answering(() => ({ body: rss('one') }));
    const db = await freshDatabase();
    const row = { address: 'https://a.test/feed', folder: '', sites: [], step: 'permission' as const, at: 1 };
    await pending.put(db, [{ ...row, from: 'options' }]);
    await onGranted(db);
    expect(takeCalls()).not.toContain('openPopup');
    expect(await feeds.all(db)).toHaveLength(1);
  });
});

test('a site taken away pauses its feeds with the reason, and leaves the person’s own pause alone', async () => {
  answering(() => ({ body: rss('one') }));
  const db = await freshDatabase();
  const [live, resting] = [await addFeed(db, 'https://a.test/1'), await addFeed(db, 'https://a.test/2')];
  await feeds.update(db, resting, (feed) => ({ ...feeds.unscheduled(feed), paused: 'person' }));
  fake.isGranted = () => false;
  await onRevoked(db);
  expect(await feeds.get(db, live)).toMatchObject({
    paused: 'permission',
    error: { kind: 'permission', site: 'a.test' },
  });
  fake.isGranted = () => true;
  await onGranted(db);
  expect(await feeds.get(db, live)).not.toHaveProperty('paused');
  expect(await feeds.get(db, resting)).toMatchObject({ paused: 'person' });
});

describe('the context menu', () => {
  const linkUrl = 'https://a.test/feed';

  test('subscribes to a link: the site is asked for at once, then the background looks', async () => {
    const db = await freshDatabase();
    const woken = vi.fn(async () => undefined);
    const done = menus.onClicked({ menuItemId: 'subscribe', linkUrl }, { database: async () => db, wake: woken });
    expect(fake.calls.map(({ name }) => name)).toEqual(['request']);
    await done;
    expect(await pending.all(db)).toMatchObject([{ address: linkUrl, from: 'menu', step: 'permission' }]);
    expect(woken).toHaveBeenCalledOnce();
  });

  test('keeps a link that cannot be subscribed to, with its reason', async () => {
    const db = await freshDatabase();
    const info = { menuItemId: 'subscribe', linkUrl: 'http://router/feed' };
    await menus.onClicked(info, { database: async () => db, wake: async () => undefined });
    expect(await pending.all(db)).toMatchObject([
      { step: 'failed', sites: ['*://router/*'], error: { kind: 'address', why: 'private' } },
    ]);
    expect(takeCalls()).toContain('openPopup');
  });

  test('refreshes all feeds', async () => {
    const db = await freshDatabase();
    const id = await addFeed(db, linkUrl);
    await feeds.update(db, id, (feed) => ({ ...feed, nextPollAt: Number.MAX_SAFE_INTEGER }));
    const woken = vi.fn(async () => undefined);
    await menus.onClicked({ menuItemId: 'refresh' }, { database: async () => db, wake: woken });
    expect((await feeds.get(db, id))?.nextPollAt).toBe(0);
    expect(woken).toHaveBeenCalledOnce();
  });
});

test.each<[string, unknown, object, boolean]>([
  ['our own page', { type: 'poll' }, { id: 'courant', url: 'chrome-extension://courant/popup.html' }, true],
  ['another extension', { type: 'poll' }, { id: 'other', url: 'chrome-extension://other/x.html' }, false],
  ['a web page', { type: 'poll' }, { id: 'courant', url: 'https://a.test/' }, false],
  ['nobody', { type: 'poll' }, {}, false],
  ['our own page, with another shape', { type: 'pol' }, { id: 'courant', url: 'chrome-extension://courant/x' }, false],
  ['our own page, with nothing', null, { id: 'courant', url: 'chrome-extension://courant/x' }, false],
])('a message from %s is heeded or not', (_, message, sender, heeded) => {
  expect(isPollMessage(message, sender)).toBe(heeded);
});

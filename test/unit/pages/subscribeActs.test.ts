import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { subscribeActs } from '../../../lib/pages/subscribeActs.ts';
import * as pending from '../../../lib/store/pending.ts';
import { fake, takeCalls } from '../browser.ts';
import { freshDatabase } from '../store/database.ts';
import { aFeed, aPending } from '../subscriptions/feeds.ts';

const TO = { kind: 'redirect', to: 'https://b.example/rss' } as const;
const origins = () => (fake.calls[0]?.value as { origins?: string[] } | undefined)?.origins;

beforeEach(() => {
  takeCalls();
});

test('access for a feed that leads on is asked for where it leads, in the very call', async () => {
  const acts = subscribeActs(await freshDatabase(), undefined, 'popup', () => undefined);
  acts.grantFeeds([aFeed({ url: 'https://a.example/rss', error: TO }), aFeed({ url: 'https://c.example/rss' })]);
  expect(origins()).toEqual(['*://*.b.example/*', '*://*.c.example/*']);
});

test('access for a subscription that leads on is asked for both sites', async () => {
  const db = await freshDatabase();
  const acts = subscribeActs(db, undefined, 'popup', () => undefined);
  const row = aPending({ address: 'https://a.example/', sites: ['*://*.a.example/*'], step: 'failed', error: TO });
  acts.grant([row]);
  expect(origins()).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
  await vi.waitFor(async () => expect(await pending.all(db)).toMatchObject([{ step: 'permission', sites: origins() }]));
});

test('nobody is asked for a site on their own network that an address leads to', async () => {
  const acts = subscribeActs(await freshDatabase(), undefined, 'popup', () => undefined);
  const error = { kind: 'redirect', to: 'http://nas.local/', private: true } as const;
  acts.grantFeeds([aFeed({ url: 'https://a.example/rss', error })]);
  expect(origins()).toEqual(['*://*.a.example/*']);
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepOwnSites, useEverywhere } from '../../../lib/pages/everywhere.ts';
import { fake } from '../browser.ts';
import { aFeed } from '../subscriptions/feeds.ts';
import { show } from '../subscriptions/page.ts';
import { using } from './hook.tsx';

const asked = vi.fn();
const heard = new Set<() => void>();
const event = { addListener: (on: () => void) => heard.add(on), removeListener: (on: () => void) => heard.delete(on) };

beforeEach(() => {
  asked.mockClear();
  Object.assign(browser.permissions, {
    onAdded: event,
    onRemoved: event,
    remove: async (wanted: unknown) => asked('remove', wanted),
    request: async (wanted: unknown) => asked('request', wanted),
  });
});
afterEach(async () => {
  fake.isGranted = () => true;
  await show(null);
});

test('that every site is allowed is known at once, and as soon as it changes', async () => {
  fake.isGranted = (origin) => origin === '*://*/*';
  const state = await using(useEverywhere);
  await vi.waitFor(() => expect(state.now).toBe(true));
  fake.isGranted = () => false;
  for (const on of heard) on();
  await vi.waitFor(() => expect(state.now).toBe(false));
});

test('what is given back is the whole; the sites of the feeds are asked for in the same breath', () => {
  keepOwnSites([
    aFeed({ url: 'https://www.a.example/rss' }),
    aFeed({ url: 'https://a.example/other' }),
    aFeed({ kind: 'archive', url: 'archive:files' }),
  ]);
  expect(asked.mock.calls).toEqual([
    ['remove', { origins: ['*://*/*'] }],
    ['request', { origins: ['*://*.a.example/*'] }],
  ]);
});

import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { deleteDatabase, untilAlarms } from './storage.ts';
import { KINDS, useWorld } from './world.ts';

declare const chrome: typeof import('wxt/browser').browser;

const YEAR = 365 * 24 * 3_600_000;

/** Runs in the extension: its alarms and its feeds as a clock that was a year ahead has left them. */
async function leaveAhead(year: number): Promise<void> {
  for (const { name, periodInMinutes } of await chrome.alarms.getAll())
    await chrome.alarms.create(name, { when: Date.now() + year, ...(periodInMinutes && { periodInMinutes }) });
}

describe.each(KINDS)('The alarms in %s are there within a second of any wake', (kind) => {
  const world = useWorld(kind);
  /** Milliseconds until the safety net is there, and due within its hour; the background is woken first, if told. */
  const took = (wake: boolean) => world.browser.evaluate(untilAlarms, wake);

  test('after the installation', async () => {
    expect(await took(false)).toBeLessThan(1000);
  });

  test('after an update', async () => {
    await world.browser.reload();
    await until('the background', () => world.browser.evaluate(() => chrome.runtime.id));
    expect(await took(false)).toBeLessThan(1000);
  });

  test('after a restart of the browser', async () => {
    await world.browser.restart();
    expect(await took(false)).toBeLessThan(1000);
  });

  test('after all alarms were cleared', async () => {
    await world.browser.evaluate(() => chrome.alarms.clearAll());
    expect(await took(true)).toBeLessThan(1000);
  });

  test('after everything stored was wiped', async () => {
    const { browser } = world;
    await browser.evaluate(() => chrome.storage.local.clear());
    await browser.evaluate(deleteDatabase);
    await browser.evaluate(() => chrome.alarms.clearAll());
    expect(await took(true)).toBeLessThan(1000);
  });

  test('after the clock was set back by a year, and what is due is asked for', async () => {
    const { browser, product, newsroom } = world;
    await product.subscribe('https://tidewater.test/feed.xml');
    await product.counts(8);
    const feed = await product.feed('tidewater.test');
    await product.put('feeds', { ...feed, checkedAt: Date.now() + YEAR, nextPollAt: Date.now() + YEAR });
    await browser.evaluate(leaveAhead, YEAR);
    expect(await took(true)).toBeLessThan(1000);
    const isAsked = () => newsroom.requests({ host: 'tidewater.test' }).length > 1;
    await until('the second request', async () => isAsked() || nextDue(product));
  });
});

/** Asked again now, or within the day by the clock as it is: the feed was not lost for a year. */
async function nextDue(product: ReturnType<typeof useWorld>['product']): Promise<boolean> {
  const { checkedAt = 0, nextPollAt = Number.POSITIVE_INFINITY } = await product.feed('tidewater.test');
  return checkedAt <= Date.now() && nextPollAt <= Date.now() + YEAR / 365;
}

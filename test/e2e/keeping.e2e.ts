import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { keepingOn, openOptions } from './pages.ts';
import { ageCopies, copies, fillDisk, look, remains } from './storage.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

/** The full disk of the test, and what Firefox says where a page goes while the background is being told something. */
const TOLD = /QuotaExceededError|context unloaded/;

const isTold = async (page: ReturnType<typeof keepingOn>): Promise<boolean> =>
  (await page.notices()).some((text) => text.includes(say('reader_full')));

describe.each(KINDS)('What is kept in %s, with the build a person installs', (kind) => {
  const world = useWorld(kind, 'asking', TOLD);

  test('a copy brings an unsubscribed feed back, and where its site was revoked it waits for access', async () => {
    const { browser, newsroom, product } = world;
    const options = await openOptions(browser);
    for (const host of ['tidewater.test', 'hean.test']) {
      await browser.allow(`*://*.${host}/*`);
      await options.add(`https://${host}/${host === 'hean.test' ? 'rss' : 'feed'}.xml`);
      await until(host, async () => (await product.feed(host)).checkedAt);
    }
    await product.counts(14);
    await browser.evaluate(ageCopies);
    await product.nudge();
    await until('the copy', async () => (await browser.evaluate(copies))[0]?.feeds === 2);
    await options.open('The Tidewater Post');
    await options.unsubscribe();
    await product.counts(6);
    const gone = (await product.all('feeds')).find(({ removedAt }) => removedAt !== undefined);
    if (gone) await product.put('feeds', { ...gone, removedAt: 1 });
    await product.nudge();
    await until('the end of its undo', async () => (await product.all('feeds')).length === 1);
    await browser.revoke('*://*.tidewater.test/*');
    const asked = newsroom.requests({ host: 'tidewater.test' }).length;
    const page = keepingOn(await browser.open('options.html#import'));
    await page.bringBackCopy();
    await until('the report', async () =>
      (await page.report()).includes(say('options_brought', say('options_count_one', 1))),
    );
    await until('the wait', async () => (await product.feed('tidewater.test')).paused === 'permission');
    const waits = say('options_healthAccess');
    await until(waits, async () => (await options.health('The Tidewater Post')) === waits);
    expect(newsroom.requests({ host: 'tidewater.test' }).length).toBe(asked);
    await browser.leave();
  });

  test('a full disk is told on every page, until there is room again', async () => {
    const { browser } = world;
    const reader = await browser.open('reader.html');
    await reader.see('.row');
    await reader.evaluate(fillDisk, true);
    await reader.click('.row .row-title a');
    const page = keepingOn(reader);
    await until('the notice', () => isTold(page));
    const options = keepingOn(await browser.open('options.html'));
    await until('the notice', () => isTold(options));
    await reader.evaluate(fillDisk, false);
    await options.tryAgain();
    await until('no notice', async () => !(await isTold(page)) && !(await isTold(options)));
    await browser.leave();
  });

  test('deleting everything leaves no row, no setting, no copy, no alarm and no permission', async () => {
    const { browser, product } = world;
    await product.put('logins', { feedId: 1, user: 'me', password: 'secret' });
    const before = await browser.evaluate(remains);
    expect(before.alarms).not.toEqual([]);
    expect(before.origins).not.toEqual([]);
    const options = await openOptions(browser, '#import');
    await keepingOn(options.page).erase();
    const { rows } = await browser.evaluate(look);
    expect(Object.values(rows).filter((count) => count > 0)).toEqual([]);
    expect(await browser.evaluate(remains)).toEqual({ local: [], session: [], alarms: [], origins: [], badge: '' });
  });
});

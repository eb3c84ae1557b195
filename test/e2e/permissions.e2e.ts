import { describe, expect, test } from 'vitest';
import type { Browser } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { openOptions, openPopup, subscribingOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld, type World } from './world.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

const POST = 'The Tidewater Post';

/** Every site granted: what the browser's own pages offer, done in a page of the extension by a person's click. */
async function grantEverywhere(browser: Browser): Promise<void> {
  await browser.allow('*://*/*');
  const page = await browser.open('options.html#reading');
  await page.see('h1');
  await page.evaluate(() => {
    document.querySelector('h1')?.addEventListener('click', () => {
      chrome.permissions.request({ origins: ['*://*/*'] });
    });
  });
  await page.click('h1');
  await until('every site', () => browser.evaluate(() => chrome.permissions.contains({ origins: ['*://*/*'] })));
  await page.close();
}

/**
 * A person grants a site again that was taken away. Chromium's prompt is out of reach: there they do it on the browser's own
 * page after the button was pressed, and the site is at work again at once.
 */
async function grantAgain(browser: Browser, pattern: string, press: () => Promise<void>): Promise<void> {
  if (browser.kind === 'firefox') await browser.allow(pattern);
  await press();
  if (browser.kind === 'chromium') await browser.allow(pattern);
}

const requests = ({ newsroom }: World, host: string): number => newsroom.requests({ host }).length;

describe.each(KINDS)('What the browser allows in %s', (kind) => {
  const world = useWorld(kind, 'asking');

  test('not granted: the popup and the settings say so, nothing is fetched, and one button asks', async () => {
    const { browser, product } = world;
    const first = await openPopup(browser);
    await subscribingOn(first.page).subscribe('https://tidewater.test/feed.xml');
    await browser.refuse();
    await browser.leave();
    await until('the row', async () => (await product.all('pending'))[0]?.step === 'permission');
    const options = await openOptions(browser);
    for (const page of [options, subscribingOn((await openPopup(browser)).page)])
      await until('the sentence', async () =>
        (await page.notices()).join().includes(say('pending_waitsWhy', 'tidewater.test')),
      );
    expect(requests(world, 'tidewater.test')).toBe(0);
    await browser.leave();

    // Refused once more, by the button itself: it still waits, and says the same.
    const again = await openOptions(browser);
    await again.grant();
    await browser.refuse();
    await browser.leave();
    await expect.poll(() => product.all('pending')).toMatchObject([{ step: 'permission' }]);
    expect(requests(world, 'tidewater.test')).toBe(0);

    await browser.allow('*://*.tidewater.test/*');
    const popup = await openPopup(browser);
    await subscribingOn(popup.page).grant();
    await product.counts(8);
    await expect.poll(() => product.all('pending')).toEqual([]);
    await browser.leave();
  });

  test('revoked: the feed pauses with a sentence and a button, and goes on where the button is pressed', async () => {
    const { browser, product } = world;
    const before = requests(world, 'tidewater.test');
    await browser.revoke('*://*.tidewater.test/*');
    await until('the pause', async () => (await product.feed('tidewater.test')).paused === 'permission');
    const popup = await openPopup(browser);
    await until('the strip', async () => (await popup.page.text('.notice')).startsWith(say('reader_lostAccess', POST)));
    await expect.poll(() => popup.page.text('.notice')).toContain(say('reader_lostAccessWhy'));
    const options = await openOptions(browser);
    await expect.poll(() => options.health(POST)).toBe(say('options_healthAccess'));
    await options.open(POST);
    await expect.poll(() => options.story()).toBe(say('options_storyAccess', 'tidewater.test'));
    await product.nudge();
    expect(requests(world, 'tidewater.test')).toBe(before);

    await grantAgain(browser, '*://*.tidewater.test/*', () => options.inSheet(say('pending_grant')));
    await until('the feed to go on', () => requests(world, 'tidewater.test') > before);
    await until('the recovery', async () => (await product.feed('tidewater.test')).paused === undefined);
    await popup.page.gone('.notice');
    await browser.leave();
  });

  test('a redirect to another site: its name stands on the button, and the feed goes on from there', async () => {
    const { browser, newsroom, product } = world;
    newsroom.answer('tidewater.test', () => ({
      status: 302,
      headers: { location: 'https://plaintype.test/atom.xml' },
    }));
    await product.makeDue('tidewater.test');
    await product.alarm();
    await until('the redirect', async () => (await product.feed('tidewater.test')).error?.kind === 'redirect');
    await expect
      .poll(async () => (await product.feed('tidewater.test')).error)
      .toEqual({
        kind: 'redirect',
        to: 'https://plaintype.test/atom.xml',
      });
    expect(newsroom.requests({ host: 'plaintype.test' })).toEqual([]);

    const grant = say('pending_grantTo', '\u2068plaintype.test\u2069');
    const options = await openOptions(browser);
    await options.open(POST);
    await expect.poll(() => options.story()).toContain(say('error_redirectTo', 'plaintype.test'));
    await options.page.see({ css: '.sheet button', name: grant });
    const popup = await openPopup(browser);
    await until('the strip', async () => (await popup.page.text('.notice')).startsWith(say('reader_leadsOn', POST)));
    await browser.allow('*://*.plaintype.test/*');
    await subscribingOn(popup.page).answer(grant);
    await until('the other site to be asked', () => requests(world, 'plaintype.test') > 0);
    await until('the feed to go on', async () => (await product.feed('tidewater.test')).error === undefined);
    newsroom.answer('tidewater.test', undefined);
    await browser.leave();
  });

  test('a subscription that leads to another site waits for that one, by its name', async () => {
    const { browser, product } = world;
    await browser.allow('*://*.away.test/*');
    const options = await openOptions(browser);
    await browser.revoke('*://*.plaintype.test/*');
    await options.add('https://away.test/feed.xml');
    await until('the sentence', async () =>
      (await options.notices()).join().includes(say('error_redirectTo', 'plaintype.test')),
    );
    const grant = say('pending_grantTo', '\u2068plaintype.test\u2069');
    await grantAgain(browser, '*://*.plaintype.test/*', () => options.answer(grant));
    await until('nothing under way', async () => (await product.all('pending')).length === 0);
    await expect
      .poll(async () => (await product.all('feeds')).map(({ url }) => new URL(url).hostname))
      .toContain('away.test');
    await browser.leave();
  });

  test('granted everywhere: nothing is asked, only the feeds’ sites are, and it can be taken back', async () => {
    const { browser, product } = world;
    await grantEverywhere(browser);
    const options = await openOptions(browser);
    await until('the sentence', async () => (await options.notices()).join().includes(say('options_everywhere')));
    await options.add('https://hean.test/rss.xml');
    await product.feed('hean.test');
    expect(requests(world, 'kettle.test')).toBe(0);
    // Its own notice goes, and the one below moves up.
    await expect.poll(async () => (await options.notices()).length).toBe(1);

    await options.answer(say('options_keepOwn'));
    await until('the rest given back', () =>
      browser.evaluate(async () => !(await chrome.permissions.contains({ origins: ['*://*/*'] }))),
    );
    await until(
      'the sentence to go',
      async () => !(await options.notices()).join().includes(say('options_everywhere')),
    );
    await browser.leave();
  });
});

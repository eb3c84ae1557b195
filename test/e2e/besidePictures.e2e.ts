import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { articleOn } from './articlePage.ts';
import { openOptions, openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const TITLE = 'The ferry as it was';
const CAPTION = 'The night ferry, before its last crossing';
const FILE = 'ferry.svg?beside';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

describe.each(KINDS)('A picture beside the text in %s', (kind) => {
  const world = useWorld(kind);
  const asked = () => world.newsroom.requests({ host: 'tidewater.test', path: `/pictures/${FILE}` });

  test('stands before it with its caption, asked for without a word of who asks, and opens by itself', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish('tidewater.test', {
      title: TITLE,
      body: ['She crosses once more on Saturday.', 'After that she is for sale.'],
      picture: { file: FILE, width: 720, height: 480, caption: CAPTION },
    });
    await product.subscribe('https://tidewater.test/feed.xml');
    const popup = await openPopup(browser, '#view=all');
    const { page } = popup;
    await popup.open(TITLE);
    await expect.poll(() => popup.pictureHeight()).toBeGreaterThan(200);
    expect(await popup.articleHtml()).toMatch(
      /^<main><figure><img src="[^"]*beside".*<figcaption>The night ferry.*<p>She/s,
    );
    expect(asked().map(({ headers }) => [headers.cookie, headers.referer])).toEqual([[undefined, undefined]]);
    await page.click({ css: 'img[tabindex]', frame: '.article iframe' });
    await page.see(articleOn(page).view);
    await expect.poll(() => page.text(articleOn(page).caption)).toBe(CAPTION);
    await browser.leave();
  });

  test('waits to be asked for like those of the text', async () => {
    const { browser } = world;
    const before = asked().length;
    await (await openOptions(browser, '#reading')).select('ask');
    await until('the setting', () =>
      browser.evaluate(async () => {
        const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { images?: string } };
        return settings?.images === 'ask';
      }),
    );
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.open(TITLE);
    await expect.poll(() => popup.page.text(popup.withheld)).toContain(say('article_withheld_one', 1));
    expect(asked()).toHaveLength(before);
    await popup.showPictures();
    await until('the picture', () => asked().length > before);
    await browser.leave();
  });
});

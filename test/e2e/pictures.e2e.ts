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

describe.each(KINDS)('A picture of an article in %s', (kind) => {
  const world = useWorld(kind);
  const asked = () => world.newsroom.requests({ host: 'tidewater.test', path: `/pictures/${FILE}` });

  test('that the feed brings beside the text stands before it with its caption, asked for without a word of who asks, and opens by itself', async () => {
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
    await (await openOptions(browser, '#reading')).select('ask');
    await until('the setting', () =>
      browser.evaluate(async () => {
        const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { images?: string } };
        return settings?.images === 'ask';
      }),
    );
    await browser.leave();
    // By now the large one of the page before has been asked for, too.
    const before = asked().length;
    const popup = await openPopup(browser, '#view=all');
    await popup.open(TITLE);
    await expect.poll(() => popup.page.text(popup.withheld)).toContain(say('article_withheld_one', 1));
    expect(asked()).toHaveLength(before);
    await popup.showPictures();
    await until('the picture', () => asked().length > before);
    await browser.leave();
  });

  test('that leads to its own file is shown large here, and one that leads to a page leads there', async () => {
    const { browser, newsroom, product } = world;
    const boat = (href: string, n: number) =>
      `<p><a href="${href}">\n<img src="https://tidewater.test/pictures/ferry.svg?${n}" width="300" height="200" alt="Boat ${n}"></a></p>`;
    newsroom.publish('tidewater.test', {
      title: 'Two links',
      body: [boat('https://tidewater.test/pictures/map.png?large', 1), boat('https://tidewater.test/gallery', 2)],
    });
    await product.makeDue('tidewater.test');
    await product.nudge();
    const popup = await openPopup(browser, '#view=all');
    const { page } = popup;
    await popup.page.click(popup.row('Two links'));
    await popup.showPictures();
    const large = () => newsroom.requests({ host: 'tidewater.test', path: '/pictures/map.png?large' }).length;
    await page.see(articleOn(page).picture('Boat 1'));
    expect(large()).toBe(0);
    expect(await popup.articleHtml()).toMatch(/<a href="https:\/\/tidewater\.test\/gallery"[^>]*>\s*<img/);
    await page.click(articleOn(page).picture('Boat 1'));
    await page.see(articleOn(page).view);
    await until('the large one', () => large() === 1);
    await expect.poll(() => articleOn(page).viewed()).toBeGreaterThan(300);
    await browser.leave();
  });
});

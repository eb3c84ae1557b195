import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import type { Asked } from '../newsroom/reply.ts';
import { openOptions, openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld, type World } from './world.ts';

const FERRY = 'Harbour council keeps the night ferry by a single vote, and nobody will say who changed sides';
const GALLERY = 'Every way a picture can come';

/** Pictures in every way an article may bring them, none of which loads by itself. */
const WAYS = [
  'At the slip:',
  '<img src="https://tidewater.test/pictures/ferry.svg?1" width="300" height="200">',
  '<img srcset="https://tidewater.test/pictures/ferry.svg?2 1x, https://tidewater.test/pictures/ferry.svg?3 2x" width="300" height="200">',
  '<picture><source srcset="https://tidewater.test/pictures/ferry.svg?4"><img src="https://tidewater.test/pictures/ferry.svg?5" width="300" height="200"></picture>',
  '<a href="https://harbour.test/"><img src="https://tidewater.test/pictures/ferry.svg?6" width="300" height="200"></a>',
  '<video src="https://tidewater.test/film.mp4" poster="https://tidewater.test/pictures/ferry.svg?7"></video>',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://tidewater.test/pictures/ferry.svg?8" width="300" height="200">',
];

/** What was asked of a host beside its feed. */
const beside = ({ newsroom }: World, host: string): Asked[] =>
  newsroom.requests({ host }).filter(({ path }) => path !== '/feed.xml');

/** Chooses how pictures come, as a person does. */
async function choose({ browser }: World, images: 'ask' | 'never'): Promise<void> {
  await (await openOptions(browser, '#reading')).select(images);
  await until('the setting', () =>
    browser.evaluate(async (value) => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { images?: string } };
      return settings?.images === value;
    }, images),
  );
  await browser.leave();
}

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

describe.each(KINDS)('Pictures in %s', (kind) => {
  const world = useWorld(kind);

  test('are not asked for before the person says so, however they are written', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish('tidewater.test', { title: GALLERY, body: WAYS });
    await product.subscribe('https://tidewater.test/feed.xml');
    await product.counts(9);
    await choose(world, 'ask');
    const popup = await openPopup(browser);
    await popup.open(GALLERY);
    await expect.poll(() => popup.articleText()).toContain('At the slip:');
    await expect.poll(() => popup.page.text(popup.withheld)).toContain(say('article_withheld_other', 6));
    await popup.back();
    await popup.open(FERRY);
    await expect.poll(() => popup.page.text(popup.withheld)).toContain(say('article_withheld_one', 1));
    // Whatever a page asks for is under way by the time its next article stands.
    expect(beside(world, 'tidewater.test')).toEqual([]);
  });

  test('keep their place, and come where the button is pressed, in this article alone', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.open(FERRY);
    await popup.page.see(popup.withheld);
    const before = await popup.pictureHeight();
    await popup.showPictures();
    await until('the picture', () => beside(world, 'tidewater.test').length === 1);
    await popup.page.gone(popup.withheld);
    expect(await popup.pictureHeight()).toBe(before);
    const [asked] = beside(world, 'tidewater.test');
    expect([asked?.path, asked?.headers.cookie, asked?.headers.referer]).toEqual([
      '/pictures/ferry.svg',
      undefined,
      undefined,
    ]);
    await popup.back();
    await popup.open(GALLERY);
    await popup.page.see(popup.withheld);
    expect(beside(world, 'tidewater.test')).toHaveLength(1);
  });

  test('of a feed come by themselves once the person wants them always', async () => {
    const { browser, product } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.open(FERRY);
    await popup.alwaysPictures();
    await until('the choice', async () => (await product.feed('tidewater.test')).images === 'always');
    await popup.back();
    const before = beside(world, 'tidewater.test').length;
    await popup.open(GALLERY);
    await until('the pictures', () => beside(world, 'tidewater.test').length > before);
    await expect.poll(() => popup.page.count(popup.withheld)).toBe(0);
  });

  test('never come where the person wants none at all, and nothing asks about it', async () => {
    const { browser } = world;
    await browser.leave();
    const before = beside(world, 'tidewater.test').length;
    await choose(world, 'never');
    const popup = await openPopup(browser, '#view=all');
    await popup.open(FERRY);
    await popup.page.see(popup.link(/^Open picture/));
    await expect.poll(() => popup.page.count(popup.withheld)).toBe(0);
    await popup.back();
    await popup.open(GALLERY);
    expect(beside(world, 'tidewater.test')).toHaveLength(before);
    await browser.leave();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Answer } from '../newsroom/reply.ts';
import { fullTextOn } from './articlePage.ts';
import { openOptions, openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A feed of summaries at one host, whose articles stand at another. */
const [FEED, PAGES] = ['brief.test', 'stories.test'];
const STORY = readFileSync('test/fixtures/pages/en-newspaper.html', 'utf8');
const SUMMARY = 'What the feed says of it, in short.';
const LAST = 'with a brass band if the weather allows';
const COOKIES = 'store cookies on your device';

/** What Chromium says of a page's `<style>` that it read and did not apply. */
const REPORTED = /^Applying inline style violates/;

const TITLES = ['Ferry one', 'Ferry two', 'Ferry three', 'Ferry four', 'Ferry five'];

const item = (title: string, at: number): string =>
  `<item><title>${title}</title><link>https://${PAGES}/${at + 1}</link><guid>${at + 1}</guid><description>&lt;p&gt;${SUMMARY}&lt;/p&gt;</description></item>`;

/** What the other host answers under each path; a story where nothing else is said. */
function openTown(newsroom: Newsroom, pages: Record<string, Answer> = {}): void {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>In brief</title>${TITLES.map(item).join('')}</channel></rss>`;
  newsroom.answer(FEED, () => ({ headers: { 'content-type': 'application/rss+xml' }, body: feed }));
  const story: Answer = { headers: { 'content-type': 'text/html; charset=utf-8' }, body: STORY };
  newsroom.answer(PAGES, ({ path }) => pages[path] ?? story);
}

describe.each(KINDS)('Full text in %s', (kind) => {
  const world = useWorld(kind, 'granted', REPORTED);
  const asked = (path: string): number => world.newsroom.requests({ host: PAGES, path }).length;

  test('F fetches the article’s page, once, and puts its story in the place of the summary; F again goes back', async () => {
    const { browser, newsroom, product } = world;
    openTown(newsroom, { '/2': { status: 404, body: 'Nothing here.' } });
    await product.subscribe(`https://${FEED}/feed.xml`);
    const popup = await openPopup(browser, '#view=all');
    await popup.open('Ferry one');
    await expect.poll(() => popup.articleText()).toBe(SUMMARY);
    await expect.poll(() => fullTextOn(popup.page).foot()).toContain(say('fullText_summary'));
    expect(newsroom.requests({ host: PAGES })).toEqual([]);

    await popup.page.press('f');
    await expect.poll(() => popup.articleText()).toContain(LAST);
    expect(await popup.articleText()).not.toContain(COOKIES);
    await popup.page.press('f');
    await expect.poll(() => popup.articleText()).toBe(SUMMARY);
    await popup.page.press('f');
    await expect.poll(() => popup.articleText()).toContain(LAST);
    const [request] = newsroom.requests({ host: PAGES });
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    expect(asked('/1')).toBe(1);
    await browser.leave();
  });

  test('a page that cannot be had leaves the summary, with the reason and the way to the page', async () => {
    const { browser } = world;
    const popup = await openPopup(browser, '#view=all');
    const full = fullTextOn(popup.page);
    await popup.open('Ferry two');
    await popup.page.press('f');
    await expect.poll(() => full.line()).toContain(say('fullText_failed', say('error_notFound')));
    expect(await full.line()).toContain(say('fullText_open'));
    expect(await popup.articleText()).toBe(SUMMARY);
    expect(asked('/2')).toBe(1);
    await browser.leave();
  });

  test('always for a feed: its articles are fetched when they are opened, each once, and no other', async () => {
    const { browser, product } = world;
    const popup = await openPopup(browser, '#view=all');
    await popup.open('Ferry three');
    await expect.poll(() => popup.articleText()).toBe(SUMMARY);
    await fullTextOn(popup.page).always();
    await expect.poll(() => popup.articleText()).toContain(LAST);
    await until('the choice', async () => (await product.feed(FEED)).fullText === true);
    await popup.back();
    await popup.open('Ferry four');
    await expect.poll(() => popup.articleText()).toContain(LAST);
    expect(['/3', '/4', '/5'].map(asked)).toEqual([1, 1, 0]);
    await browser.leave();

    const options = await openOptions(browser);
    await options.open('In brief');
    expect(await fullTextOn(options.page).isOn()).toBe(true);
    await browser.leave();
  });

  test('with the network gone what was fetched is there, after a restart as well', async () => {
    const { browser, newsroom } = world;
    newsroom.answer(PAGES, () => 'cut');
    await browser.restart();
    const popup = await openPopup(browser, '#view=all');
    const before = newsroom.requests({ host: PAGES }).length;
    for (const title of ['Ferry one', 'Ferry four']) {
      await popup.open(title);
      await expect.poll(() => popup.articleText()).toContain(LAST);
      await popup.back();
    }
    // One that failed before is not asked again by itself.
    await popup.open('Ferry two');
    await expect.poll(() => fullTextOn(popup.page).line()).toContain(say('error_notFound'));
    expect(newsroom.requests({ host: PAGES })).toHaveLength(before);
    await browser.leave();
  });
});

describe.each(KINDS)('Full text on a site that is not granted, in %s', (kind) => {
  const world = useWorld(kind, 'asking', REPORTED);

  test('is not fetched: a line names the site, its button asks, and then the story comes', async () => {
    const { browser, newsroom, product } = world;
    openTown(newsroom);
    await browser.allow(`*://*.${FEED}/*`);
    const options = await openOptions(browser);
    await options.add(`https://${FEED}/feed.xml`);
    await options.open('In brief');
    await fullTextOn(options.page).turnOn();
    await until('the choice', async () => (await product.feed(FEED)).fullText === true);
    await browser.leave();

    const popup = await openPopup(browser, '#view=all');
    const full = fullTextOn(popup.page);
    await popup.open('Ferry one');
    await expect.poll(() => full.line()).toContain(say('fullText_elsewhere', PAGES));
    await expect.poll(() => popup.articleText()).toBe(SUMMARY);
    expect(newsroom.requests({ host: PAGES })).toEqual([]);

    await browser.allow(`*://*.${PAGES}/*`);
    await full.grant();
    await expect.poll(() => popup.articleText()).toContain(LAST);
    await expect
      .poll(() => browser.evaluate(async () => Object.keys(await chrome.storage.session.get('wish'))))
      .toEqual([]);
    expect(newsroom.requests({ host: PAGES })).toHaveLength(1);
    await browser.leave();
  });
});

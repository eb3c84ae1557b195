import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { openPopup } from './pages.ts';
import { KINDS, useWorld } from './world.ts';

const FERRY = 'Harbour council keeps the night ferry by a single vote, and nobody will say who changed sides';
const TOWN = 'How a town of nine hundred keeps a daily paper';
const TIDES = 'Tide tables for the week, with two corrections';
const AMPERSAND = 'The ampersand that sat for its portrait';

describe.each(KINDS)('Reading in %s', (kind) => {
  const world = useWorld(kind);

  test('the popup lists what is unread, newest first, over all feeds', async () => {
    const { browser, product } = world;
    await product.subscribe('https://tidewater.test/feed.xml', 'https://plaintype.test/atom.xml');
    await product.counts(13);
    const popup = await openPopup(browser);
    await popup.page.see(popup.row(TOWN));
    const titles = await popup.titles();
    const dates = new Map((await product.all('articles')).map(({ title, date }) => [title, date]));

    expect(titles).toHaveLength(13);
    expect(titles.slice(0, 2)).toEqual([TOWN, FERRY]);
    expect(titles.map((title) => dates.get(title))).toEqual([...dates.values()].sort((a, b) => b - a));
    await expect.poll(() => popup.count()).toBe(13);
    await browser.leave();
  });

  test('a click reads the article in the popup, and Back returns to the same row, read now', async () => {
    const { browser, product } = world;
    const popup = await openPopup(browser);
    await popup.open(AMPERSAND);
    await expect.poll(() => popup.articleText()).toContain('by the ninth century they have married');
    await product.counts(12);

    await popup.back();
    await popup.page.see(popup.row(AMPERSAND));
    await expect.poll(() => popup.isRead(AMPERSAND)).toBe(true);
    const focused = await popup.page.waitFor(
      () => document.activeElement?.closest('.row')?.querySelector('.row-title')?.textContent,
    );
    expect(focused?.trim()).toBe(AMPERSAND);
    await browser.leave();
  });

  test('Enter reads the row that the keys chose; S stars, M marks as unread, U goes back', async () => {
    const { browser, product } = world;
    const popup = await openPopup(browser);
    await popup.page.see(popup.row(TOWN));
    await popup.page.press('j');
    await popup.page.waitFor((title) => document.activeElement?.textContent?.trim() === title, TOWN);
    await popup.page.press('j');
    await popup.page.waitFor((title) => document.activeElement?.textContent?.trim() === title, FERRY);
    await popup.page.press('Enter');
    await expect.poll(() => popup.articleText()).toContain('seven votes to six');
    await product.counts(11);
    await popup.page.press('s');
    await until('the star', async () => (await product.all('articles')).find(({ title }) => title === FERRY)?.starred);
    await popup.page.press('m');
    await product.counts(12);
    await popup.page.press('u');
    await popup.page.see(popup.row(FERRY));
    await browser.leave();

    const again = await openPopup(browser);
    await again.page.see(again.row(FERRY));
    await expect.poll(() => again.page.count('.row .star')).toBe(1);
    await expect.poll(() => again.unreadTitles()).toContain(FERRY);
    await browser.leave();
  });

  test('links of an article open in a new tab; with Ctrl or the middle button behind, and the popup stays', async () => {
    const { browser, newsroom } = world;
    const popup = await openPopup(browser);
    await popup.open(FERRY);
    const link = popup.link('the motion as passed');
    const asked = () => newsroom.requests({ host: 'harbour.test', path: '/' }).length;

    await popup.page.click(link, { modifiers: ['Control'] });
    await until('the tab behind', () => asked() === 1);
    await popup.page.click(link, { button: 'middle' });
    await until('the second tab behind', () => asked() === 2);
    expect(await popup.page.evaluate(() => document.visibilityState)).toBe('visible');
    await popup.page.click(link);
    await until('the tab in front', () => asked() === 3);
    const [request] = newsroom.requests({ host: 'harbour.test' });
    expect(request?.headers.referer).toBeUndefined();
    await browser.leave();
  });

  test('so does the button that opens its site', async () => {
    const { browser, newsroom } = world;
    const popup = await openPopup(browser, '#view=all');
    await popup.open(FERRY);
    const button = { css: '.reading .tool', name: 'Open on its site' };
    const tabs = async () => (await browser.tabs()).filter((url) => new URL(url).host === 'tidewater.test').length;
    const before = newsroom.requests({ host: 'tidewater.test' }).length;
    await popup.page.click(button, { modifiers: ['Control'] });
    await expect.poll(tabs).toBe(1);
    await popup.page.click(button, { button: 'middle' });
    await expect.poll(tabs).toBe(2);
    expect(newsroom.requests({ host: 'tidewater.test' }).length).toBeGreaterThan(before);
    expect(await popup.page.evaluate(() => document.visibilityState)).toBe('visible');
    await browser.leave();
  });

  test('what was read, starred and left unread survives a restart', async () => {
    const { browser, product } = world;
    const before = await product.all('articles');
    await browser.restart();
    const popup = await openPopup(browser);
    await popup.page.see(popup.row(TIDES));
    const after = await product.all('articles');
    expect(after).toEqual(before);
  });
});

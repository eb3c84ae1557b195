import { describe, expect, test } from 'vitest';
import type { Browser } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { articleOn, sharingOn } from './articlePage.ts';
import { openOptions, openPopup, readerOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const LONG = 'Forty paragraphs about one bridge';
const EPISODE = 'A comet that kept its appointment';

/** Paragraphs one can tell apart, with a picture among them that comes late. */
const paragraphs = Array.from({ length: 40 }, (_, n) =>
  n === 2
    ? '<figure><img src="https://tidewater.test/pictures/ferry.svg" width="720" height="480" alt="The ferry"></figure>'
    : `Paragraph ${n}: the bridge was painted green, and green again, until nobody knew what lay under it or cared to ask the painters.`,
);

/** Firefox says so itself where a page that goes has just kept something. */
const GOING = /Promise (?:resolved|rejected) after context unloaded/;

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** How much of the article read last is kept as read, in hundredths; 0 where nothing is kept. */
const keptShare = (browser: Browser): Promise<number> =>
  browser.evaluate(async () => {
    const { reading } = (await chrome.storage.local.get('reading')) as { reading?: { read: number[][] } };
    return Math.round((reading?.read[0]?.[4] ?? 0) * 100);
  });

describe.each(KINDS)('An article in %s', (kind) => {
  const world = useWorld(kind, 'granted', GOING);

  test('is gone on with where reading stopped, at another width too, and from the top once it was read to its end', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish('tidewater.test', { title: LONG, body: paragraphs });
    await product.subscribe('https://tidewater.test/feed.xml');
    const popup = await openPopup(browser, '#view=all');
    await popup.open(LONG);
    await articleOn(popup.page).scrollTo('Paragraph 20:');
    await popup.back();
    await popup.page.see(popup.row(LONG));
    await popup.open(LONG);
    await expect.poll(() => articleOn(popup.page).atTop()).toMatch(/^Paragraph (19|20):/);
    // Left in the middle of it all.
    await articleOn(popup.page).scrollTo('Paragraph 30:');
    await expect.poll(() => keptShare(browser)).toBeGreaterThan(65);
    await popup.page.goto(`${browser.origin}/options.html`);

    const { id } = (await product.all('articles')).find(({ title }) => title === LONG) ?? {};
    const tab = await browser.open(`reader.html#view=all&article=${id}`);
    await expect.poll(() => articleOn(tab).atTop()).toMatch(/^Paragraph (29|30):/);
    await articleOn(tab).scrollTo('Paragraph 39:');
    await expect.poll(() => keptShare(browser)).toBe(0);
    await tab.goto(`${browser.origin}/options.html`);
    const last = await openPopup(browser, '#view=all');
    await last.open(LONG);
    await expect.poll(() => articleOn(last.page).atTop()).toMatch(/^Paragraph 0:/);
    await browser.leave();
  });

  test('has its words found by Ctrl+F or /, across markup, and marked; Enter goes on, Escape gives the focus back', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish('tidewater.test', {
      title: 'Where the words are',
      body: [
        'The <em>night</em> ferry, said <b>NIGHT F</b>erry on its side.',
        ...paragraphs.slice(3, 24),
        'And once more the night ferry.',
        '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x">Pass it on to the harbour</a></p>',
      ],
    });
    await product.makeDue('tidewater.test');
    await product.nudge();
    const popup = await openPopup(browser, '#view=all');
    const { page } = popup;
    const article = articleOn(page);
    await popup.open('Where the words are');
    await page.press('f', 'Control');
    await page.see(article.findField);
    await page.type('night ferry');
    await expect.poll(() => article.found()).toBe(say('article_findCount', 1, 3));
    await expect.poll(() => article.marked('hit')).toEqual(['night ferry', 'NIGHT Ferry', 'night ferry']);
    await page.press('Enter');
    await page.press('Enter');
    await expect.poll(() => article.found()).toBe(say('article_findCount', 3, 3));
    await expect.poll(() => article.marked('hit-here')).toEqual(['night ferry']);
    await expect.poll(() => article.atTop()).not.toMatch(/^The night/);
    await page.press('Enter', 'Shift');
    await expect.poll(() => article.found()).toBe(say('article_findCount', 2, 3));
    await page.press('Escape');
    await page.gone(article.findField);
    await expect.poll(() => article.marked('hit')).toEqual([]);
    await expect.poll(() => article.focused()).toBe('article');

    await page.press('/');
    await page.see(article.findField);
    await page.type('nothing of it');
    await expect.poll(() => article.found()).toBe(say('article_findNone'));
    await page.fill(article.findField, 'where the WORDS');
    await expect.poll(() => article.found()).toBe(say('article_findCount', 1, 1));
    await expect.poll(() => article.markedInTitle('hit-here')).toEqual(['Where the words']);
    await page.fill(article.findField, 'pass it on');
    await expect.poll(() => article.found()).toBe(say('article_findNone'));
    expect(await article.markedInTitle('hit')).toEqual([]);
    await popup.showHidden();
    await expect.poll(() => article.found()).toBe(say('article_findCount', 1, 1));
    await expect.poll(() => article.marked('hit-here')).toEqual(['Pass it on']);
    await page.goto(`${browser.origin}/options.html`);

    // In the tab the focus stays on the list: what is typed there is no command once the bar is open.
    const tab = readerOn(await browser.open('reader.html#view=all'));
    await tab.open('Where the words are');
    await tab.page.press('/');
    await tab.page.see(article.findField);
    await tab.page.type('night ferry');
    await expect.poll(() => articleOn(tab.page).found()).toBe(say('article_findCount', 1, 3));
    await browser.leave();
  });

  test('shows its pictures by themselves at a click: the next by an arrow, natural size by +, and back by Escape', async () => {
    const { browser, newsroom, product } = world;
    const picture = (n: number, width: number) =>
      `<figure><img src="https://tidewater.test/pictures/ferry.svg?${n}" width="${width}" height="${(width * 2) / 3}" alt="Boat ${n}"><figcaption>Caption ${n}</figcaption></figure>`;
    newsroom.publish('tidewater.test', {
      title: 'Two boats',
      body: [
        'Two boats and a link:',
        picture(1, 720),
        '<a href="https://harbour.test/"><img src="https://tidewater.test/pictures/ferry.svg?3" width="300" height="200" alt="Linked"></a>',
        picture(2, 300),
      ],
    });
    await product.makeDue('tidewater.test');
    await product.nudge();
    const popup = await openPopup(browser, '#view=all');
    const { page } = popup;
    const article = articleOn(page);
    await popup.open('Two boats');
    await page.click(article.picture('Boat 1'));
    await page.see(article.view);
    await expect.poll(() => page.text(article.caption)).toBe('Caption 1');
    await expect.poll(() => article.viewed()).toBe(420);
    await page.press('+');
    await expect.poll(() => article.viewed()).toBeGreaterThan(420);
    await page.press('ArrowRight');
    await expect.poll(() => page.text(article.caption)).toBe('Caption 2');
    await page.press('ArrowRight');
    await expect.poll(() => page.text(article.caption)).toBe('Caption 1');
    await page.press('Escape');
    await page.gone(article.view);
    await expect.poll(() => article.focused()).toBe('iframe');
    // Space is the page's after a press of the mouse, and the picture's where the keyboard stands on it.
    await page.press(' ');
    await page.press('/');
    await page.see(article.findField);
    expect(await page.count(article.view)).toBe(0);
    await page.press('Escape');
    await article.focusPicture();
    await page.press(' ');
    await page.see(article.view);
    await page.press('Escape');
    await page.gone(article.view);
    expect(newsroom.requests({ host: 'harbour.test' })).toEqual([]);
    await browser.leave();
  });

  test('goes on with its recording where that was left', async () => {
    const { browser, product } = world;
    await product.subscribe('https://sloworbit.test/podcast.xml');
    const popup = await openPopup(browser, '#view=all');
    const article = articleOn(popup.page);
    await popup.page.click(popup.row(EPISODE));
    await article.listen(60);
    await expect.poll(() => article.heard()).toBeGreaterThan(60);
    // A player that was clicked keeps no key it has no use for; Chromium's tells the page of none.
    await popup.page.click('.media audio');
    if (kind === 'firefox') await popup.page.press('u');
    else await popup.back();
    await popup.page.see(popup.row(EPISODE));
    await popup.page.click(popup.row(EPISODE));
    await expect.poll(() => article.heard()).toBeGreaterThanOrEqual(60);
    await browser.leave();
  });

  test('leads to its notes and back without leaving, and shows players of other sites as cards that ask nothing', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish('tidewater.test', {
      title: 'A note and a film',
      body: [
        'It has a note<a id="r1" href="#n1">1</a>.',
        '<iframe src="https://harbour.test/embed/video/7" width="560" height="315" title="How the ferry turns" allowfullscreen></iframe>',
        ...paragraphs.slice(3, 24),
        '<ol><li id="n1">The note itself. <a href="#r1">back</a></li></ol>',
        ...paragraphs.slice(24, 34),
      ],
    });
    await product.makeDue('tidewater.test');
    await product.nudge();
    const popup = await openPopup(browser, '#view=all');
    const article = articleOn(popup.page);
    await popup.open('A note and a film');
    await popup.page.click(popup.link('1'));
    await expect.poll(() => article.sees('The note itself')).toBe(true);
    await popup.page.click(popup.link('back'));
    await expect.poll(() => article.sees('It has a note')).toBe(true);
    expect(newsroom.requests({ host: 'harbour.test' })).toEqual([]);
    await popup.page.click(popup.link(/^How the ferry turns/));
    await until('the film in a tab', () => newsroom.requests({ host: 'harbour.test' }).length === 1);
    await browser.leave();
  });

  test('is shared by an address that the person wrote in the settings', async () => {
    const { browser, newsroom } = world;
    const options = await openOptions(browser, '#reading');
    const sharing = sharingOn(options.page);
    await sharing.add('Harbour list', 'https://harbour.test/save?u={url}&t={title}');
    await expect.poll(() => sharing.names()).toEqual(['Harbour list']);
    await sharing.remove('Harbour list');
    await expect.poll(() => sharing.names()).toEqual([]);
    await options.undo();
    await expect.poll(() => sharing.names()).toEqual(['Harbour list']);
    await browser.leave();

    const before = newsroom.requests({ host: 'harbour.test' }).length;
    const popup = await openPopup(browser, '#view=all');
    await popup.open('Two boats');
    await articleOn(popup.page).share('Harbour list');
    await until('the page that takes it', () => newsroom.requests({ host: 'harbour.test' }).length > before);
    const path = newsroom.requests({ host: 'harbour.test' }).at(-1)?.path ?? '';
    const asked = new URL(path, 'https://harbour.test').searchParams;
    expect([asked.get('t'), asked.get('u')?.startsWith('https://tidewater.test/')]).toEqual(['Two boats', true]);
    await browser.leave();
  });
});

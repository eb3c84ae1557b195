import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { openOptions, openPopup, type Reader, readerOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const HOST = 'tidewater.test';

/** What has been copied, as it comes when it is pasted: into the field that finds, which gives it back. */
async function pasted({ page }: Reader): Promise<string> {
  await page.press('/');
  await page.see('.find input');
  await page.press('v', 'Control');
  const text = await page.waitFor(() => document.querySelector<HTMLInputElement>('.find input')?.value);
  await page.press('Escape');
  await page.gone('.find input');
  return text;
}

describe.each(KINDS)('What the hand does in %s', (kind) => {
  const world = useWorld(kind);

  test('new articles wait in a pill, and come by a press or a key; nothing moves before', async () => {
    const { browser, newsroom, product } = world;
    await product.subscribe(`https://${HOST}/feed.xml`);
    await product.counts(8);
    const popup = await openPopup(browser);
    await popup.page.see('.row');
    const before = await popup.titles();
    const arrive = async (title: string) => {
      newsroom.publish(HOST, { title, body: ['In tune.'] });
      await product.makeDue(HOST);
      await product.nudge();
      await popup.page.see({ css: '.pill', name: /1/ });
    };
    await arrive('The piano has arrived');
    expect(await popup.titles()).toEqual(before);
    await popup.page.click('.pill');
    await popup.page.gone('.pill');
    await expect.poll(() => popup.titles()).toEqual(['The piano has arrived', ...before]);

    await arrive('The piano is in tune');
    await popup.page.press('.');
    await popup.page.gone('.pill');
    await expect.poll(() => popup.titles()).toEqual(['The piano is in tune', 'The piano has arrived', ...before]);
    await browser.leave();
  });

  test('only unread articles, or all: the bar says which, and it is as it was left', async () => {
    const { browser } = world;
    const isPressed = (popup: Reader) =>
      popup.page.attribute({ css: '.bar button', name: say('list_unreadOnly') }, 'aria-pressed');
    const popup = readerOn(await browser.open('popup.html'));
    await popup.page.see('.row');
    expect(await isPressed(popup)).toBe('true');
    await popup.page.press('U', 'Shift');
    await expect.poll(() => popup.page.text('.bar .view b')).toBe(say('list_all'));
    await expect.poll(() => isPressed(popup)).toBe('false');
    // As on the next day: where it was left is no place to go on by then.
    await popup.page.goto(`${browser.origin}/icon/courant.svg`);
    await browser.evaluate(() => localStorage.removeItem('place:popup'));
    await browser.leave();
    const next = readerOn(await browser.open('popup.html'));
    await expect.poll(() => next.page.text('.bar .view b')).toBe(say('list_all'));
    await next.page.click({ css: '.bar button', name: say('list_unreadOnly') });
    await expect.poll(() => next.page.text('.bar .view b')).toBe(say('list_unread'));
    await browser.leave();
  });

  test('an article is gone through by Space, copied by keys, and its text is as large as one likes', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish(HOST, { title: 'A long night', body: Array.from({ length: 40 }, (_, n) => `Hour ${n} of it.`) });
    await product.makeDue(HOST);
    await product.nudge();
    await product.counts(11);
    const popup = await openPopup(browser);
    const { page } = popup;
    await popup.open('A long night');
    await popup.articleText();
    const way = () => page.evaluate(() => document.querySelector('#article')?.scrollTop ?? 0);
    await page.press(' ');
    await expect.poll(way).toBeGreaterThan(100);
    await page.press('c');
    await page.see({ css: '.toast', name: new RegExp(say('article_linkCopied')) });
    expect(await pasted(popup)).toMatch(/^https:\/\/tidewater\.test\//);
    await page.press('C', 'Shift');
    await page.see({ css: '.toast', name: new RegExp(say('article_markdownCopied')) });
    expect(await pasted(popup)).toContain('A long night');

    const size = () =>
      page.evaluate(() => {
        const text = document.querySelector<HTMLIFrameElement>('.article iframe')?.contentDocument?.querySelector('p');
        return text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0;
      });
    const usual = await size();
    await page.press('+', 'Shift');
    await expect.poll(size).toBeGreaterThan(usual);
    await page.press('-');
    await expect.poll(size).toBe(usual);
    // Space after Space, to the end and on to the next article.
    await until('the next article', async () => {
      await page.press(' ');
      return (await page.text('.head h1')) !== 'A long night';
    });
    await browser.leave();
  });

  test('the panel is the same reader, with a place of its own, and leads to it in a tab', async () => {
    const { browser, product } = world;
    const panel = readerOn(await browser.open('sidepanel.html', { width: 360, height: 700 }));
    const unread = (await product.all('articles')).filter((article) => article.unread === 1);
    const first = unread.toSorted((a, b) => b.date - a.date || b.id - a.id)[0]?.title ?? '';
    // For a moment the rows are those that a popup began with last.
    await expect.poll(async () => (await panel.titles())[0]).toBe(first);
    await panel.page.press('j');
    await panel.page.press('Enter');
    await panel.page.see({ css: '.head h1', name: first });
    expect(await panel.articleText()).not.toBe('');
    await panel.page.press('s');
    await expect
      .poll(async () => (await product.all('articles')).find(({ title }) => title === first)?.starred)
      .toBe(1);
    await panel.page.press('O', 'Shift');
    const place = /reader\.html#view=unread&article=\d+$/;
    await until('the same place in a tab', async () => (await browser.tabs()).some((url) => place.test(url)));
    await panel.page.press('u');
    await panel.page.gone('.head h1');
    await panel.page.press('j');
    await browser.leave();

    const again = readerOn(await browser.open('sidepanel.html', { width: 360, height: 700 }));
    await again.page.see('.row');
    await expect
      .poll(() => again.page.evaluate(() => JSON.parse(localStorage.getItem('place:panel') ?? '{}').selectedId > 0))
      .toBe(true);
    await browser.leave();
  });

  test('a feed has rules of its own for what is hidden and what counts as read', async () => {
    const { browser, newsroom, product } = world;
    newsroom.publish(HOST, { title: 'With a rule', body: ['The story itself.', 'Weather by the pier.', 'Its end.'] });
    await product.makeDue(HOST);
    await product.nudge();
    const popup = await openPopup(browser, '#view=all');
    await popup.open('With a rule');
    await expect.poll(() => popup.articleText()).toContain('Weather by the pier');
    const feed = await product.feed(HOST);
    await browser.leave();

    const { page, select } = await openOptions(browser, `#feed-${feed.id}`);
    await page.see('.sheet h2');
    await page.fill('.hide-rule input', 'by the pier');
    await page.see({ css: '.hide-preview s', name: /Weather by the pier/ });
    await page.press('Enter');
    await page.see({ css: '.hide-rules bdi', name: 'by the pier' });
    await select('hand');
    await expect.poll(async () => (await product.feed(HOST)).readOn).toBe('hand');
    await browser.leave();

    const again = await openPopup(browser, '#view=all');
    await again.open('With a rule');
    await expect.poll(() => again.articleText()).toContain('Its end');
    await expect.poll(() => again.articleText()).not.toContain('Weather by the pier');
    await again.back();
    newsroom.publish(HOST, { title: 'Read by hand', body: ['Still unread.'] });
    await product.makeDue(HOST);
    await product.nudge();
    await again.page.click('.pill');
    await again.open('Read by hand');
    await again.articleText();
    await again.back();
    await again.page.see({ css: '.row.is-unread .row-title', name: 'Read by hand' });
    await browser.leave();
  });
});

import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { openOptions, openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

declare const chrome: typeof import('wxt/browser').browser;

describe.each(KINDS)('What is marked in %s', (kind) => {
  const world = useWorld(kind);

  test('a star and a mark are taken back by a key, also after the popup was closed', async () => {
    const { browser, product } = world;
    await browser.evaluate(fill, 500);
    const popup = await openPopup(browser, '#view=unread');
    await popup.page.see('.row');
    await popup.page.press('j');
    await popup.page.press('s');
    // The star itself gives way to the buttons of the row that has the focus.
    await expect.poll(async () => (await product.all('articles')).filter((one) => one.starred).length).toBe(1);
    await popup.page.press('m');
    await expect.poll(() => popup.page.count('.row.is-unread')).toBe(49);
    await browser.leave();

    const again = await openPopup(browser, '#view=all');
    await again.page.see('.row');
    await again.page.press('z');
    await expect.poll(() => again.page.count('.row.is-unread')).toBe(50);
    await again.page.press('z');
    await again.page.gone('.row .star');
    await product.counts(100);
    await browser.leave();
  });

  test('what stands below the chosen article is read at once, and comes back', async () => {
    const { browser, product } = world;
    const popup = await openPopup(browser, '#view=unread');
    await popup.page.see('.row');
    for (const _ of [1, 2, 3]) await popup.page.press('j');
    await popup.page.press('M', 'Shift');
    await popup.page.click({ css: '.choosing button', name: say('mark_below') });
    await expect.poll(() => popup.page.count('.row.is-unread')).toBe(3);
    await product.counts(3);
    await browser.leave();

    const again = await openPopup(browser, '#view=unread');
    await expect.poll(() => again.page.count('.row')).toBe(3);
    await again.page.press('z');
    await expect.poll(() => again.page.count('.row.is-unread')).toBe(50);
    await product.counts(100);
  });

  test('what stands above it is read, and nothing else', async () => {
    const { browser, product } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=unread');
    await popup.page.see('.row');
    for (const _ of [1, 2, 3]) await popup.page.press('j');
    await popup.page.press('M', 'Shift');
    await popup.page.click({ css: '.choosing button', name: say('mark_above') });
    await product.counts(98);
    await popup.page.press('z');
    await product.counts(100);
  });

  test('the list of today holds what is dated today, and what is marked in it leaves older articles unread', async () => {
    const { browser, product } = world;
    await browser.leave();
    const midnight = () => new Date().setHours(0, 0, 0, 0);
    const articles = (await product.all('articles')).filter(({ unread }) => unread === 1);
    const old = articles.toSorted((a, b) => a.date - b.date).slice(0, 10);
    await product.put('articles', ...old.map((article) => ({ ...article, date: article.date - 3 * 86_400_000 })));
    const isToday = { older: 0, today: 0 };
    for (const { date, unread } of await product.all('articles'))
      if (unread === 1) isToday[date < midnight() ? 'older' : 'today'] += 1;
    const { page, ...popup } = await openPopup(browser, '#view=unread');
    await page.see('.row');
    await page.press('g');
    await page.press('t');
    await expect.poll(() => popup.count()).toBe(isToday.today);
    expect(await page.text('.day')).toMatch(/^Today/);
    expect(await page.count('.day')).toBe(1);
    await page.press('A', 'Shift');
    await product.counts(isToday.older);
    await page.press('g');
    await page.press('u');
    await expect.poll(() => page.count('.row.is-unread')).toBe(isToday.older);
    await page.press('z');
    await product.counts(100);
  });

  test('an article is read when the settings say so: by hand, or at its end', async () => {
    const { browser, product } = world;
    await browser.leave();
    const options = await openOptions(browser, '#reading');
    await options.page.see('.settings');
    await options.select('hand');
    const popup = await openPopup(browser, '#view=unread');
    const [first = ''] = await popup.page.texts('.row .row-title');
    await popup.open(first);
    await popup.page.press('u');
    await popup.page.press('m');
    await product.counts(99);
    await popup.page.press('z');
    await product.counts(100);

    await options.select('end');
    await popup.open(first);
    await popup.page.waitFor(() => {
      const scroller = document.querySelector('#article');
      scroller?.scrollTo(0, scroller.scrollHeight);
      return true;
    });
    await product.counts(99);
  });

  test('rows that are scrolled past are read where the settings say so', async () => {
    const { browser, product } = world;
    await browser.leave();
    await browser.evaluate(fill, 500);
    await browser.evaluate(() => chrome.storage.local.set({ settings: { readOn: 'past' } }));
    const popup = await openPopup(browser, '#view=unread');
    await popup.page.see('.row');
    await popup.page.evaluate(() => document.querySelector('.middle .scroll')?.scrollTo(0, 800));
    await expect
      .poll(async () => {
        const unread = [...(await product.recount()).values()].reduce((sum, n) => sum + n, 0);
        return unread < 95 && unread > 80;
      })
      .toBe(true);
  });

  test('so are the last ones at the end of their list, and those of a short list once one goes on from its last', async () => {
    const { browser, product } = world;
    await browser.leave();
    await browser.evaluate(fill, 1000);
    await browser.evaluate(() => chrome.storage.local.set({ settings: { readOn: 'past' } }));
    const brief = await openPopup(browser, '#feed=5');
    await brief.page.see('.row.is-unread');
    const ids = await brief.page.evaluate(() =>
      [...document.querySelectorAll('.row')].map((row) => row.getAttribute('data-article')),
    );
    for (const id of ids) {
      await brief.page.press('j');
      await brief.page.waitFor((wanted) => document.activeElement?.closest(`[data-article="${wanted}"]`) !== null, id);
    }
    await product.counts(200);
    await brief.page.press('j');
    await brief.page.gone('.row.is-unread');
    await product.counts(199);
    await browser.leave();

    const { page } = await openPopup(browser, '#view=unread');
    await page.see('.row');
    await page.waitFor(() => {
      const scroller = document.querySelector('.middle .scroll');
      scroller?.scrollTo(0, scroller.scrollHeight);
      return (
        document.querySelector('.row:last-child .row-title')?.checkVisibility() &&
        !document.querySelector('.row.is-unread')
      );
    });
    await product.counts(0);
  });
});

import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../unit/content/attacks.ts';
import { openOptions, openPopup, readerOn } from './pages.ts';
import { KINDS, useWorld } from './world.ts';

const HOST = 'hostile.test';
const FEED = `https://${HOST}/feed.json`;
const FIRST = 'The lighthouse keeper wrote every evening.';
const LAST = 'Nobody has read his books to the end.';
const TITLE = '<img src=x onerror="top.hit=1"><script>top.hit=1</script>A keeper';

/** What the browser says itself while a hostile document is parsed, before anything of it is left. */
const REPORTED =
  /Content Security Policy|^Applying inline style violates|^Executing inline|^Setting the document's base/;

/** One of every three that are kept whole: the rest are played by `npm run attacks`. */
const PLAYED = ATTACKS.filter(({ keeps }, at) => keeps && (at < 30 || at % 3 === 0));

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: TITLE,
  items: PLAYED.map(({ html }, at) => ({
    id: `${at}`,
    title: at === 0 ? TITLE : `Chapter ${at}`,
    summary: TITLE,
    content_html: `<p>${FIRST}</p>${html}<p>${LAST}</p>`,
    date_published: new Date(Date.now() - at * 60_000).toISOString(),
  })),
});

describe.each(KINDS)('A hostile feed in %s', (kind) => {
  const world = useWorld(kind, 'granted', REPORTED);

  test('is read like any other: every article whole, and nothing in it runs', async () => {
    const { browser, newsroom, product } = world;
    newsroom.answer(HOST, ({ path }) =>
      path === '/feed.json' ? { headers: { 'content-type': 'application/feed+json' }, body: feed } : { status: 404 },
    );
    await product.subscribe(FEED);
    const articles = (await product.all('articles')).filter(({ title }) => title.startsWith('Chapter'));
    expect(articles).toHaveLength(PLAYED.length - 1);
    const page = await browser.open('reader.html#view=all');
    const reader = readerOn(page);
    for (const { id, title } of articles) {
      await page.evaluate((hash) => location.assign(hash), `#view=all&article=${id}`);
      const shown = await page.waitFor(
        (name, last) => {
          const frame = document.querySelector<HTMLIFrameElement>('.article iframe');
          const text = frame?.title === name ? frame.contentDocument?.body.innerText : undefined;
          return text?.includes(last) ? text : undefined;
        },
        title,
        LAST,
      );
      expect(shown).toContain(FIRST);
    }
    await expect.poll(() => reader.articleText()).toContain(LAST);
    expect(await page.evaluate(() => ['hit' in window, location.pathname])).toEqual([false, '/reader.html']);
  });

  test('has titles and names that are text wherever they stand', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = await openPopup(browser);
    await popup.page.see('.row');
    expect(await popup.page.count('.row img, .row script, .row .row-title a > *')).toBe(0);
    await browser.leave();
    const options = await openOptions(browser);
    await options.page.see({ css: '.feeds .opener bdi', name: /A keeper$/ });
    expect(await options.page.count('.feeds img, .feeds script')).toBe(0);
  });
});

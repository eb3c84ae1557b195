import { describe, expect, test } from 'vitest';
import { openOptions, openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

describe.each(KINDS)('The badge in %s equals a full recount', (kind) => {
  const world = useWorld(kind);

  test('after polling several feeds', async () => {
    const { product } = world;
    await product.subscribe(
      'https://tidewater.test/feed.xml',
      'https://hean.test/rss.xml',
      'https://nagisa.test/index.rdf',
      'https://smallweather.test/feed.json',
    );
    await product.counts(8 + 6 + 6 + 5);
  });

  test('after reading one and marking another unread again', async () => {
    const { browser, product } = world;
    const popup = await openPopup(browser);
    await popup.open('灯台の見える図書館、閉館後の一時間だけ開く「夜の閲覧室」が静かな人気');
    await product.counts(24);
    await popup.back();
    await popup.open('Fog until ten, then a view');
    await product.counts(23);
    // The key turns round what is shown.
    await popup.page.see({ css: '.reading button', name: say('list_markUnread') });
    await popup.page.press('m');
    await product.counts(24);
    await browser.leave();
  });

  test('after marking all as read, and after taking that back', async () => {
    const { browser, product, newsroom } = world;
    const popup = await openPopup(browser);
    await popup.page.see('.row');
    newsroom.publish('hean.test', { title: '加印：钢琴到了', body: ['音准。'] });
    await popup.markAll();
    await product.counts(0);
    await expect.poll(() => product.badge()).toBe('');
    await popup.undo();
    await product.counts(24);
    await popup.markAll();
    await product.counts(0);
    await product.makeDue('hean.test');
    await product.alarm();
    await product.counts(1);
  });

  test('after unsubscribing, and after taking that back', async () => {
    const { browser, product } = world;
    const options = await openOptions(browser);
    await options.open('河岸日报');
    await options.unsubscribe();
    await product.counts(0);
    await options.undo();
    await product.counts(1);
    await browser.leave();
  });

  test('after a restart, and after the browser was killed', async () => {
    const { browser, product } = world;
    await browser.restart();
    await product.counts(1);
    await browser.restart({ kill: true });
    await product.counts(1);
  });
});

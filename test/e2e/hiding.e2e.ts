import { describe, expect, test } from 'vitest';
import { openPopup } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const TAIL = 'the yellow house on the quay';

describe.each(KINDS)('What is hidden in articles, in %s', (kind) => {
  const world = useWorld(kind);

  test('a block at the end of all articles of a feed goes from the open one, and is not in the next, nor in a popup that is opened anew', async () => {
    const { browser, product } = world;
    await product.subscribe('https://ledger.test/feed.xml');
    await product.counts(10);
    const popup = await openPopup(browser);
    await popup.open('The buoy book');
    await expect.poll(() => popup.articleText()).toContain('a pencil beside it');
    await expect.poll(() => popup.articleText()).not.toContain(TAIL);
    await popup.page.see(popup.hidden);

    await popup.showHidden();
    await expect.poll(() => popup.articleText()).toContain(TAIL);
    expect(await popup.articleText()).toContain(say('article_why_repeated'));

    await popup.back();
    await popup.open('The chapel book');
    await expect.poll(() => popup.articleText()).toContain('the book of the chapel');
    await expect.poll(() => popup.articleText()).not.toContain(TAIL);
    await browser.leave();

    const again = await openPopup(browser, '');
    await expect.poll(() => again.articleText()).toContain('the book of the chapel');
    expect(await again.articleText()).not.toContain(TAIL);
    await browser.leave();
  });
});

import { describe, expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import { fill } from './fill.ts';
import { openPopup } from './pages.ts';
import { useWorld } from './world.ts';

/** Runs in the page: the strength in which what stands there is drawn. */
const strength = (css: string): number => Number(getComputedStyle(document.querySelector(css) as Element).opacity);

/** Runs in the page: the middle of what stands there, be it seen or not. */
function middle(css: string): [x: number, y: number] {
  const box = (document.querySelector(css) as Element).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

const DAY = '.day .tool';
const ACTIONS = '.row:nth-child(3) .row-actions';

// Chromium alone lets a test put a finger on its page.
describe('A finger on the list', () => {
  const world = useWorld('chromium');

  async function popup(): Promise<Page> {
    await world.browser.leave();
    const { page } = await openPopup(world.browser);
    await page.see('.row');
    return page;
  }

  test('that touches a date marks nothing, and what comes up by it can be pressed then', async () => {
    await world.browser.evaluate(fill, 300);
    const page = await popup();
    expect(await page.evaluate(() => matchMedia('(hover: hover)').matches)).toBe(true);
    await page.tapAt(...(await page.evaluate(middle, DAY)));
    await expect.poll(() => page.evaluate(strength, DAY)).toBe(1);
    expect(await page.count('.row.is-read')).toBe(0);
    await page.tap(DAY);
    await page.see('.row.is-read');
    await page.press('z');
    await page.gone('.row.is-read');
    await world.product.counts(60);
  });

  test('that touches a row where its quick actions come up opens it', async () => {
    const page = await popup();
    const title = await page.text('.row:nth-child(3) .row-title');
    // Where the last of them is, which leads to its site.
    await page.tapAt(...(await page.evaluate(middle, `${ACTIONS} .tool:last-child`)));
    await expect.poll(() => page.text('.head h1')).toBe(title);
  });

  test('finds everything at hand where there is no mouse', async () => {
    const page = await popup();
    await page.touchOnly();
    await page.waitFor(() => matchMedia('(hover: none)').matches);
    for (const css of [DAY, ACTIONS]) await expect.poll(() => page.evaluate(strength, css)).toBe(1);
    await page.tap('.day time');
    await page.tap(`${ACTIONS} .tool:nth-child(2)`);
    await page.see('.row:nth-child(3) [aria-pressed="true"]');
    await page.tap(`${ACTIONS} .tool:nth-child(1)`);
    await page.see('.row:nth-child(3).is-read');
    expect(await page.count('.row.is-read')).toBe(1);
    expect(await page.count('.article')).toBe(0);
    await page.tap(DAY);
    await page.see('.row:nth-child(1).is-read');
  });
});

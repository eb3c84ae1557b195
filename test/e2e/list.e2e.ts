import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { fill } from './fill.ts';
import { grown, SCROLLER, topRow } from './listPage.ts';
import { openPopup } from './pages.ts';
import { KINDS, useWorld } from './world.ts';

/** Runs in the page: the ids of the rows that are drawn, and whether they stand one below the other without a hole. */
function drawn(): { ids: number[]; holes: number } {
  const boxes = [...document.querySelectorAll('.middle .row')];
  const tops = boxes.map((box) => box.getBoundingClientRect());
  const holes = tops.slice(1).filter(({ top }, at) => {
    const gap = top - (tops[at]?.bottom ?? 0);
    return gap < -1 || gap > 60;
  });
  return { ids: boxes.map((box) => Number(box.getAttribute('data-article'))), holes: holes.length };
}

/** Runs in the page: goes up by `step` pixels a frame; by how many pixels too far or too little the rows in sight moved, each time. */
async function goUp(css: string, step: number, times: number): Promise<number[]> {
  const scroller = document.querySelector(css);
  const row = () => {
    const edge = scroller?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('.middle .row')].map((box) => ({
      id: box.getAttribute('data-article'),
      top: box.getBoundingClientRect().top,
    }));
    return rows.find(({ top }) => edge && top > edge.top + 100);
  };
  const astray: number[] = [];
  for (let turn = 0; turn < times && scroller; turn += 1) {
    const before = row();
    scroller.scrollTop -= step;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const after = document.querySelector(`.middle .row[data-article="${before?.id}"]`)?.getBoundingClientRect().top;
    astray.push(before && after !== undefined ? after - before.top - step : Number.NaN);
  }
  return astray;
}

const isRun = (ids: number[]): boolean => ids.every((id, at) => at === 0 || id === (ids[at - 1] ?? 0) - 1);

describe.each(KINDS)('A long list in %s', (kind) => {
  const world = useWorld(kind);

  test('is read page by page to its end, drawn in part, and has no hole', async () => {
    await world.browser.evaluate(fill, 2000);
    const popup = await openPopup(world.browser, '#view=all');
    await popup.page.see('.row');
    await popup.page.waitFor((css) => {
      const scroller = document.querySelector(css);
      scroller?.scrollTo(0, scroller.scrollHeight);
      return document.querySelector('.middle [data-article="1"]') !== null;
    }, SCROLLER);
    const end = await popup.page.evaluate(drawn);
    expect(end.holes).toBe(0);
    expect(end.ids.length).toBeLessThan(60);
    expect(isRun(end.ids)).toBe(true);

    await popup.page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 30_000), SCROLLER);
    await expect
      .poll(async () => {
        const { ids, holes } = await popup.page.evaluate(drawn);
        return holes === 0 && isRun(ids) && !ids.includes(1) && !ids.includes(2000);
      })
      .toBe(true);
  });

  test('goes up over lines that were never drawn as far as it is scrolled, whatever their heights', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.page.see('.row');
    await grown(popup.page, 60_000);
    await popup.page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 33_333), SCROLLER);
    await popup.page.waitFor(topRow, SCROLLER);
    const astray = await popup.page.evaluate(goUp, SCROLLER, 180, 60);
    expect(astray).toHaveLength(60);
    // Scrolling goes by whole pixels, heights do not.
    expect(Math.max(...astray.map(Math.abs))).toBeLessThanOrEqual(2);
  });

  test('moves nothing when it has become too long to be drawn whole', async () => {
    const { browser } = world;
    await browser.leave();
    const { page } = await openPopup(browser, '#view=all');
    await page.see('.row');
    const rows = async () => page.count('.middle .row');
    await page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 3000), SCROLLER);
    await until('the next page', async () => (await rows()) > 50);
    // Near its end again, the list grows beyond what is drawn whole.
    await page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 6200), SCROLLER);
    const before = await page.waitFor(topRow, SCROLLER);
    await page.see('.middle .long');
    await until('the list in part', async () => (await rows()) < 60);
    expect(await page.evaluate(topRow, SCROLLER)).toEqual(before);
  });

  test('is gone through by keys from where they stood, however far away that is', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.page.see('.row');
    for (const _ of [1, 2, 3]) await popup.page.press('j');
    await grown(popup.page, 50_000);
    await popup.page.press('j');
    await expect
      .poll(() => popup.page.evaluate(() => document.activeElement?.closest('.row')?.getAttribute('data-article')))
      .toBe('1997');
  });

  test('takes a row’s new state in wherever it is scrolled to', async () => {
    const { browser, product } = world;
    await browser.leave();
    const popup = await openPopup(browser, '#view=all');
    await popup.page.see('.row');
    await grown(popup.page, 30_000);
    await popup.page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 12_000), SCROLLER);
    const topId = async () => (await popup.page.evaluate(topRow, SCROLLER))?.[0] ?? 0;
    // Some 170 rows down, once the list stands there.
    await expect.poll(async () => Math.abs((await topId()) - 1830)).toBeLessThan(60);
    const id = await topId();
    const [article] = (await product.all('articles')).filter((one) => one.id === id);
    if (!article) throw new Error('The row is of no article.');
    await product.put('articles', { ...article, starred: 1 });
    await browser.evaluate(() => new BroadcastChannel('courant').postMessage({ stores: ['articles'] }));
    await popup.page.see(`.row[data-article="${id}"] .star`);
  });
});

import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { fill } from './fill.ts';
import { grown, SCROLLER, topRow } from './listPage.ts';
import { readerOn } from './pages.ts';
import { KINDS, useWorld } from './world.ts';

/** Runs in the page: whether all that was painted first is there still, in a list that stands once. */
const firstPaint = (): Promise<boolean> =>
  new Promise((resolve) => {
    const seen = (list: PerformanceObserverEntryList) => {
      const elements = list.getEntries().map((entry) => (entry as LargestContentfulPaint).element);
      resolve(elements.every((one) => one?.closest('main.middle')) && document.querySelectorAll('main').length === 1);
    };
    new PerformanceObserver(seen).observe({ type: 'largest-contentful-paint', buffered: true });
  });

describe.each(KINDS)('A popup that was closed by a click elsewhere, in %s,', (kind) => {
  const world = useWorld(kind);

  test('opens again on the same list, row and place', async () => {
    const { browser } = world;
    await browser.evaluate(fill, 1000);
    const popup = readerOn(await browser.open('popup.html'));
    await popup.page.see('.row');
    for (const _ of [1, 2, 3, 4]) await popup.page.press('j');
    await popup.page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 2500), SCROLLER);
    const before = await popup.page.waitFor(topRow, SCROLLER);
    await until('the place to be kept', () =>
      popup.page.evaluate(() => JSON.parse(localStorage.getItem('place:popup') ?? '{}').top?.offset !== undefined),
    );
    await browser.leave();

    const again = readerOn(await browser.open('popup.html'));
    await again.page.see('.row');
    await expect.poll(() => again.page.evaluate(topRow, SCROLLER)).toEqual(before);
    await again.page.press('j');
    await expect
      .poll(() => again.page.evaluate(() => document.activeElement?.closest('.row')?.getAttribute('data-article')))
      .toBe('996');
  });

  test('opens again on the same place far down', async () => {
    const { browser } = world;
    await browser.leave();
    await browser.evaluate(fill, 2000);
    const popup = readerOn(await browser.open('popup.html#view=all'));
    await popup.page.see('.row');
    await grown(popup.page, 100_000);
    await popup.page.evaluate((css) => document.querySelector(css)?.scrollTo(0, 88_000), SCROLLER);
    const before = await popup.page.waitFor(topRow, SCROLLER);
    // Some 1,250 rows down.
    expect(before[0]).toBeLessThan(900);
    await until('the place to be kept', () =>
      popup.page.evaluate(
        // The row that is cut by the edge, or the one below it.
        (id) => Math.abs((JSON.parse(localStorage.getItem('place:popup') ?? '{}').top?.id ?? 0) - id) <= 1,
        before[0],
      ),
    );
    await browser.leave();

    const again = readerOn(await browser.open('popup.html'));
    await again.page.see('.row');
    const [id, offset] = before;
    // Places are whole pixels, heights are not.
    await expect
      .poll(async () => {
        const [now, stands = 0] = (await again.page.evaluate(topRow, SCROLLER)) ?? [];
        return now === id && Math.abs(stands - offset) <= 2;
      })
      .toBe(true);
    // It was not drawn whole for that.
    expect(await again.page.count('.middle .row')).toBeLessThan(60);
    await browser.leave();
    await browser.evaluate(fill, 1000);
  });

  test('opens again with the rows it had, before its scripts are there, and they stay', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = readerOn(await browser.open('popup.html#view=unread'));
    await until('the rows to be kept', () =>
      popup.page.evaluate(() => JSON.parse(localStorage.getItem('glimpse') ?? '{}').sketch !== undefined),
    );
    await browser.leave();

    const again = readerOn(await browser.open('popup.html#view=unread'));
    expect(await again.page.waitFor(() => window.early?.record.includes('sketch'))).toBe(true);
    await until('the list', async () => (await again.page.count('.row')) > 14);
    expect(await again.page.evaluate(firstPaint)).toBe(true);
    const [, second = ''] = await again.titles();
    await again.open(second);

    const starred = await browser.open('popup.html#view=starred');
    await starred.see('.nothing');
    expect(await starred.evaluate(() => window.early === undefined)).toBe(true);
  });

  test('opens again on the same article, which stays in its list', async () => {
    const { browser } = world;
    await browser.leave();
    const popup = readerOn(await browser.open('popup.html#view=unread'));
    await popup.page.see('.row');
    const [, , third = ''] = await popup.titles();
    await popup.open(third);
    await browser.leave();

    const again = readerOn(await browser.open('popup.html'));
    await expect.poll(() => again.page.text('.head h1')).toBe(third);
    await again.page.press('u');
    await again.page.see(again.row(third));
    expect((await again.titles()).indexOf(third)).toBe(2);
    await expect.poll(() => again.page.evaluate(() => document.activeElement?.textContent)).toBe(third);
  });
});

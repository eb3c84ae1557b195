import { describe, expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import { fill } from './fill.ts';
import { choose, openPopup } from './pages.ts';
import { KINDS, useWorld } from './world.ts';

/** Runs in the page: what has the focus: the nth row, a row's or a button's name, the open article, or nothing. */
function holder(): string {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return 'nothing';
  const row = activeElement.closest('.middle .row');
  if (row) return `row ${[...document.querySelectorAll('.middle .row')].indexOf(row) + 1}`;
  if (activeElement.id === 'article') return 'article';
  if (activeElement.closest('.toast')) return 'toast';
  return activeElement.matches('.view') ? 'name' : activeElement.outerHTML;
}

const focus = (page: Page) => expect.poll(() => page.evaluate(holder));
const title = (page: Page) => expect.poll(() => page.text('.bar-title'));
const ring = (page: Page) => page.evaluate(() => document.querySelector('.row a:focus-visible') !== null);

/** Presses one key after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}

describe.each(KINDS)('In %s the focus', (kind) => {
  const world = useWorld(kind);

  /** A popup over 300 articles, of which each fiftieth has a star, with this many of its rows gone down. */
  async function popup(hash: string, down = 0): Promise<Page> {
    await world.browser.leave();
    const { page } = await openPopup(world.browser, hash);
    await page.see(hash.includes('article') ? '.article' : '.row');
    for (let n = 1; n <= down; n += 1) {
      await page.press('j');
      await focus(page).toBe(`row ${n}`);
    }
    return page;
  }

  test('goes to the first row of a list that a key leads to', async () => {
    const { browser, product } = world;
    await browser.evaluate(fill, 300);
    const all = await product.all('articles');
    await product.put(
      'articles',
      ...all.filter(({ id }) => id % 50 === 0).map((one) => ({ ...one, starred: 1 as const })),
    );
    const page = await popup('#view=unread', 4);
    await press(page, 'g', 's');
    await title(page).toMatch(/^Starred/);
    await focus(page).toBe('row 1');
    await press(page, 'j');
    await focus(page).toBe('row 2');
    await press(page, 'g', 'a');
    await title(page).toMatch(/^All/);
    await focus(page).toBe('row 1');
    await page.press('U', 'Shift');
    await title(page).toMatch(/^Unread/);
    await focus(page).toBe('row 1');
  });

  test('goes there before anything had it, and to the list’s name where there is no row', async () => {
    const page = await popup('#view=all');
    await focus(page).toBe('nothing');
    await press(page, 'g', 's');
    await focus(page).toBe('row 1');
    const starred = (await world.product.all('articles')).filter((one) => one.starred === 1);
    await world.product.put('articles', ...starred.map(({ starred: _, ...one }) => one));
    const bare = await popup('#view=all', 2);
    await press(bare, 'g', 's');
    await bare.see('.nothing');
    await focus(bare).toBe('name');
    await world.product.put('articles', ...starred);
  });

  test('goes to the first row of a list that was chosen from the menu, without a ring for the mouse', async () => {
    const page = await popup('#view=unread');
    await choose(page, { css: '.bar .view' }, { css: '[role=menuitemradio]', name: /^Starred/ });
    await title(page).toMatch(/^Starred/);
    await focus(page).toBe('row 1');
    expect(await ring(page)).toBe(false);
  });

  test('goes to the first row from an open article, too', async () => {
    const page = await popup('#view=unread', 2);
    await press(page, 'Enter');
    await focus(page).toBe('article');
    await press(page, 'g', 's');
    await title(page).toMatch(/^Starred/);
    await page.gone('.article');
    await focus(page).toBe('row 1');
  });

  test('goes to a row from an article that its list does not hold', async () => {
    const page = await popup('#view=starred&article=299');
    await focus(page).toBe('article');
    await press(page, 'Escape');
    await page.gone('.article');
    await focus(page).toBe('row 1');
  });

  test('goes from the snackbar’s button to the chosen row, and over an article to that', async () => {
    const page = await popup('#view=unread', 3);
    await page.press('A', 'Shift');
    await page.see('.toast button');
    await page.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.focus());
    await press(page, 'Enter');
    await page.gone('.toast button');
    await focus(page).toBe('row 3');
    await press(page, 'Enter');
    await focus(page).toBe('article');
    await page.press('A', 'Shift');
    await page.see('.toast button');
    await page.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.focus());
    await press(page, 'Enter');
    await page.gone('.toast button');
    await focus(page).toBe('article');
    // What was undone has been written: two were opened.
    await world.product.counts(58);
  });

  test('is on the snackbar’s button as long as it likes', async () => {
    const page = await popup('#view=unread', 3);
    // The page's clock stands, and is told when the time of a word is over.
    await page.evaluate(() => {
      const { setTimeout: run } = window;
      const due: (() => void)[] = [];
      window.setTimeout = ((act: () => void, after = 0) =>
        after >= 1000 ? due.push(act) : run(act, after)) as typeof setTimeout;
      addEventListener('over', () => {
        for (const act of due.splice(0)) act();
      });
    });
    const over = () => page.evaluate(() => dispatchEvent(new Event('over')));
    await page.press('A', 'Shift');
    await page.see('.toast button');
    await page.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.focus());
    for (const _ of [1, 2, 3]) await over();
    await focus(page).toBe('toast');
    await page.evaluate(() => document.querySelector<HTMLElement>('.middle .row:nth-child(2) a')?.focus());
    await over();
    await page.gone('.toast');
    await focus(page).toBe('row 2');
  });

  test('stays where it is while screen readers are told of a star, a mark and another list', async () => {
    const page = await popup('#view=all', 2);
    const said = () => expect.poll(() => page.evaluate(() => document.querySelector('p.hush')?.textContent));
    await press(page, 's');
    await said().toBe('Starred.');
    await page.waitFor(() => document.querySelector('.row.is-chosen .star') !== null);
    await press(page, 's');
    await said().toBe('Star removed');
    await press(page, 'm');
    await said().toMatch(/^Marked as /);
    await focus(page).toBe('row 2');
    await press(page, 'g', 'u');
    await said().toMatch(/^Unread \d+$/);
  });
});

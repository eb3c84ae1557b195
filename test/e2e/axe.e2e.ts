import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import { useWorld } from './world.ts';

/** https://www.deque.com/axe/: WCAG 2.2 A and AA, and its best practices. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the page; its rules are put in front of it. */
const look = `async (tags) => {
  ${AXE};
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false });
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => id + ': ' + html.slice(0, 160)));
}`;

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(look as unknown as (tags: string[]) => Promise<string[]>, TAGS);

/** Runs in the page: turns it round, and gives by how many pixels it is too wide then. */
function turned(): number {
  document.documentElement.dir = 'rtl';
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

interface View {
  name: string;
  path: string;
  width: number;
  pose: (page: Page) => Promise<unknown>;
}

const seen = (page: Page) => page.see('.row');
const opened = async (page: Page) => {
  await seen(page);
  await page.press('j');
  await page.press('Enter');
  await page.see({ css: 'p, div', frame: '.article iframe' });
};
const called =
  (key: string, ...shift: 'Shift'[]) =>
  async (page: Page) => {
    await seen(page);
    await page.press(key, ...shift);
    await page.see('dialog');
  };

/** Every view, at the widths it is made for; 1200 at 200 % is as wide as 600. */
const VIEWS: View[] = [
  { name: 'the list in the popup', path: 'popup.html#view=all', width: 420, pose: seen },
  { name: 'the list at 320', path: 'sidepanel.html#view=all', width: 320, pose: seen },
  { name: 'an article in the popup', path: 'popup.html#view=all', width: 420, pose: opened },
  { name: 'the keys', path: 'popup.html#view=all', width: 420, pose: called('?', 'Shift') },
  { name: 'what can be marked', path: 'popup.html#view=all', width: 420, pose: called('M', 'Shift') },
  { name: 'the form to subscribe', path: 'popup.html#view=all', width: 420, pose: called('a') },
  { name: 'no stars', path: 'popup.html#view=starred', width: 420, pose: (page) => page.see('.nothing h2') },
  { name: 'the tab', path: 'reader.html#view=all', width: 1200, pose: opened },
  { name: 'the tab at 200 %', path: 'reader.html#view=all', width: 600, pose: seen },
  { name: 'the subscriptions', path: 'options.html', width: 1200, pose: (page) => page.see('.feeds .opener') },
  { name: 'the settings of reading', path: 'options.html#reading', width: 600, pose: (page) => page.see('.settings') },
  {
    name: 'the settings of refreshing',
    path: 'options.html#refreshing',
    width: 600,
    pose: (page) => page.see('.settings'),
  },
  { name: 'import and export', path: 'options.html#import', width: 320, pose: (page) => page.see('.sheet-main h1') },
];

// One browser is enough: what axe looks at, the document and its styles, is the same in both.
describe('Nothing keeps anybody out:', () => {
  const world = useWorld('chromium');

  test('axe finds nothing in the first page', async () => {
    const page = await world.browser.open('popup.html');
    await page.see('.first-run');
    expect(await violations(page)).toEqual([]);
    await world.browser.leave();
    const { product } = world;
    await product.subscribe(
      'https://tidewater.test/feed.xml',
      'https://hean.test/rss.xml',
      'https://marfa.test/feed.xml',
    );
  });

  test.each(VIEWS)('axe finds nothing in $name, light, dark or right to left', async ({ path, width, pose }) => {
    for (const scheme of ['light', 'dark'] as const) {
      await world.browser.setColorScheme(scheme);
      const page = await world.browser.open(path, { width, height: 700 });
      await pose(page);
      expect(await violations(page), scheme).toEqual([]);
      if (scheme === 'dark') {
        expect(await page.evaluate(turned), 'wider than the window').toBe(0);
        expect(await violations(page), 'right to left').toEqual([]);
      }
      await page.close();
    }
  });
});

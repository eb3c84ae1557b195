import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Page, Target } from '../browsers/page.ts';
import { openPopup } from './pages.ts';
import { useWorld, type World } from './world.ts';

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
  /** Brings about what the page is to show; before it is opened the first time. */
  before?: (world: World) => Promise<unknown>;
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

/** The menu behind a button, once what it holds has come. */
const menu = (opener: string) => async (page: Page) => {
  await page.click(opener);
  await page.see('[role^="menuitem"]');
};
const back = async (page: Page) => {
  await opened(page);
  await page.press('u');
  await page.see('.row.is-read.is-chosen');
};
const finding = async (page: Page) => {
  await opened(page);
  await page.press('/');
  await page.type('the');
  await page.see('.find output');
};
const PICTURE: Target = { css: 'img[tabindex]', frame: '.article iframe' };
const picture = async (page: Page) => {
  await page.click({ css: '.row .row-title a', name: /^Harbour council keeps/ });
  await page.click(PICTURE);
  await page.see('dialog.view-picture iframe');
};
const offline = async (page: Page) => {
  await seen(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return dispatchEvent(new Event('offline'));
  });
  await page.see('.notice');
};

/** As if a feed had been failing for three days, and another had lost its access. */
async function trouble({ product }: World): Promise<void> {
  const failingSince = Date.now() - 3 * 86_400_000;
  const failing = await product.feed('hean.test');
  await product.put('feeds', { ...failing, errors: 9, failingSince, error: { kind: 'http', status: 503 } });
  await product.put('feeds', { ...(await product.feed('marfa.test')), paused: 'permission' });
}

async function readAll({ browser, product }: World): Promise<void> {
  const { page, markAll } = await openPopup(browser, '#view=all');
  await page.see('.row');
  await markAll();
  await product.counts(0);
  await browser.leave();
}

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
  { name: 'the tab with nothing open', path: 'reader.html#view=all', width: 1200, pose: seen },
  { name: 'an article at 320', path: 'sidepanel.html#view=all', width: 320, pose: opened },
  { name: 'the list after an article', path: 'popup.html#view=all', width: 420, pose: back },
  {
    name: 'the menu of the list',
    path: 'popup.html#view=all',
    width: 420,
    pose: (page) => seen(page).then(() => menu('.middle .bar .tool:last-of-type')(page)),
  },
  {
    name: 'the menu of an article',
    path: 'popup.html#view=all',
    width: 420,
    pose: (page) => opened(page).then(() => menu('.reading .tool[aria-haspopup]')(page)),
  },
  { name: 'what is found in an article', path: 'popup.html#view=all', width: 420, pose: finding },
  { name: 'a picture by itself', path: 'popup.html#view=all', width: 420, pose: picture },
  {
    name: 'the sheet of a feed',
    path: 'options.html',
    width: 1200,
    pose: async (page) => {
      await page.click('.feeds .opener');
      await page.see('.sheet');
    },
  },
  {
    name: 'the column of feeds over the list',
    path: 'reader.html#view=all',
    width: 800,
    pose: async (page) => {
      await seen(page);
      await page.press('[');
      await page.see('.side.is-open');
    },
  },
  { name: 'the list without a network', path: 'popup.html#view=all', width: 420, pose: offline },
  {
    name: 'feeds in trouble',
    path: 'popup.html#view=all',
    width: 420,
    before: trouble,
    pose: (page) => page.see('.notice'),
  },
  {
    name: 'all read',
    path: 'popup.html#view=unread',
    width: 420,
    before: readAll,
    pose: (page) => page.see('.nothing .acts'),
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

  test.each(VIEWS)(
    'axe finds nothing in $name, light, dark or right to left',
    async ({ path, width, before, pose }) => {
      await before?.(world);
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
    },
  );
});

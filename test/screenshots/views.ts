import type { Browser, View } from '../browsers/browser.ts';
import type { Page } from '../browsers/page.ts';
import { until } from '../browsers/until.ts';
import type { Product } from '../e2e/product.ts';
import { CHINESE, ENGLISH, openStory, POPUP, WIDE } from '../start/pictures.ts';

/** What a picture is taken of: a browser that reads the newsroom's papers. */
export interface Scene {
  browser: Browser;
  product: Product;
}

/** One view of the product. */
export interface Shot {
  name: string;
  path: string;
  view: View;
  /** Brings about what the page is to show; before it is opened. */
  before?: (scene: Scene) => Promise<unknown>;
  /** Goes to where the picture is taken. */
  pose?: (page: Page, scene: Scene) => Promise<unknown>;
}

const NARROW: View = { width: 320, height: 600 };

const seen = (page: Page) => page.see('.row');

/** As the browser says it when the network is gone. */
const goOffline = () => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  return dispatchEvent(new Event('offline'));
};

/** As if a feed had been failing for three days, and another had lost its access. */
async function trouble({ product }: Scene): Promise<void> {
  const ago = Date.now() - 3 * 86_400_000;
  const quay = await product.feed('quayst.test');
  await product.put('feeds', { ...quay, errors: 9, failingSince: ago, error: { kind: 'http', status: 503 } });
  const hill = await product.feed('hillside.test');
  await product.put('feeds', { ...hill, paused: 'permission' });
}

async function recovery({ product }: Scene): Promise<void> {
  for (const host of ['quayst.test', 'hillside.test']) {
    const { error: _, failingSince: __, paused: ___, ...feed } = await product.feed(host);
    await product.put('feeds', { ...feed, errors: 0 });
  }
}

async function readAll({ browser, product }: Scene): Promise<void> {
  const page = await browser.open('popup.html#view=unread');
  await seen(page);
  await page.press('A', 'Shift');
  await product.counts(0);
  await page.close();
}

const both = (name: string, hash: string, pose: Shot['pose']): Shot[] => [
  { name: `${name}-420`, path: `popup.html${hash}`, view: POPUP, ...(pose && { pose }) },
  { name: `${name}-1200`, path: `reader.html${hash}`, view: WIDE, ...(pose && { pose }) },
];

/** An article was read with the mouse: its row is the one that the keys act on. */
async function chosen(page: Page): Promise<void> {
  await page.click('.row:nth-child(2) .row-title a');
  await page.click('.back');
  await page.gone('.article');
  await page.hover('.bar-title');
}

/** Every view, in an order in which each leaves to the next what it needs. */
export const SHOTS: Shot[] = [
  ...both('list', '#view=all', seen),
  { name: 'list-320', path: 'sidepanel.html#view=all', view: NARROW, pose: seen },
  { name: 'list-chosen-420', path: 'popup.html#view=all', view: POPUP, pose: chosen },
  { name: 'list-chosen-320', path: 'sidepanel.html#view=all', view: NARROW, pose: chosen },
  ...both('article', '#view=all', (page) => openStory(page, CHINESE)),
  { name: 'article-latin-420', path: 'popup.html#view=all', view: POPUP, pose: (page) => openStory(page, ENGLISH) },
  {
    name: 'menu-420',
    path: 'popup.html#view=all',
    view: POPUP,
    pose: async (page) => {
      await seen(page);
      await page.click('.middle .bar .tool:last-of-type');
      await page.see('[role=menuitem]');
    },
  },
  {
    name: 'menu-article-420',
    path: 'popup.html#view=all',
    view: POPUP,
    pose: async (page) => {
      await openStory(page, ENGLISH);
      await page.click('.reading .tools .tool:last-of-type');
      await page.see('[role=menuitem]');
    },
  },
  {
    name: 'article-320',
    path: 'sidepanel.html#view=all',
    view: NARROW,
    pose: (page) => openStory(page, CHINESE),
  },
  {
    name: 'views-420',
    path: 'popup.html#view=today',
    view: POPUP,
    pose: async (page) => {
      await seen(page);
      await page.click('.middle .bar .view');
      await page.see('[role=menuitemradio]');
    },
  },
  ...both('keys', '#view=all', async (page) => {
    await seen(page);
    await page.press('?', 'Shift');
    await page.see('dialog');
  }),
  { name: 'today-1200', path: 'reader.html#view=today', view: WIDE, pose: seen },
  ...both('offline', '#view=all', async (page) => {
    await seen(page);
    await page.evaluate(goOffline);
    await page.see('.notice');
  }),
  ...both('error', '#view=all', (page) => page.see('.notice')).map((shot, at) => ({
    ...shot,
    ...(at === 0 && { before: trouble }),
  })),
  {
    name: 'options-1200',
    path: 'options.html',
    view: WIDE,
    pose: (page) => page.see('.feeds .opener'),
  },
  {
    name: 'options-sheet-1200',
    path: 'options.html',
    view: WIDE,
    pose: async (page) => {
      await page.click('.feeds .opener b');
      await page.see('.sheet h2');
    },
  },
  {
    name: 'options-reading-1200',
    path: 'options.html#reading',
    view: WIDE,
    before: recovery,
    pose: (page) => page.see('.settings'),
  },
  ...both('empty', '#view=starred', (page) => page.see('.nothing h2')),
  // The last, as nothing is unread after it.
  ...both('all-read', '#view=unread', (page) => page.see('.nothing h2')).map((shot, at) => ({
    ...shot,
    ...(at === 0 && { before: readAll }),
  })),
];

/** The first page a person sees, and one that is still reading: with nothing subscribed to. */
export const FIRST: Shot[] = [
  { name: 'first-run-420', path: 'popup.html', view: POPUP, pose: (page) => page.see('.first-run') },
  { name: 'first-run-1200', path: 'reader.html', view: WIDE, pose: (page) => page.see('.first-run') },
  {
    name: 'loading-420',
    path: 'popup.html#view=all',
    view: POPUP,
    // A server that never answers.
    before: async ({ product }) => {
      await product.put('pending', {
        ...{ address: 'https://silent.test/feed.xml', folder: '', sites: ['*://*.silent.test/*'] },
        ...{ from: 'popup' as const, step: 'permission' as const, at: Date.now() },
      });
      await product.nudge();
      await until('the look', async () => (await product.all('pending'))[0]?.step === 'looking');
    },
    pose: (page) => page.see('.notice'),
  },
];

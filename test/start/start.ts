import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, launch } from '../browsers/browser.ts';
import type { Kind } from '../browsers/driver.ts';
import { need } from '../browsers/install.ts';
import { until } from '../browsers/until.ts';
import { built } from '../e2e/builds.ts';
import { type Product, productOf } from '../e2e/product.ts';
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts';
import { GAUGE } from '../newsroom/papers/gauge.ts';
import { build, ROOT } from '../run/run.ts';
import { takePictures } from './pictures.ts';

/** `npm start`: Courant in a real browser, subscribed to the newsroom's papers. */

const MINUTE = 60_000;

/** Where a person might file the papers; the others stay without a folder. */
const FOLDERS: Record<string, string> = {
  'tidewater.test': 'Harbour town',
  'hean.test': 'Harbour town',
  'gangwan.test': 'Harbour town',
  'quayst.test': 'Harbour town',
  'plaintype.test': 'Craft',
  'kettle.test': 'Craft',
  'hillside.test': 'Craft',
  'beichuang.test': '读书',
};

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const { values: flags } = parseArgs({
  options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' }, lang: { type: 'string' } },
});

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Firefox when asked for, or when COURANT_BROWSER names one. */
const wantedKind = (): Kind =>
  flags.firefox || /firefox/i.test(process.env.COURANT_BROWSER ?? '') ? 'firefox' : 'chromium';

/** Each feed with what its first poll brought, the badge, and the newest headlines. */
async function report(product: Product): Promise<void> {
  const feeds = await product.all('feeds');
  const articles = await product.all('articles');
  say('\nPolled:');
  for (const { id, title, unread, history, url } of feeds) {
    const own = articles.filter(({ feedId }) => feedId === id).length;
    const result = history.at(-1)?.result ?? 'not yet';
    say(`  ${title}: ${own} articles, ${unread} unread (${result}, ${new URL(url).hostname})`);
  }
  say(`\nBadge: ${await product.badge()}`);
  say('\nNewest:');
  const titleOf = new Map(feeds.map(({ id, title }) => [id, title]));
  for (const { title, feedId } of articles.sort((a, b) => b.date - a.date).slice(0, 8))
    say(`  ${title} · ${titleOf.get(feedId)}`);
}

/** A minute has passed for the gauge: it has one more reading, and the product is told to look. */
async function nextReading(product: Product): Promise<void> {
  const articles = async (): Promise<number> => {
    const { id } = await product.feed(GAUGE.host);
    return (await product.all('articles')).filter(({ feedId }) => feedId === id).length;
  };
  const before = await articles();
  await product.makeDue(GAUGE.host);
  await product.nudge();
  const after = await until('the new reading', async () => {
    const now = await articles();
    return now > before ? now : undefined;
  });
  say(`\n${GAUGE.title} had ${before} articles and has ${after} now; the badge says ${await product.badge()}.`);
}

/** With a window the browser stays until it is closed, and the gauge goes on. */
async function stayOpen(browser: Browser, product: Product): Promise<void> {
  await browser.leave();
  await browser.open('reader.html', 'window');
  say('\nThe reader is open; the toolbar has the popup. Close the browser, or press Ctrl-C, to end.');
  const timer = setInterval(() => {
    nextReading(product).catch(() => undefined);
  }, MINUTE);
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  await Promise.race([browser.ended, interrupted]);
  clearInterval(timer);
}

async function show(newsroom: Newsroom, browser: Browser, pass: () => void, headless: boolean): Promise<void> {
  const product = productOf(browser);
  const feeds = newsroom.sites.map(({ host, feedUrl }) => ({ address: feedUrl, folder: FOLDERS[host] ?? '' }));
  await product.subscribe(...feeds);
  const unread = (await product.all('feeds')).reduce((sum, feed) => sum + feed.unread, 0);
  await product.counts(unread);
  await report(product);
  pass();
  await nextReading(product);
  if (!headless) return stayOpen(browser, product);
  const folder = join(ROOT, '.output', 'screenshots');
  const files = await takePictures(browser, folder);
  say(`\nThere is no display, so these pictures were taken in ${folder}:`);
  for (const file of files) say(`  ${file}`);
}

async function main(): Promise<void> {
  const kind = wantedKind();
  const { name, path } = need(kind);
  say(`Building Courant for ${name} (${path}) ...`);
  await build(kind === 'firefox' ? 'firefox' : 'chrome', 'e2e');
  // The newsroom's clock starts a minute late and catches up, so that the gauge has a new reading at once.
  let behind = MINUTE;
  const newsroom = await startNewsroom({ now: () => Date.now() - behind });
  const headless = flags.headless === true || !hasDisplay();
  const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
  const lang = flags.lang === undefined ? {} : { lang: flags.lang };
  const browser = await launch({ kind, extension: built(kind, 'granted'), ports, headless, ...lang });
  const pass = (): void => {
    behind = 0;
  };
  try {
    await show(newsroom, browser, pass, headless);
  } finally {
    await browser.close();
    await newsroom.close();
  }
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

import { describe, expect, test } from 'vitest';
import { launch } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { built } from './builds.ts';
import { fileOf } from './files.ts';
import { openOptions } from './pages.ts';
import { type Product, productOf } from './product.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const FOLDERS = ['Harbour town', '读书', 'Craft & trade', 'Aux "actualités"', 'Weather', ''];
const COUNT = 50;

/** Fifty feeds over five folders and none, as another reader would write them. */
function subscriptions(): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const feed = (n: number): string =>
    `<outline type="rss" text="Wire ${n}" title="Wire ${n}" xmlUrl="https://wire-${n}.test/feed.xml" htmlUrl="https://wire-${n}.test/"/>`;
  const groups = FOLDERS.map((folder, at) => {
    const feeds = Array.from({ length: COUNT }, (_, index) => index + 1).filter((n) => n % FOLDERS.length === at);
    const outlines = feeds.map(feed).join('\n');
    return folder ? `<outline text="${escaped(folder)}">${outlines}</outline>` : outlines;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Mine</title></head><body>${groups.join('\n')}</body></opml>`;
}

/** Folder and address of every feed: the tree. */
async function tree(product: Product): Promise<string[]> {
  return (await product.all('feeds')).map(({ folder, url, title }) => `${folder} / ${title} / ${url}`).sort();
}

const everyPoll = (product: Product) =>
  until(
    'every feed to be fetched',
    async () => {
      const [feeds, pending] = await Promise.all([product.all('feeds'), product.all('pending')]);
      const late = feeds.filter(({ succeededAt }) => succeededAt === undefined);
      if (feeds.length === COUNT && late.length === 0) return true;
      throw new Error(`${feeds.length} feeds, ${pending.length} pending, late ${JSON.stringify(late.slice(0, 2))}`);
    },
    60_000,
  );

describe.each(KINDS)('Subscriptions as OPML in %s', (kind) => {
  const world = useWorld(kind);

  test('fifty feeds in folders go in, out, and into a clean profile as the same tree', async () => {
    const { browser, product, newsroom } = world;
    const options = await openOptions(browser, '#import');
    await options.pick(fileOf('mine.opml', subscriptions()));
    await options.doImport();
    await everyPoll(product);
    await until('the report', async () => (await options.report()).includes(say('options_added_other', COUNT)));
    const articles = await product.all('articles');
    await product.counts(articles.length);
    const before = await tree(product);
    await expect
      .poll(async () => new Set((await product.all('feeds')).map(({ folder }) => folder)))
      .toEqual(new Set(FOLDERS));

    await options.doExport();
    const exported = await browser.downloaded(/\.opml$/);
    await browser.leave();

    const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
    const clean = await launch({ kind, extension: built(kind, 'granted'), ports });
    try {
      const other = productOf(clean);
      const page = await openOptions(clean, '#import');
      await page.pick(fileOf('exported.opml', exported.text));
      await page.doImport();
      await everyPoll(other);
      await expect.poll(() => tree(other)).toEqual(before);
      await expect.poll(() => clean.troubles()).toEqual([]);
    } finally {
      await clean.close();
    }
  });

  test('the same file again adds nothing', async () => {
    const { browser, product } = world;
    const before = await tree(product);
    const options = await openOptions(browser, '#import');
    await options.pick(fileOf('mine.opml', subscriptions()));
    await options.page.see('.preview');
    await expect.poll(() => options.page.text('.preview')).toContain(say('options_alreadyThere_other', COUNT));
    expect(await tree(product)).toEqual(before);
  });
});

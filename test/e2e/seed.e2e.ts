import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../lib/model.ts';
import { until } from '../browsers/until.ts';
import { BEICHUANG } from '../newsroom/papers/beichuang.ts';
import { openOptions, openPopup, readerOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld, type World } from './world.ts';

const FEED = `https://${BEICHUANG.host}${BEICHUANG.path}`;
const TITLE = BEICHUANG.stories[0]?.title ?? '';
/** Everything around the story that must not be shown. */
const LEFTOVERS = [/分享/, /订阅源/, /relay/, /share-/, /data-/, /whatsapp/i, /facebook/i, /intent\/tweet/, /v-on/];

/** The story's own sentences, as the fixture's markup has them. */
function sentences(): string[] {
  const [lead = '', story = ''] = BEICHUANG.stories[0]?.body ?? [];
  return [...`${lead}${story}`.matchAll(/<p>(.*?)<\/p>/g)].map(([, html = '']) => html.replace(/<[^>]+>/g, ''));
}

/** Chromium reports the relay's style attributes while they are being parsed, before the sanitiser takes them away. */
const REPORTED = /^Applying inline style violates/;

/** Drops a file on the options page and gives the archive it went into. */
async function dropped({ browser, product }: World, name: string, text: string): Promise<Feed> {
  const options = await openOptions(browser);
  await options.page.see('.sheet-main h1');
  await options.drop(name, text);
  await until('the report', async () => (await options.report()).includes(say('options_archived_one', 1)));
  await browser.leave();
  return until('the archive', async () => (await product.all('feeds')).find((feed) => feed.kind === 'archive'));
}

const SEED = fileURLToPath(new URL('../../../shared/seed', import.meta.url));

describe.each(KINDS)('A relayed Chinese article in %s', (kind) => {
  const world = useWorld(kind, 'granted', REPORTED);

  test('is polled, stored, counted, listed and read whole, without what the relay put around it', async () => {
    const { browser, product } = world;
    await product.subscribe(FEED);
    await product.counts(5);
    const [stored] = (await product.all('articles')).filter(({ title }) => title === TITLE);
    expect(stored?.lang).toMatch(/^zh/);
    const popup = await openPopup(browser);
    await popup.open(TITLE);
    const text = await popup.articleText();
    for (const sentence of sentences()) expect(text).toContain(sentence);
    const html = await popup.articleHtml();
    for (const leftover of LEFTOVERS) expect(html).not.toMatch(leftover);
    expect(sentences()).toHaveLength(6);
    await product.counts(4);
  });

  test('is saved as Markdown, and read in again from the dropped file into the archive', async () => {
    const { browser, product } = world;
    await browser.leave();
    const [stored] = (await product.all('articles')).filter(({ title }) => title === TITLE);
    const reader = readerOn(await browser.open(`popup.html#article=${stored?.id}`));
    await reader.page.see({ css: 'p', frame: '.article iframe' });
    await reader.saveAs('article_saveCleaned');
    const { text } = await browser.downloaded(/\.md$/);
    const [stamp, heading, rule, blank] = text.split('\n');
    expect(stamp).toBe(`<!--${stored?.published}-->`);
    expect(heading).toBe(`[${TITLE}](${stored?.url})`);
    expect(rule).toBe('------');
    expect(blank).toBe('');
    for (const sentence of sentences()) expect(text).toContain(sentence);
    for (const leftover of LEFTOVERS.slice(0, 3)) expect(text.split('------')[1]).not.toMatch(leftover);

    await browser.leave();

    const archive = await dropped(world, 'saved.md', text);
    expect(archive.nextPollAt).toBeUndefined();
    const copies = (await product.all('articles')).filter(({ feedId }) => feedId === archive.id);
    expect(copies.map(({ title }) => title)).toEqual([TITLE]);
  });

  test.skipIf(!existsSync(SEED))('the very article this reader was made for is read in and shown clean', async () => {
    const { browser, product } = world;
    const [name = ''] = readdirSync(SEED);
    const seed = readFileSync(`${SEED}/${name}`, 'utf8');
    await dropped(world, name, seed);
    const [, title = ''] = /^\[(.*?)\]\(/m.exec(seed) ?? [];
    const stored = (await product.all('articles')).find((article) => article.title === title);
    const reader = readerOn(await browser.open(`popup.html#view=all&article=${stored?.id}`));
    await reader.page.see({ css: 'p', frame: '.article iframe' });
    const text = await reader.articleText();
    for (const [, html = ''] of seed.matchAll(/<p>(.*?)<\/p>/gs))
      expect(text).toContain(html.replace(/<[^>]+>/g, '').trim());
    expect(text).not.toMatch(/分享|更多RSS/);
    expect(await reader.articleHtml()).not.toMatch(/whatsapp|share-|data-|facebook/);
  });
});

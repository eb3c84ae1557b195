import { describe, expect, test } from 'vitest';
import { NOWHERE } from '../browsers/driver.ts';
import { until } from '../browsers/until.ts';
import { openOptions } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

/** What is typed, and what the page must say to it. */
const REFUSED: [address: string, sentence: string][] = [
  ['not an address', say('error_addressNotUrl')],
  ['ftp://tidewater.test/feed.xml', say('error_addressScheme')],
  ['https://me:secret@tidewater.test/feed.xml', say('error_addressCredentials')],
];

/** What is subscribed to, and why it fails. */
const FAILING: [host: string, sentence: string][] = [
  ['quiet.test', say('error_noFeeds')],
  ['html.test', say('error_noFeeds')],
  ['empty.test', say('error_foundEmpty')],
  ['missing.test', say('error_notFound')],
  ['gone.test', say('error_gone')],
  ['broken.test', say('error_server', 500)],
  ['busy.test', say('error_overloaded')],
  ['dropped.test', say('error_unreachable')],
  [NOWHERE, say('error_unreachable')],
  ['huge.test', say('error_tooLarge', 10)],
];

/** It never answers: 25 seconds in which the others are looked at. */
const SILENT = ['silent.test', say('error_timeout')] as const;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe.each(KINDS)('Bad input in %s', (kind) => {
  const world = useWorld(kind);

  test('an address that cannot be one is refused in the form, and what was typed stays', async () => {
    const options = await openOptions(world.browser);
    for (const [address, sentence] of REFUSED) {
      await options.add(address);
      await expect.poll(() => options.trouble()).toBe(sentence);
      await expect
        .poll(() => options.page.evaluate(() => document.querySelector<HTMLInputElement>('form.one input')?.value))
        .toBe(address);
    }
    await expect.poll(() => world.product.all('pending')).toEqual([]);
    await world.browser.leave();
  });

  test('what cannot be subscribed to says why in a plain sentence and can be forgotten, while another is still looked at', async () => {
    const { browser, product } = world;
    const options = await openOptions(browser);
    const failed = async (host: string, sentence: string): Promise<void> => {
      const rowOf = async () => (await product.all('pending')).find(({ address }) => address.includes(host));
      await until(`the failure of ${host}`, async () => (await rowOf())?.step === 'failed', 40_000);
      await options.page.see(options.notice(new RegExp(`${escaped(host)}.*${escaped(sentence)}`)));
      await options.forget(host);
      await expect.poll(rowOf).toBeUndefined();
    };
    const [silent, because] = SILENT;
    await options.add(`https://${silent}/`);
    for (const [host, sentence] of FAILING) {
      await options.add(`https://${host}/`);
      await failed(host, sentence);
    }
    await failed(silent, because);
    await options.page.gone('.notice');
    expect(await product.all('feeds')).toEqual([]);
    await browser.leave();
  });

  test('a truncated feed brings its whole articles, and bad articles are skipped and counted', async () => {
    const { product } = world;
    const hosts = ['truncated.test', 'badarticle.test', 'badjson.test'];
    await product.subscribe(...hosts.map((host) => `https://${host}/feed.xml`));
    const articles = await product.all('articles');
    const feeds = await Promise.all(hosts.map((host) => product.feed(host)));
    const titles = feeds.map(({ id }) =>
      articles
        .filter(({ feedId }) => feedId === id)
        .map(({ title }) => title)
        .sort(),
    );
    const all = [1, 2, 3, 4, 5].map((n) => `Bulletin ${n}`);
    expect(titles).toEqual([all.slice(0, 4), all, all]);
    expect(feeds.map(({ error }) => error)).toEqual([{ kind: 'malformed', reason: 'truncated' }, undefined, undefined]);
    expect(feeds.map(({ history }) => history.at(-1)?.skipped)).toEqual([1, 1, 3]);
    await product.counts(14);
  });

  test('a feed that turns bad keeps its articles and says on itself what is wrong', async () => {
    const { browser, newsroom, product } = world;
    await product.subscribe('https://tidewater.test/feed.xml');
    await product.counts(22);
    newsroom.answer('tidewater.test', () => ({
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>Oh</title>',
    }));
    await product.makeDue('tidewater.test');
    await product.alarm();
    await until('the failure', async () => (await product.feed('tidewater.test')).error);
    await product.counts(22);
    const options = await openOptions(browser);
    await until('the sentence', async () =>
      (await options.health('The Tidewater Post')).includes(say('error_foundPage')),
    );
    await browser.leave();

    newsroom.answer('tidewater.test', undefined);
    await product.makeDue('tidewater.test');
    await product.alarm();
    await until('the recovery', async () => (await product.feed('tidewater.test')).error === undefined);
    await product.counts(22);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTap, type Tap } from '../attacks/tap.ts';
import { type Browser, launch } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts';
import { built } from './builds.ts';
import { openPopup } from './pages.ts';
import { type Product, productOf } from './product.ts';
import { KINDS } from './world.ts';

const SUBSCRIBED = ['tidewater.test', 'plaintype.test', 'beichuang.test', 'kettle.test'];
const FERRY = 'Harbour council keeps the night ferry by a single vote, and nobody will say who changed sides';
const HOUR = 3_600_000;
const HOURS = 24;
/** What the browsers ask for on their own account, whatever is installed in them. */
const THEIRS =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google(?:apis|usercontent)?\.com|gstatic\.com|gvt1\.com)$/;
/** Headers that would tell a server who asks, or from where. */
const TELLING = ['cookie', 'referer', 'origin', 'authorization', 'from', 'x-client-data'];

describe.each(KINDS)('A day of a reader, in %s, seen from the wire', (kind) => {
  let newsroom: Newsroom;
  let tap: Tap;
  let browser: Browser;
  let product: Product;
  const hosts = () =>
    new Set(
      newsroom
        .requests()
        .map(({ host }) => host)
        .filter((host) => !THEIRS.test(host)),
    );

  beforeAll(async () => {
    newsroom = await startNewsroom();
    tap = await openTap(newsroom);
    const ports = { http: tap.port, https: tap.port };
    browser = await launch({ kind, extension: built(kind, 'granted'), ports, proxy: tap.port });
    product = productOf(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await tap?.close();
    await newsroom?.close();
  });

  test('nobody but the subscribed hosts is asked, and none of them learns who asks', async () => {
    const wanted = newsroom.sites.filter(({ host }) => SUBSCRIBED.includes(host));
    await product.subscribe(...wanted.map(({ feedUrl }) => feedUrl));
    for (let hour = 1; hour <= HOURS; hour++) {
      for (const feed of await product.all('feeds')) {
        const { checkedAt = 0 } = feed;
        await product.put('feeds', { ...feed, checkedAt: checkedAt - HOUR, nextPollAt: checkedAt - HOUR });
      }
      await product.nudge();
      await until(`hour ${hour}`, async () => {
        const feeds = await product.all('feeds');
        return feeds.every(({ checkedAt = 0, nextPollAt = 0 }) => checkedAt < nextPollAt && nextPollAt > Date.now());
      });
    }
    expect(newsroom.requests({ host: 'tidewater.test' }).length).toBe(HOURS + 1);
    expect([...hosts()].sort()).toEqual(wanted.map(({ host }) => host).sort());
    for (const { host, headers } of newsroom.requests())
      if (!THEIRS.test(host))
        for (const name of TELLING) expect([host, name, headers[name]]).toEqual([host, name, undefined]);
    const words = newsroom.requests().map(({ path, headers }) => `${path} ${JSON.stringify(headers)}`);
    expect(words.filter((line) => line.includes(new URL(browser.origin).host))).toEqual([]);
  });

  test('an article that is opened asks for its pictures, and for nothing else', async () => {
    const pictures = () => newsroom.requests().filter(({ path }) => /\.(?:png|jpe?g|webp|svg|gif)$/.test(path));
    expect(pictures()).toEqual([]);
    const popup = await openPopup(browser);
    await popup.open(FERRY);
    await until('a picture of the article', () => pictures().length > 0);
    for (const { host, path, headers } of newsroom.requests().filter((one) => !THEIRS.test(one.host)))
      for (const name of ['cookie', 'referer']) expect([host, path, headers[name]]).toEqual([host, path, undefined]);
    expect([...hosts()].filter((host) => !host.endsWith('.test'))).toEqual([]);
    await browser.leave();
  });
});

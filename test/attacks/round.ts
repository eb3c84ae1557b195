import type { Feed } from '../../lib/model.ts';
import { type Browser, launch, type View } from '../browsers/browser.ts';
import type { Kind } from '../browsers/driver.ts';
import type { Page } from '../browsers/page.ts';
import { until } from '../browsers/until.ts';
import { built } from '../e2e/builds.ts';
import { type Product, productOf } from '../e2e/product.ts';
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts';
import { inject } from './bundle.ts';
import type { Tools } from './inPage.ts';
import { openTap } from './tap.ts';

declare const attacks: Tools;

/** One browser with the product in it, whose every request is seen. */
export interface Round {
  kind: Kind;
  browser: Browser;
  product: Product;
  newsroom: Newsroom;
  /** Addresses that opened articles may load pictures and players from: what the product left standing in them. */
  media: Set<string>;
  /** Opens a page of the product with the tools of `inPage.ts` in it, which watch what it shows from now on. */
  open(path: string, view?: View): Promise<Page>;
  /** Subscribes to feeds as a granted row does, and waits until each has been polled. */
  subscribe(addresses: string[], folder: string): Promise<Feed[]>;
  /** Asks for feeds as a person does, whenever they were asked last, and waits until each has been polled again. */
  refresh(feeds: Feed[]): Promise<Feed[]>;
  close(): Promise<void>;
}

const DAY = 24 * 3_600_000;
const PATIENCE = 90_000;

export async function beginRound(kind: Kind, tools: string): Promise<Round> {
  const newsroom = await startNewsroom();
  const tap = await openTap(newsroom);
  const ports = { http: tap.port, https: tap.port };
  const browser = await launch({ kind, extension: built(kind, 'granted'), ports, proxy: tap.port });
  const product = productOf(browser);

  const polled = async (urls: string[], since: number): Promise<Feed[]> => {
    const wanted = new Set(urls);
    return until(
      `${urls.length} feeds to be polled`,
      async () => {
        const there = (await product.all('feeds')).filter(
          (feed) => wanted.has(feed.url) && (feed.checkedAt ?? 0) >= since,
        );
        if (there.length === urls.length) return there;
        throw new Error(`${there.length} are`);
      },
      PATIENCE,
    );
  };
  return {
    kind,
    browser,
    product,
    newsroom,
    media: new Set(),
    open: async (path, view) => {
      const page = await browser.open(path, view);
      await inject(page, tools);
      await page.evaluate(() => attacks.watch());
      return page;
    },
    subscribe: async (addresses, folder) => {
      const sites = ['*://*.test/*'];
      const at = Date.now();
      for (const address of addresses) {
        await product.put('pending', { address, folder, sites, from: 'import', step: 'permission', at });
      }
      await product.nudge();
      return polled(addresses, at);
    },
    refresh: async (feeds) => {
      const at = Date.now();
      for (const feed of feeds) {
        await product.put('feeds', { ...feed, nextPollAt: 0, askedAt: at, checkedAt: (feed.checkedAt ?? at) - DAY });
      }
      await product.nudge();
      return polled(
        feeds.map(({ url }) => url),
        at,
      );
    },
    close: async () => {
      await browser.close();
      await tap.close();
      await newsroom.close();
    },
  };
}

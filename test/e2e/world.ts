import { afterAll, beforeAll, expect } from 'vitest';
import { type Browser, launch } from '../browsers/browser.ts';
import type { Kind } from '../browsers/driver.ts';
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts';
import { type Build, built } from './builds.ts';
import { type Product, productOf } from './product.ts';

/** The browsers every journey goes through. */
export const KINDS: Kind[] = ['chromium', 'firefox'];

export interface World {
  readonly newsroom: Newsroom;
  readonly browser: Browser;
  readonly product: Product;
}

/**
 * A newsroom and a browser with a fresh profile for the tests of one `describe`. In the end no context of the extension
 * may have logged an error or thrown.
 * @param tolerated what the browser itself writes to the console there.
 */
export function useWorld(kind: Kind, build: Build = 'granted', tolerated?: RegExp): World {
  let newsroom: Newsroom | undefined;
  let browser: Browser | undefined;
  let product: Product | undefined;
  const there = <T>(part: T | undefined): T => {
    if (!part) throw new Error('Only inside a test.');
    return part;
  };

  beforeAll(async () => {
    newsroom = await startNewsroom();
    const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
    browser = await launch({ kind, extension: built(kind, build), ports });
    product = productOf(browser);
  });
  afterAll(async () => {
    const troubles = await browser?.troubles();
    await browser?.close();
    await newsroom?.close();
    // Without a browser the start has failed already, and said so.
    expect((troubles ?? []).filter((text) => !tolerated?.test(text))).toEqual([]);
  });

  return {
    get newsroom() {
      return there(newsroom);
    },
    get browser() {
      return there(browser);
    },
    get product() {
      return there(product);
    },
  };
}

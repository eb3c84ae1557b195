import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Feed } from '../../lib/model.ts';
import { type Browser, launch } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { built } from '../e2e/builds.ts';
import { type Product, productOf } from '../e2e/product.ts';
import { KINDS } from '../e2e/world.ts';
import { ROWS } from '../unit/poll/etiquette/rows.ts';

const SERVER = fileURLToPath(new URL('../../../shared/attacks/fault-server.mjs', import.meta.url));
const DAY = 24 * 3_600_000;

/** Scenarios that take the whole deadline; once is enough for these. */
const HANGING = new Set(['t-headers', 't-drip', 't-slow-ok']);
/** What the first poll fails with, where it is not what a month ends with; several where browsers differ. */
const FIRST: Record<string, (string | number | undefined)[]> = {
  's429-sec': [429],
  flaky: [500],
  's200-error': [undefined],
  's200-empty': [undefined],
  'r-noloc': [301, 'unreachable', 'not-a-feed'],
  'r-private': ['unreachable', 'redirect', 502],
  'h-big': ['unreachable', undefined],
  't-junk': ['unreachable', 'not-a-feed', 502],
  't-close': ['unreachable', 502],
  't-reset': ['unreachable', 502],
};

interface Score {
  feeds: Record<string, Record<string, number>>;
}

/**
 * Firefox asks a proxy for everything: this one hands each request on as if it had been meant for the server itself, byte
 * for byte but for its first line, one a connection.
 */
function relay(port: number): Promise<Server> {
  const server = createServer((browser) => {
    const target = connect(port, '127.0.0.1');
    let head = '';
    const first = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      browser.off('data', first);
      target.write(
        head.replace(/^(\w+) http:\/\/[^/]+/, '$1 ').replace(/^(?:Proxy-)?Connection:.*$/im, 'Connection: close'),
        'latin1',
      );
      browser.pipe(target);
    };
    browser.on('data', first);
    target.pipe(browser);
    for (const [one, other] of [
      [browser, target],
      [target, browser],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const portOf = (server: Server): number => (server.address() as { port: number }).port;

describe.skipIf(!existsSync(SERVER)).each(KINDS)(
  'Servers of every kind, in %s (skipped where ../shared is not there)',
  (kind) => {
    let faults: ChildProcess;
    let way: Server;
    let port = 0;
    let browser: Browser;
    let product: Product;
    const ask = async <T>(path: string): Promise<T> =>
      (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as T;
    const errorOf = ({ error }: Feed) => (error?.kind === 'http' ? error.status : error?.kind);
    const nameOf = (feed: Feed): string => new URL(feed.url).hostname.replace('.fault.test', '');
    const polled = (times: number, names: string[]) =>
      until(
        `poll ${times} of ${names.length} feeds`,
        async () => {
          const feeds = (await product.all('feeds')).filter((feed) => names.includes(nameOf(feed)));
          const waiting = feeds.filter(({ history }) => history.length < times).map(nameOf);
          if (feeds.length < names.length || waiting.length > 0) throw new Error(`still waiting: ${waiting}`);
          return feeds;
        },
        80_000,
      );

    beforeAll(async () => {
      const probe = await relay(0);
      port = portOf(probe);
      await new Promise((resolve) => probe.close(resolve));
      faults = spawn(process.execPath, [SERVER, String(port)], { stdio: 'ignore' });
      way = await relay(port);
      const entry = kind === 'firefox' ? portOf(way) : port;
      browser = await launch({ kind, extension: built(kind, 'granted'), ports: { http: entry, https: entry } });
      product = productOf(browser);
    });
    afterAll(async () => {
      await browser?.close();
      way?.close();
      faults?.kill();
    });

    test('each is asked as it should be, and what it does is understood', { timeout: 180_000 }, async () => {
      const names = await until('the fault server', () => ask<string[]>('/__scenarios'));
      const at = Date.now();
      const rows = names.map((name) => ({
        address: `http://${name}.fault.test/f/${name}/${name}.xml`,
        folder: '',
        sites: [`*://${name}.fault.test/*`],
        from: 'import' as const,
        step: 'permission' as const,
        at,
      }));
      await product.put('pending', ...rows);
      await product.nudge();
      const first = await polled(1, names);
      for (const feed of first) {
        const name = nameOf(feed);
        expect([name, FIRST[name] ?? [ROWS[name]?.error]]).toEqual([name, expect.arrayContaining([errorOf(feed)])]);
      }

      const again = names.filter((name) => !HANGING.has(name));
      // As if a day had passed, no server had turned us away, and the person wanted them all.
      for (const feed of first.filter((one) => again.includes(nameOf(one)))) {
        const { checkedAt = 0 } = feed;
        await product.put('feeds', { ...feed, nextPollAt: 0, checkedAt: checkedAt - DAY });
      }
      await browser.evaluate(async () => {
        const open = indexedDB.open('courant');
        await new Promise((resolve) => {
          open.onsuccess = resolve;
        });
        const tx = open.result.transaction('hosts', 'readwrite');
        tx.objectStore('hosts').clear();
        await new Promise((resolve) => {
          tx.oncomplete = resolve;
        });
        open.result.close();
      });
      await product.nudge();
      const second = await polled(2, again);
      // The flaky one answers the third time.
      for (const feed of second.filter((one) => nameOf(one) !== 'flaky')) {
        const { articles = 0, etag, lastModified } = ROWS[nameOf(feed)] ?? {};
        const name = nameOf(feed);
        if (etag) expect([name, feed.validators?.etag ?? '']).toEqual([name, expect.stringMatching(etag)]);
        expect([name, feed.validators?.lastModified]).toEqual([name, lastModified]);
        if (articles > 0) expect([name, feed.unread]).toEqual([name, articles]);
      }

      const score = await ask<Score>('/__score');
      const bad = Object.entries(score.feeds).flatMap(([key, counts]) =>
        // Both polls came within a minute, by the test's own hand: the wall clock is left out.
        Object.entries(counts)
          .filter(
            ([habit, count]) => count > 0 && !['requests', 'score', 'too_soon', 'inside_retry_after'].includes(habit),
          )
          .map(([habit, count]) => `${key} ${habit} ${count}`),
      );
      expect(bad).toEqual([]);
    });
  },
);

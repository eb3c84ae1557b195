import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { launch } from '../browsers/browser.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { makeDatabase, type SchemaFixture } from '../fixtures/schema/fixture.ts';
import { startNewsroom } from '../newsroom/newsroom.ts';
import { built } from './builds.ts';
import { keepingOn, openOptions, openPopup, readerOn } from './pages.ts';
import { productOf } from './product.ts';
import { ageCopies, copies, deleteDatabase, hold, letGo, look, openVersion, overwrite } from './storage.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

const FIXTURE = new URL('../fixtures/schema/1.json', import.meta.url);
const HOUR = 3_600_000;

/** The database of version 1 as if it had been written an hour ago: nothing in it is due, expired or to be asked for. */
function justWritten(): SchemaFixture {
  const fixture = JSON.parse(readFileSync(FIXTURE, 'utf8')) as SchemaFixture;
  const now = Date.now();
  const { feeds = [], pending = [], sweeps = [] } = fixture.stores;
  const settled = feeds
    .filter((feed) => !('paused' in feed) || feed.paused !== 'permission')
    .map((feed) => ({
      ...feed,
      ...('checkedAt' in feed && { checkedAt: now - HOUR }),
      ...('nextPollAt' in feed && { nextPollAt: now + 24 * HOUR }),
      ...('removedAt' in feed && { removedAt: now }),
    }));
  const waiting = pending.filter((row) => 'step' in row && row.step !== 'permission');
  const latest = sweeps.map((sweep) => ({ ...sweep, at: now }));
  return { ...fixture, stores: { ...fixture.stores, feeds: settled, pending: waiting, sweeps: latest } };
}

/** What browsers and the product write to the console about a database that cannot be opened. */
const TOLD = /VersionError|requested version|Stores are missing|UnknownError|Internal error|NotFoundError|corrupt/i;

/** What the background says where it was just writing into the one that is put aside for the older one. */
const ASIDE = /InvalidStateError|connection is closing/;

describe.each(KINDS)('A database of an older Courant in %s', (kind) => {
  const world = useWorld(kind, 'granted', ASIDE);

  test('is brought up to date with every row, and read on', async () => {
    const { browser, product } = world;
    await until('the first database', () => product.all('feeds'));
    const fixture = justWritten();
    await until('the older database', async () => {
      await browser.evaluate(deleteDatabase);
      // The background may just begin anew, and make its own in between.
      await browser.evaluate(makeDatabase, 'courant', JSON.stringify(fixture));
      return true;
    });
    const popup = await openPopup(browser);
    await popup.page.see('.row');
    const { version, rows } = await browser.evaluate(look);
    expect(version).toBeGreaterThan(1);
    for (const [store, kept] of Object.entries(fixture.stores)) {
      expect([store, rows[store]]).toEqual([store, kept.length]);
      const found = await product.all(store as 'articles');
      if (store !== 'feeds') expect(found).toEqual(kept);
    }
    const feeds = await product.all('feeds');
    expect(feeds.map(({ url, unread, starred }) => [url, unread, starred])).toEqual(
      (fixture.stores.feeds as typeof feeds).map(({ url, unread, starred }) => [url, unread, starred]),
    );
    const unread = [...(await product.recount()).values()].reduce((sum, count) => sum + count, 0);
    await product.nudge();
    await product.counts(unread);
  });
});

describe.each(KINDS)('Pages and their database in %s', (kind) => {
  const world = useWorld(kind, 'granted', TOLD);

  test('one that is deleted under an open page is offered back from the copy, and the page needs no reload', async () => {
    const { browser, product } = world;
    await product.subscribe('https://tidewater.test/feed.xml', 'https://hean.test/rss.xml');
    await product.counts(14);
    const [first] = await product.all('articles');
    await product.put('articles', { ...(first as typeof first & object), starred: 1 });
    await browser.evaluate(ageCopies);
    await product.nudge();
    await until('a copy with the star', async () => (await browser.evaluate(copies))[0]?.starred === 1);
    const popup = await openPopup(browser);
    await popup.page.see('.row');
    const page = keepingOn(popup.page);

    await browser.evaluate(deleteDatabase);
    await until('the offer', async () => (await page.offer()).includes(say('options_count_other', 2)));
    await page.bringBack();
    await popup.page.see('.row');
    await product.counts(14);
    const starred = (await product.all('articles')).filter((article) => article.starred);
    expect(starred.map(({ title }) => title)).toEqual([first?.title]);
    await browser.leave();
  });

  test('one without our stores is told, and begun anew only on the click', async () => {
    const { browser, product } = world;
    const { version } = await browser.evaluate(look);
    await browser.evaluate(deleteDatabase);
    await browser.evaluate(openVersion, version);
    for (const path of ['popup.html', 'reader.html', 'options.html']) {
      const page = keepingOn(await browser.open(path));
      await until('the sentence', async () => (await page.said()).includes(say('error_storageBroken')));
      await expect.poll(() => page.said()).toContain(say('reader_brokenHow'));
      await page.page.close();
    }
    expect((await browser.evaluate(look)).rows).toEqual({});
    const popup = await openPopup(browser);
    await keepingOn(popup.page).startAnew();
    await popup.page.see('.row');
    await product.counts(14);
    await browser.leave();
  });

  test('three open pages let a newer Courant in at once, and ask to be reloaded', async () => {
    const { browser } = world;
    const { version, rows } = await browser.evaluate(look);
    const pages: ReturnType<typeof keepingOn>[] = [];
    for (const path of ['popup.html', 'reader.html', 'options.html']) {
      const page = await browser.open(path);
      await page.see(path.startsWith('options') ? '.feeds' : '.row');
      pages.push(keepingOn(page));
    }
    expect(await browser.evaluate(openVersion, version + 1)).toBeLessThan(3000);
    for (const page of pages)
      await until('the sentence', async () => (await page.said()).includes(say('reader_updated')));
    await pages[0]?.reload();
    await until('what it is', async () => (await pages[0]?.said())?.includes(say('reader_newer')));
    const after = await browser.evaluate(look);
    expect(after).toEqual({ version: version + 1, rows });
    await browser.leave();
  });

  test('a page that waits for an older one says so, and goes on by itself', async () => {
    const { browser, product } = world;
    await browser.evaluate(deleteDatabase);
    await browser.evaluate(makeDatabase, 'courant', JSON.stringify(justWritten()));
    await browser.evaluate(hold);
    const reader = readerOn(await browser.open('reader.html'));
    const page = keepingOn(reader.page);
    await until('the sentence', async () => (await page.said()).includes(say('reader_blocked')));
    await browser.evaluate(letGo);
    await reader.page.see('.row');
    expect(await product.all('hosts')).toEqual([]);
  });
});

describe.each(KINDS)('Files of the database in %s', (kind) => {
  test('that have become garbage cost nobody the subscriptions, the stars or the settings', async () => {
    const newsroom = await startNewsroom();
    const profile = temporaryProfile();
    const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
    const browser = await launch({ kind, extension: built(kind, 'granted'), ports, profile: profile.dir });
    try {
      const product = productOf(browser);
      await product.subscribe('https://tidewater.test/feed.xml', 'https://hean.test/rss.xml');
      await product.counts(14);
      await browser.evaluate(ageCopies);
      await product.nudge();
      await until('a copy', async () => (await browser.evaluate(copies))[0]?.feeds === 2);
      let files = 0;
      await browser.restart({
        kill: false,
        down: () => {
          files = overwrite(kind, profile.dir);
        },
      });
      expect(files).toBeGreaterThan(0);
      const options = await openOptions(browser);
      const page = keepingOn(options.page);
      // A browser that notices begins with an empty database; one that does not, or cannot, refuses to open it.
      const way = await until('a way back', async () => page.wayBack());
      await (way === 'offer' ? page.bringBack() : page.startAnew());
      await until('the feeds', async () => (await options.feeds()).length === 2);
      await product.counts(14);
    } finally {
      await browser.close();
      profile.remove();
      await newsroom.close();
    }
  });
});

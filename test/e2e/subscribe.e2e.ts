import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { openOptions, openPopup, subscribingOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

describe.each(KINDS)('Subscribing in %s, with the build a person installs', (kind) => {
  const world = useWorld(kind, 'asking');

  test('a prompt that is not granted leaves the subscription waiting, and nothing is fetched', async () => {
    const { browser, newsroom, product } = world;
    const { page } = await openPopup(browser);
    await subscribingOn(page).subscribe('tidewater.test/feed.xml');
    await browser.refuse();
    await browser.leave();
    await until('the row', async () => (await product.all('pending'))[0]?.step === 'permission');

    const again = await openOptions(browser);
    await expect.poll(() => again.page.text('.notice')).toContain(say('pending_waits', 'tidewater.test'));
    expect(newsroom.requests({ host: 'tidewater.test' })).toEqual([]);
    expect(await product.all('feeds')).toEqual([]);

    await browser.allow('*://*.tidewater.test/*');
    await again.grant();
    await product.counts(8);
    await until('the row', async () => String(await again.feeds()) === 'The Tidewater Post');
    expect(newsroom.requests({ host: 'tidewater.test' }).map(({ path }) => path)).toEqual(['/feed.xml']);
    await browser.leave();
  });

  test('a site with two feeds lets the person choose, and the articles are there', async () => {
    const { browser, newsroom, product } = world;
    const options = await openOptions(browser);
    await browser.allow('*://*.harbour.test/*');
    await options.add('harbour.test');
    await options.choose('Harbour Town: News', 'Harbour Town: Events');
    await product.counts(8 + 3 + 2);

    await expect
      .poll(async () => (await options.feeds()).sort())
      .toEqual(['Harbour Town: Events', 'Harbour Town: News', 'The Tidewater Post']);
    await expect.poll(() => product.all('pending')).toEqual([]);
    const asked = newsroom.requests({ host: 'harbour.test' }).map(({ path }) => path);
    expect(asked.filter((path) => path === '/news.xml')).toHaveLength(1);
    await browser.leave();

    const popup = await openPopup(browser);
    await popup.page.see(popup.row('Slip Street closed on Thursday morning'));
    await expect.poll(() => popup.count()).toBe(13);
  });

  test('a site that announces nothing is subscribed to by the feed found there, and asked no further', async () => {
    const { browser, newsroom, product } = world;
    await browser.leave();
    const options = await openOptions(browser);
    await browser.allow('*://*.lantern.test/*');
    await options.add('lantern.test');
    await product.counts(13 + 2);
    await until('its line', async () => (await options.feeds()).includes('The Lantern Room'));
    await expect.poll(() => product.all('pending')).toEqual([]);
    expect(newsroom.requests({ host: 'lantern.test' }).map(({ path }) => path)).toEqual(['/', '/feed', '/feed.xml']);
  });

  test('an address that tells its feeds is not asked before the person has chosen among them', async () => {
    const { browser, product } = world;
    await browser.leave();
    const options = await openOptions(browser);
    await options.add('https://github.com/tidewater/almanac');
    await options.page.see('form.notice .choices');
    await expect
      .poll(() => options.page.texts('.choices bdi'))
      .toEqual(['releases', 'commits', 'tags'].map((what) => `tidewater/almanac/${what}`));
    await expect.poll(() => product.all('pending')).toMatchObject([{ step: 'choose', sites: [] }]);
    await options.forget('github.com');
    await until('nothing under way', async () => (await product.all('pending')).length === 0);
  });

  test('a site that is taken away again pauses its feeds and says why', async () => {
    const { browser, product } = world;
    await browser.leave();
    await browser.revoke('*://*.tidewater.test/*');
    await until('the pause', async () => (await product.feed('tidewater.test')).paused === 'permission');
    const options = await openOptions(browser);
    await until('the sign', async () =>
      (await options.health('The Tidewater Post')).includes(say('options_healthAccess')),
    );
    await product.counts(15);
  });
});

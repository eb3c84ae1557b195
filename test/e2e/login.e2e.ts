import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import type { Handler } from '../newsroom/reply.ts';
import { openOptions, openPopup, subscribingOn } from './pages.ts';
import { say } from './words.ts';
import { KINDS, useWorld } from './world.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

const ADDRESS = 'https://members.test/feed.xml';
const [USER, PASSWORD] = ['ines', 'Fährmann: 11.40'];
const AUTHORIZATION = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Members only</title><item><title>For members</title><guid>1</guid><description>Text.</description></item></channel></rss>';

/** Hands out the feed to who is known, and asks everybody else who they are (RFC 7617). */
const members: Handler = ({ headers }) =>
  headers.authorization === AUTHORIZATION
    ? { headers: { 'content-type': 'application/rss+xml' }, body: FEED }
    : { status: 401, headers: { 'www-authenticate': 'Basic realm="Members", charset="UTF-8"' }, body: 'Who is there?' };

describe.each(KINDS)('Feeds that ask who is there in %s', (kind) => {
  const world = useWorld(kind);
  const asked = () => world.newsroom.requests({ host: 'members.test' }).map(({ headers }) => headers.authorization);

  test('a subscription takes a name and a password in the popup, says that wrong ones were not taken, and becomes a feed', async () => {
    const { browser, newsroom, product } = world;
    newsroom.answer('members.test', members);
    const { page } = await openPopup(browser);
    const popup = subscribingOn(page);
    await popup.subscribe(ADDRESS);
    await until('the question', async () => (await page.text('.notice')).includes(say('error_password')));
    expect(asked()).toEqual([undefined]);

    await popup.signIn(USER, 'wrong');
    await until('the refusal', async () => (await page.text('.notice')).includes(say('error_passwordWrong')));
    await popup.signIn(USER, PASSWORD);
    await product.counts(1);
    await expect.poll(() => product.all('pending')).toEqual([]);
    expect(asked().at(-1)).toBe(AUTHORIZATION);
    await expect.poll(() => product.feed('members.test')).toMatchObject({ title: 'Members only', login: true });
    await browser.leave();
  });

  test('neither settings, copies nor exports hold them', async () => {
    const { browser } = world;
    const kept = await browser.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    const options = await openOptions(browser, '#import');
    await options.doExport();
    const { text } = await browser.downloaded(/\.opml$/);
    await browser.leave();
    for (const place of [kept, text]) {
      expect(place).not.toContain(PASSWORD);
      expect(place).not.toContain(USER);
    }
    expect(text).toContain(ADDRESS);
  });

  test('they are sent to no other server, wherever the feed leads', async () => {
    const { newsroom, product } = world;
    newsroom.answer('members.test', () => ({ status: 302, headers: { location: 'https://elsewhere.test/feed.xml' } }));
    newsroom.answer('elsewhere.test', members);
    await product.makeDue('members.test');
    await product.alarm();
    const elsewhere = await until('the request', () => newsroom.requests({ host: 'elsewhere.test' })[0]);
    expect(elsewhere.headers.authorization).toBeUndefined();
    expect(asked().at(-1)).toBe(AUTHORIZATION);
    newsroom.answer('members.test', members);
  });

  test('they are forgotten at a click, and then the popup leads to the form', async () => {
    const { browser, product } = world;
    const { id } = await product.feed('members.test');
    const options = await openOptions(browser, `#feed-${id}`);
    await options.inSheet(say('options_signOut'));
    await until('nothing kept', async () => (await product.all('logins')).length === 0);
    await browser.leave();
    await product.makeDue('members.test');
    await product.alarm();
    await until('a question without them', () => asked().at(-1) === undefined);

    const strip = say('reader_asksWho', 'Members only');
    const popup = await openPopup(browser);
    await until('the strip', async () => (await popup.page.text('.notice')).startsWith(strip));
    // The popup would go as the settings come; the tab stays.
    const tab = await browser.open('reader.html');
    await subscribingOn(tab).answer(say('subscribe_signIn'));
    const isThere = (url: string) => url.endsWith(`/options.html#feed-${id}`);
    await until('the settings', async () => (await browser.tabs()).some(isThere));
    await browser.leave();
    const again = await openOptions(browser, `#feed-${id}`);
    await expect.poll(() => again.story()).toContain(say('error_password'));
    await again.signIn(USER, PASSWORD);
    await until('the recovery', async () => (await product.feed('members.test')).error === undefined);
    expect(asked().at(-1)).toBe(AUTHORIZATION);
    await product.counts(1);
    await browser.leave();
  });
});

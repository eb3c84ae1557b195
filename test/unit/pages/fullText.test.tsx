// @vitest-environment jsdom
import '../content/page.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useArticle } from '../../../lib/pages/useArticle.ts';
import { useFullText } from '../../../lib/pages/useFullText.ts';
import * as articles from '../../../lib/store/articles.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as wish from '../../../lib/store/wish.ts';
import { grantPage } from '../../../lib/subscriptions.ts';
import { fake } from '../browser.ts';
import { type Answer, fakeFetch } from '../poll/server.ts';
import { addArticles, addFeed, freshDatabase } from '../store/database.ts';
import { leave, using } from './hook.tsx';

const STORY = 'A sentence that is long enough to be taken for a story, with a comma or two. '.repeat(4);
const PAGE = { headers: { 'content-type': 'text/html' }, body: `<article><p>${STORY}</p><p>${STORY}</p></article>` };

beforeEach(() => {
  fake.grants = true;
  fake.isGranted = () => true;
  fake.session.clear();
  fake.calls.length = 0;
});
afterEach(async () => {
  await leave();
  vi.unstubAllGlobals();
});

/** A machine busy with other tests takes its time over the first page. */
const PATIENCE = { timeout: 20_000 };

interface Given {
  answer?: Answer;
  always?: boolean;
  inPopup?: boolean;
  url?: string;
}

async function aDatabase({ always, url = 'https://other.test/1' }: Given) {
  const db = await freshDatabase();
  const feedId = await addFeed(db, 'https://a.test/feed');
  const [id = 0] = await addArticles(db, feedId, [1]);
  if (always) await feeds.update(db, feedId, (feed) => ({ ...feed, fullText: true }));
  const article = await articles.get(db, id);
  if (article) await db.put('articles', { ...article, url });
  return { db, id, feedId };
}

/** An article open on a page, as the reader has it. */
async function open(
  { db, id, feedId }: { db: Database; id: number; feedId: number },
  { inPopup = false, url }: Given = {},
) {
  const hasNoPage = url?.startsWith('mailto:') || undefined;
  const feed = await feeds.get(db, feedId);
  const onWish = vi.fn();
  const hook = await using(() => {
    const { article, body } = useArticle(db, id, []);
    return useFullText({ db, article, body, feed, inPopup, onWish });
  });
  const isThere = () => expect([hook.now.body, hook.now.state ?? hasNoPage]).not.toContain(undefined);
  await vi.waitFor(isThere, PATIENCE);
  await settled();
  const ask = (url: string, articleId: number) => void grantPage(url, inPopup ? articleId : undefined);
  return { hook, onWish, press: () => act(() => hook.now.acts(ask).fullText()) };
}

/** Until what has been asked of browser and database is answered. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));

function serve(answer: Answer = PAGE) {
  const server = fakeFetch(() => answer);
  vi.stubGlobal('fetch', server.fetch);
  return server.asked;
}

describe('the full text of an article', () => {
  test('is fetched when it is wanted, takes the place of the feed’s, and goes back to it', async () => {
    const asked = serve();
    const { hook, press } = await open(await aDatabase({}));
    expect(hook.now.state).toEqual({ text: 'feed', host: 'other.test', always: false });
    expect(asked).toEqual([]);
    await press();
    expect(hook.now.state).toMatchObject({ text: 'feed', waits: 'page' });
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'full' }), PATIENCE);
    expect(hook.now.body?.html).toContain(STORY.trim());
    expect(hook.now.body?.baseUrl).toBe('https://other.test/1');
    await press();
    expect(hook.now.state).toEqual({ text: 'feed', host: 'other.test', always: false });
    expect(hook.now.body?.html).toBe('<p>1</p>');
    await press();
    expect(hook.now.state).toMatchObject({ text: 'full' });
    expect(asked).toHaveLength(1);
  });

  test('is kept: it is there at once the next time, and nobody is asked', async () => {
    const asked = serve();
    const database = await aDatabase({});
    const first = await open(database);
    await first.press();
    await vi.waitFor(() => expect(first.hook.now.state?.text).toBe('full'), PATIENCE);
    await leave();
    const { hook } = await open(database);
    expect(hook.now.state).toMatchObject({ text: 'full' });
    expect(asked).toHaveLength(1);
  });

  test('comes by itself for a feed that is read so', async () => {
    const asked = serve();
    const { hook } = await open(await aDatabase({ always: true }));
    await vi.waitFor(
      () => expect(hook.now.state).toEqual({ text: 'full', host: 'other.test', always: true }),
      PATIENCE,
    );
    expect(asked).toHaveLength(1);
  });

  test('comes for the next article as well, in the same page', async () => {
    const asked = serve();
    const { db, id, feedId } = await aDatabase({ always: true });
    const [second = 0] = await addArticles(db, feedId, [2]);
    const kept = await articles.get(db, second);
    if (kept) await db.put('articles', { ...kept, url: 'https://other.test/2' });
    const feed = await feeds.get(db, feedId);
    let openId = id;
    let turn: (() => void) | undefined;
    const hook = await using(() => {
      const [, again] = useState({});
      turn = () => again({});
      const { article, body } = useArticle(db, openId, []);
      return useFullText({ db, article, body, feed, inPopup: false, onWish: vi.fn() });
    });
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'full' }), PATIENCE);
    openId = second;
    await act(() => turn?.());
    await vi.waitFor(() => expect(hook.now.body).toMatchObject({ baseUrl: 'https://other.test/2' }), PATIENCE);
    expect(asked.map(({ url }) => url)).toEqual(['https://other.test/1', 'https://other.test/2']);
  });

  test('that cannot be had leaves the feed’s with the reason, and is asked for again by the person only', async () => {
    const asked = serve({ status: 404 });
    const database = await aDatabase({ always: true });
    const first = await open(database);
    const error = { kind: 'http', status: 404 };
    await vi.waitFor(() => expect(first.hook.now.state).toMatchObject({ text: 'feed', error }), PATIENCE);
    await leave();
    const { hook, press } = await open(database);
    expect(hook.now.state).toMatchObject({ text: 'feed', error });
    expect(asked).toHaveLength(1);
    serve();
    await press();
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'full' }), PATIENCE);
  });

  test('is not there for an article without a page', async () => {
    const { hook, press } = await open(await aDatabase({ url: 'mailto:a@b.test' }), { url: 'mailto:a@b.test' });
    expect(hook.now.state).toBeUndefined();
    await press();
    expect(fake.calls).toEqual([]);
  });
});

describe('the full text on a site that is not granted', () => {
  beforeEach(() => {
    fake.isGranted = () => false;
  });

  test('is asked for in the very press, and comes once it is granted', async () => {
    const asked = serve();
    const { hook, press } = await open(await aDatabase({}));
    await press();
    expect(fake.calls).toEqual([
      { name: 'request', value: { origins: ['*://*.other.test/*'], permissions: ['webRequest'] } },
    ]);
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'feed', waits: 'permission' }), PATIENCE);
    expect(asked).toEqual([]);
    fake.isGranted = () => true;
    for (const tell of fake.onGranted) tell();
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'full' }), PATIENCE);
    expect(await wish.read(Date.now())).toBeUndefined();
  });

  test('is never asked for by itself: the line waits, and nothing is fetched', async () => {
    const asked = serve();
    const { hook } = await open(await aDatabase({ always: true }));
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ waits: 'permission', always: true }), PATIENCE);
    expect(fake.calls).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is gone on with when the popup, which the question closed, is opened again', async () => {
    const database = await aDatabase({});
    // The popup is destroyed at the question: nothing comes back.
    const never = vi.spyOn(browser.permissions, 'request').mockReturnValue(new Promise(() => undefined) as never);
    const first = await open(database, { inPopup: true });
    await first.press();
    await settled();
    never.mockRestore();
    await leave();
    expect(await wish.read(Date.now())).toMatchObject({ articleId: database.id });

    serve();
    fake.isGranted = () => true;
    const { hook, onWish } = await open(database, { inPopup: true });
    await vi.waitFor(() => expect(onWish).toHaveBeenCalledWith(database.id), PATIENCE);
    await vi.waitFor(() => expect(hook.now.state).toMatchObject({ text: 'full' }), PATIENCE);
    expect(await wish.read(Date.now())).toBeUndefined();
  });

  test('is not gone on with much later', async () => {
    await wish.write({ articleId: 1, at: 0 });
    expect(await wish.read(Date.now())).toBeUndefined();
  });
});

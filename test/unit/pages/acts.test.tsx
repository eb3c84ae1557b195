// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actsOf } from '../../../lib/pages/acts.ts';
import { useShown } from '../../../lib/pages/useShown.ts';
import { addArticles, addFeed } from '../store/database.ts';
import { leave, using } from './hook.tsx';

const persist = vi.fn(async () => false);
const onLine = vi.spyOn(navigator, 'onLine', 'get');

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(navigator, { storage: { persist } }));
  onLine.mockReturnValue(true);
  document.body.insertAdjacentHTML('afterend', '<section class="middle"><div class="scroll"></div></section>');
});

afterEach(async () => {
  await leave();
  document.querySelector('.middle')?.remove();
});

/** The tab's reader over a database that stands. */
async function reader() {
  const page = await using(() => {
    const shown = useShown('reader');
    return { ...shown, acts: actsOf('reader', shown) };
  });
  await vi.waitFor(() => expect(page.now.shown).toBeDefined());
  return page;
}

test('what is undone is said to be, and nothing is said where there was nothing', async () => {
  const page = await reader();
  const { db } = page.now.world;
  if (!db) throw new Error('There is no database.');
  await page.now.acts.undo();
  expect(page.now.toast).toBeUndefined();
  await addArticles(db, await addFeed(db, 'https://a.test/'), [1, 2]);
  page.now.acts.renew();
  await vi.waitFor(() => expect(page.now.rows).toHaveLength(2));
  await page.now.acts.markAll();
  await vi.waitFor(() => expect(page.now.toast?.undo).toBe(true));
  await page.now.acts.undo();
  await vi.waitFor(() => expect(page.now.toast).toEqual({ text: 'Undone' }));
});

test('a star and a mark are told to those who do not see them', async () => {
  const page = await reader();
  const { db } = page.now.world;
  if (!db) throw new Error('There is no database.');
  const [id = 0] = await addArticles(db, await addFeed(db, 'https://b.test/'), [1]);
  page.now.acts.renew();
  const row = () => page.now.rows.find((article) => article.id === id);
  await vi.waitFor(() => expect(row()).toBeDefined());
  for (const [act, words, isDone] of [
    ['star', 'Starred.', () => row()?.starred === 1],
    ['star', 'Star removed', () => row()?.starred === undefined],
    ['mark', 'Marked as read', () => row()?.unread === undefined],
    ['mark', 'Marked as unread', () => row()?.unread === 1],
  ] as const) {
    const article = row();
    if (article) await page.now.acts[act](article);
    await vi.waitFor(() => expect(page.now.said?.text).toBe(words));
    await vi.waitFor(() => expect(isDone()).toBe(true));
  }
  expect(page.now.toast).toBeUndefined();
});

test('a refresh without a connection says why nothing comes of it', async () => {
  onLine.mockReturnValue(false);
  const page = await reader();
  await page.now.acts.refresh();
  await vi.waitFor(() => expect(page.now.toast?.text).toBe('You are offline'));
});

test('an accepted address brings the strips that answer into sight, a refused one moves nothing', async () => {
  const page = await reader();
  const scroller = document.querySelector('.scroll');
  const scrollTo = vi.fn();
  if (scroller) scroller.scrollTo = scrollTo;
  await page.now.acts.subscribe('not an address');
  expect(scrollTo).not.toHaveBeenCalled();
  await page.now.acts.subscribe('a.test');
  await vi.waitFor(() => expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ top: 0 }));
});

test('a page begins with all articles where the person has switched to them, until they switch back', async () => {
  localStorage.clear();
  history.replaceState(null, '', '#');
  const page = await reader();
  expect(page.now.standing.view).toEqual({ kind: 'unread' });
  await page.now.acts.toggleUnreadOnly();
  await vi.waitFor(() => expect(page.now.shown?.view).toEqual({ kind: 'all' }));
  await leave();
  history.replaceState(null, '', '#');
  const again = await reader();
  expect(again.now.standing.view).toEqual({ kind: 'all' });
  await again.now.acts.toggleUnreadOnly();
  await leave();
  history.replaceState(null, '', '#');
  expect((await reader()).now.standing.view).toEqual({ kind: 'unread' });
});

test('to look back in one list says nothing of what a page begins with', async () => {
  localStorage.clear();
  history.replaceState(null, '', '#view=today');
  const page = await reader();
  expect(page.now.unreadOnly).toBe(true);
  await page.now.acts.toggleUnreadOnly();
  await vi.waitFor(() => expect(page.now.unreadOnly).toBe(false));
  await leave();
  history.replaceState(null, '', '#');
  expect((await reader()).now.standing.view).toEqual({ kind: 'unread' });
});

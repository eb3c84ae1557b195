// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { feedVerbs } from '../../../lib/pages/optionsFeeds.ts';
import { useImport } from '../../../lib/pages/optionsImport.ts';
import { HELD, STAYS, useToast } from '../../../lib/pages/useToast.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { fake, takeCalls } from '../browser.ts';
import { using } from '../pages/hook.tsx';
import { freshDatabase } from '../store/database.ts';
import { aFeed } from './feeds.ts';
import { show } from './page.ts';

/** Until the page and the database have come to this. */
const comes = (check: () => void | Promise<void>) => vi.waitFor(check, 2_000);

async function with1(about: Partial<Feed> = {}): Promise<{ db: Database; feed: Feed }> {
  const db = await freshDatabase();
  const { id: _, ...row } = aFeed(about);
  const { id } = await feeds.add(db, row);
  return { db, feed: { ...row, id } };
}

/** The verbs of a page that shows these feeds, and its toast. */
function useVerbs(db: Database, shown: Feed[]) {
  const [toast, say] = useToast<number>();
  return { ...feedVerbs({ db, feeds: shown, undo: toast?.undo, say, interval: 'rhythm' }), toast };
}

beforeEach(() => {
  fake.grants = true;
  takeCalls();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await show(null);
});

test('unsubscribing hides the feed, and the way back is offered for a while', async () => {
  const { db, feed } = await with1();
  const verbs = await using(() => useVerbs(db, [feed]));
  verbs.now.onUnsubscribe(feed.id);
  const text = `Unsubscribed from \u2068${feed.title}\u2069`;
  await comes(() => expect(verbs.now.toast).toEqual({ text, undo: feed.id }));
  expect(await feeds.all(db)).toEqual([]);
  verbs.now.onUndo();
  await comes(async () => expect(await feeds.all(db)).toMatchObject([{ id: feed.id, url: feed.url }]));
  expect(verbs.now.toast).toBeUndefined();
});

test('the offer goes by itself', async () => {
  const { db, feed } = await with1();
  const verbs = await using(() => useVerbs(db, [feed]));
  const timers = vi.spyOn(globalThis, 'setTimeout');
  verbs.now.onUnsubscribe(feed.id);
  const last = () => timers.mock.calls.find(([, after]) => after === STAYS)?.[0];
  await comes(() => expect(last()).toBeDefined());
  last()?.();
  await comes(() => expect(verbs.now.toast).toBeUndefined());
  expect(await feeds.all(db)).toEqual([]);
});

test('the offer stays as long as its button has the focus', async () => {
  const { db, feed } = await with1();
  const verbs = await using(() => useVerbs(db, [feed]));
  const timers = vi.spyOn(globalThis, 'setTimeout');
  verbs.now.onUnsubscribe(feed.id);
  const due = (after: number) => timers.mock.calls.findLast(([, wait]) => wait === after)?.[0];
  await comes(() => expect(due(STAYS)).toBeDefined());
  document.body.insertAdjacentHTML('afterend', '<div class="toast"><button>Undo</button></div>');
  const button = document.querySelector<HTMLElement>('.toast button');
  button?.focus();
  due(STAYS)?.();
  await act(() => due(HELD)?.());
  expect(verbs.now.toast).toBeDefined();
  button?.closest('.toast')?.remove();
  due(HELD)?.();
  await comes(() => expect(verbs.now.toast).toBeUndefined());
});

test('access is asked for in the very call, for the site a redirect leads to as well', async () => {
  const { db, feed } = await with1({ error: { kind: 'redirect', to: 'https://b.example/rss' } });
  const verbs = await using(() => useVerbs(db, [feed]));
  verbs.now.onGrant([feed]);
  expect(fake.calls[0]).toMatchObject({ name: 'request', value: { origins: ['*://*.b.example/*'] } });
  await comes(() => expect(takeCalls()).toContain('sendMessage'));
});

test('the report of a feed goes into the clipboard', async () => {
  const { db, feed } = await with1({ url: 'https://tide.example/feed.xml?key=secret', nextPollAt: 0 });
  const writeText = vi.fn(async (_: string) => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const verbs = await using(() => useVerbs(db, [feed]));
  verbs.now.onReport(feed.id);
  await comes(() => expect(verbs.now.toast?.text).toMatch(/^Report copied\./));
  expect(writeText.mock.calls[0]?.[0]).toMatch(/feed: https:\/\/tide\.example\/feed\.xml\?…\n/);
});

test('a feed that was asked just now is not asked again, and that is said', async () => {
  const { db, feed } = await with1({ checkedAt: Date.now() - 60_000, nextPollAt: Date.now() + 3_600_000 });
  const verbs = await using(() => useVerbs(db, [feed]));
  verbs.now.onRefresh(feed.id);
  await comes(() => expect(verbs.now.toast).toEqual({ text: 'This feed has just been checked' }));
});

test('a feed that is asked says nothing: its button turns', async () => {
  const { db, feed } = await with1({ checkedAt: Date.now() - 3_600_000, nextPollAt: Date.now() + 3_600_000 });
  const verbs = await using(() => useVerbs(db, [feed]));
  verbs.now.onRefresh(feed.id);
  await comes(async () => expect((await feeds.get(db, feed.id))?.nextPollAt).toBe(0));
  await comes(() => expect(takeCalls()).toContain('sendMessage'));
  expect(verbs.now.toast).toBeUndefined();
});

const OPML =
  '<opml version="2.0"><body><outline text="Town"><outline text="Tide" xmlUrl="https://tide.example/f"/></outline></body></opml>';

test('picked files are read and counted, and nothing else happens before the click', async () => {
  const { db, feed } = await with1();
  const files = await using(() => useImport(db, [feed]));
  await files.now.take([new File([OPML], 'list.opml'), new File(['%PDF'], 'notes.pdf')]);
  await comes(() =>
    expect(files.now.state.preview).toMatchObject({ fresh: 1, already: 0, folders: [{ name: 'Town', count: 1 }] }),
  );
  expect(files.now.state.troubles).toEqual([{ name: 'notes.pdf', trouble: 'other' }]);
  expect(takeCalls()).toEqual([]);
  expect(await db.count('pending')).toBe(0);
});

test('the import asks in the very call, and reports once the person has answered', async () => {
  const { db, feed } = await with1();
  const files = await using(() => useImport(db, [feed]));
  await files.now.take([new File([OPML], 'list.opml')]);
  await comes(() => expect(files.now.state.preview).toBeDefined());
  files.now.begin();
  expect(takeCalls()).toEqual(['request']);
  await comes(() => expect(files.now.state.report).toMatchObject({ added: 1, already: 0, waiting: 0, refused: [] }));
  expect(files.now.state.preview).toBeUndefined();
});

test('saved articles go into the archive without a question', async () => {
  const { db, feed } = await with1();
  const files = await using(() => useImport(db, [feed]));
  const saved = '<!--1700000000000-->\n[Ferry](https://tide.example/1)\n------\n\n<p>At ten past eleven.</p>\n';
  await files.now.take([new File([saved], 'ferry.md')]);
  await comes(() => expect(files.now.state.archived).toMatchObject({ added: 1, already: 0 }));
  expect(files.now.state.preview).toBeUndefined();
  expect((await feeds.all(db)).filter(({ kind }) => kind === 'archive')).toMatchObject([{ title: 'Archive' }]);
  expect(fake.calls.filter(({ name }) => name === 'request')).toEqual([]);
});

test('a database that takes nothing in is told as such, and nothing is thrown', async () => {
  const { db, feed } = await with1();
  const files = await using(() => useImport(db, [feed]));
  await files.now.take([new File([OPML], 'list.opml')]);
  await comes(() => expect(files.now.state.preview).toBeDefined());
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  db.close();
  files.now.begin();
  await comes(() => expect(files.now.state.failed).toEqual({ kind: 'storage', why: 'broken' }));
  expect(said).toHaveBeenCalledOnce();
});

// @vitest-environment jsdom
import '../store/database.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useArticle } from '../../../lib/pages/useArticle.ts';
import { useList } from '../../../lib/pages/useList.ts';
import * as articles from '../../../lib/store/articles.ts';
import * as bodies from '../../../lib/store/bodies.ts';
import { addArticles, addFeed, freshDatabase } from '../store/database.ts';
import { leave, using } from './hook.tsx';

const VIEW = { kind: 'all' } as const;

afterEach(async () => {
  vi.restoreAllMocks();
  await leave();
});

/** Another context, which nobody here has told anything but what it says. */
const elsewhere = new BroadcastChannel('courant');

async function longList() {
  const db = await freshDatabase();
  const feedId = await addFeed(db, 'https://a.test/');
  const dates = Array.from({ length: 400 }, (_, n) => n + 1);
  await addArticles(db, feedId, dates);
  const reading = await using(() => useList(db, VIEW, false));
  const rows = () => reading.now.shown?.list.articles ?? [];
  for (const length of [50, 100, 200, 400]) {
    await vi.waitFor(() => expect(rows()).toHaveLength(length));
    if (length < 400) reading.now.more();
  }
  return { db, reading, rows };
}

test('a row that comes into sight while a change is being read is read again, too', async () => {
  const { db, reading, rows } = await longList();
  reading.now.drawn(0, 20);
  const row = rows()[300];
  if (!row) throw new Error('The list has no such row.');
  await db.put('articles', { ...row, starred: 1 });
  const { some } = articles;
  vi.spyOn(articles, 'some').mockImplementationOnce((...asked) => {
    const found = some(...asked);
    // The rows in sight have been asked for, and not yet come.
    reading.now.drawn(290, 310);
    return found;
  });
  elsewhere.postMessage({ stores: ['articles'] });
  await vi.waitFor(() => expect(rows()[300]?.starred).toBe(1));
});

test('a text that was read ahead and has changed since is read again before it is shown', async () => {
  const db = await freshDatabase();
  const feedId = await addFeed(db, 'https://a.test/');
  const [below = 0, open = 0] = await addArticles(db, feedId, [1, 2]);
  const { articles: rows } = await articles.page(db, VIEW, { count: 2 });
  for (const id of [below, open]) await db.put('bodies', { id, html: `<p>first ${id}</p>`, enclosures: [] });
  const { get } = bodies;
  const askedBelow = () => asked.mock.calls.filter(([, id]) => id === below).length;
  const asked = vi.spyOn(bodies, 'get').mockImplementation(async (...wanted) => {
    const body = await get(...wanted);
    if (wanted[1] !== below || askedBelow() > 1) return body;
    // The text below the open one changes while it is being read ahead.
    await db.put('bodies', { id: below, html: '<p>second</p>', enclosures: [] });
    elsewhere.postMessage({ stores: ['bodies'] });
    // Its first answer comes after it has been asked for again.
    await vi.waitFor(() => expect(askedBelow()).toBe(2));
    return body;
  });
  const shown: (string | undefined)[] = [];
  const reader = await using(() => {
    const [id, setId] = useState(open);
    const { body } = useArticle(db, id, rows);
    if (id === below) shown.push(body?.html);
    return { setId, body };
  });
  await vi.waitFor(() => expect(askedBelow()).toBe(2));
  for (const { value } of asked.mock.results) await value;
  await act(() => reader.now.setId(below));
  await vi.waitFor(() => expect(reader.now.body?.html).toBe('<p>second</p>'));
  expect(shown).not.toContain(`<p>first ${below}</p>`);
});

// @vitest-environment jsdom
import '../store/database.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { useList } from '../../../lib/pages/useList.ts';
import * as articles from '../../../lib/store/articles.ts';
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

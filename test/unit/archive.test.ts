import { describe, expect, test } from 'vitest';
import { addToArchive } from '../../lib/archive.ts';
import type { ParsedArticle } from '../../lib/parsed.ts';
import * as articles from '../../lib/store/articles.ts';
import * as feeds from '../../lib/store/feeds.ts';
import { freshDatabase } from './store/database.ts';

describe('the archive', () => {
  const article = (guid: string): ParsedArticle => ({
    guid,
    title: guid,
    contentHtml: '<p>text</p>',
    published: 5,
    categories: [],
    enclosures: [],
  });

  test('keeps articles read in from files, unread, each once, and is never due', async () => {
    const db = await freshDatabase();
    expect(await addToArchive(db, 'Archive', [article('a'), article('b')], 10)).toMatchObject({ added: 2, already: 0 });
    const { feedId, ...again } = await addToArchive(db, 'Archive', [article('b'), article('c')], 20);
    expect(again).toEqual({ added: 1, already: 1 });
    expect(await feeds.get(db, feedId)).toMatchObject({ kind: 'archive', unread: 3 });
    expect(await feeds.due(db, Number.MAX_SAFE_INTEGER)).toEqual([]);
    const page = await articles.page(db, { kind: 'feed', feedId }, { count: 10 });
    expect(page.articles.map(({ title, date }) => `${title} ${date}`).sort()).toEqual(['a 5', 'b 5', 'c 5']);
  });
});

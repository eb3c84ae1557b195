import type { Article } from '../model.ts';
import { type Database, getPage } from './db.ts';
import { removeAll } from './prune.ts';

/** Articles deleted at once: room for a hundred polls, and seldom missed. */
const SOME = 500;

/**
 * Makes room on a full disk: deletes the oldest read articles. Unread and starred ones stay, those of archives, and the
 * traces by which none comes back as new.
 * @returns how many went; 0 where nothing may go.
 */
export async function trim(db: Database): Promise<number> {
  let deleted = 0;
  let after: Article | undefined;
  do {
    const query = IDBKeyRange.lowerBound(after ? [after.date, after.id] : [], after !== undefined);
    const index = db.transaction('articles').store.index('date');
    const slice = await getPage<Article>(index, { query, count: SOME, direction: 'next' });
    after = slice.at(-1);
    const read = slice.filter((article) => !article.unread && !article.starred);
    deleted += await removeAll(db, read.slice(0, SOME - deleted));
  } while (after && deleted < SOME);
  return deleted;
}

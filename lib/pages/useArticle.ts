import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../live.ts';
import type { Article, Body } from '../model.ts';
import * as articles from '../store/articles.ts';
import type { Database } from '../store/db.ts';
import { sentenceOf } from './failures.ts';

export interface OpenArticle {
  article?: Article | undefined;
  /** null where nothing is kept of it; undefined until it has been read. */
  body?: Body | null | undefined;
  /** Why its text could not be read, as a sentence. */
  unreadable?: string | undefined;
}

/** The article that is open, kept in step with the database, and its text. */
export function useArticle(db: Database | undefined, id: number | undefined, rows: Article[]): OpenArticle {
  const live = useLive(
    async () => (db && id !== undefined ? articles.get(db, id) : undefined),
    ['articles', 'sweeps'],
    [db, id],
  );
  const [text, setText] = useState<{ body?: Body | null; unreadable?: string }>({});
  useEffect(() => {
    if (!db || id === undefined) return;
    let over = false;
    const put = (found: typeof text) => {
      if (!over) setText(found);
    };
    articles.body(db, id).then(
      (body) => put({ body: body ?? null }),
      (error: unknown) => {
        console.error(error);
        put({ unreadable: sentenceOf(error) });
      },
    );
    return () => {
      over = true;
      setText({});
    };
  }, [db, id]);
  if (id === undefined) return {};
  const article = live?.id === id ? live : rows.find((row) => row.id === id);
  const { body, unreadable } = text;
  return { article, unreadable, body: body?.id === id || body === null ? body : undefined };
}

import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../live.ts';
import type { Article, Body } from '../model.ts';
import * as articles from '../store/articles.ts';
import type { Database } from '../store/db.ts';

export interface OpenArticle {
  article?: Article | undefined;
  /** null where nothing is kept of it; undefined until it has been read. */
  body?: Body | null | undefined;
}

/** The article that is open, kept in step with the database, and its text. */
export function useArticle(db: Database | undefined, id: number | undefined, rows: Article[]): OpenArticle {
  const live = useLive(
    async () => (db && id !== undefined ? articles.get(db, id) : undefined),
    ['articles', 'sweeps'],
    [db, id],
  );
  const [body, setBody] = useState<Body | null>();
  useEffect(() => {
    if (!db || id === undefined) return;
    let over = false;
    articles.body(db, id).then((found) => {
      if (!over) setBody(found ?? null);
    });
    return () => {
      over = true;
      setBody(undefined);
    };
  }, [db, id]);
  if (id === undefined) return {};
  const article = live?.id === id ? live : rows.find((row) => row.id === id);
  return { article, body: body?.id === id || body === null ? body : undefined };
}

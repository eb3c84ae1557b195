import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../live.ts';
import type { Article, Body } from '../model.ts';
import type { ReadTo } from '../reading.ts';
import * as articles from '../store/articles.ts';
import { onChange } from '../store/changes.ts';
import type { Database } from '../store/db.ts';
import { lastReadTo } from './kept.ts';
import { beside } from './list.ts';

export interface OpenArticle {
  article?: Article | undefined;
  /** null where nothing is kept of it; undefined until it has been read. */
  body?: Body | null | undefined;
  /** How far it was read the last time. */
  readTo?: ReadTo | undefined;
  /** Why its text could not be read, as a sentence. */
  unreadable?: string | undefined;
}

/** No part of the first paint: it comes in the first idle moment, or with the first article. */
const load = () => import('../store/bodies.ts');

const bodyOf = async (db: Database, id: number): Promise<Body | undefined> => (await load()).get(db, id);

interface Text {
  body?: Body | null;
  readTo?: ReadTo | undefined;
  unreadable?: string;
}

async function textOf(db: Database, id: number): Promise<Text> {
  const [body, readTo] = await Promise.all([bodyOf(db, id), lastReadTo(id)]);
  return { body: body ?? null, readTo };
}

/**
 * The text of the article below the open one, read in an idle moment so that the next key paints it at once.
 * @returns the last one read, whose ever it is.
 */
function useAhead(db: Database | undefined, next: number | undefined, isShown: boolean): Text {
  const kept = useRef<Text>({});
  useEffect(() => {
    if (!db || next === undefined || !isShown) return;
    let latest = 0;
    let idle = 0;
    const read = () => {
      cancelIdleCallback(idle);
      latest += 1;
      const turn = latest;
      idle = requestIdleCallback(async () => {
        const text = await textOf(db, next).catch((): Text => ({}));
        // What has changed meanwhile is being read once more.
        if (turn === latest) kept.current = text;
      });
    };
    const stop = onChange(({ stores }) => {
      if (!stores.has('bodies')) return;
      kept.current = {};
      read();
    });
    read();
    return () => {
      latest += 1;
      cancelIdleCallback(idle);
      stop();
    };
  }, [db, next, isShown]);
  return kept.current;
}

/** The article that is open, kept in step with the database, and its text. */
export function useArticle(db: Database | undefined, id: number | undefined, rows: Article[]): OpenArticle {
  const live = useLive(
    async () => (db && id !== undefined ? articles.get(db, id) : undefined),
    ['articles', 'sweeps'],
    [db, id],
  );
  const [text, setText] = useState<Text>({});
  const next = id === undefined ? undefined : beside(rows, id, 1)?.id;
  const ahead = useAhead(db, next, text.body !== undefined);
  const atOnce = id !== undefined && ahead.body?.id === id ? ahead : undefined;
  useEffect(() => {
    if (!db || id === undefined) return;
    let over = false;
    const put = (found: Text) => {
      if (!over) setText(found);
    };
    if (atOnce) put(atOnce);
    else
      textOf(db, id).then(put, async (error: unknown) => {
        console.error(error);
        const { sentenceOf } = await import('./failures.ts');
        put({ unreadable: sentenceOf(error) });
      });
    return () => {
      over = true;
      setText({});
    };
  }, [db, id]);
  useEffect(() => {
    const idle = requestIdleCallback(() => void load().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  if (id === undefined) return {};
  const article = live?.id === id ? live : rows.find((row) => row.id === id);
  const { body, readTo, unreadable } = text.body?.id === id || !atOnce ? text : atOnce;
  return { article, readTo, unreadable, body: body?.id === id || body === null ? body : undefined };
}

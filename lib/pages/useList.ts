import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, View } from '../model.ts';
import * as articles from '../store/articles.ts';
import * as changes from '../store/changes.ts';
import type { Database } from '../store/db.ts';
import { begin, grow, type List, LOOK_AHEAD, left, refresh } from './list.ts';

/** Rows of one page. */
const COUNT = 50;

export interface ShownList {
  list: List;
  /** The view it shows; for a moment after a change of view the one before. */
  view: View;
  /** Another number whenever the list is read anew from its top. */
  edition: number;
}

interface Reading {
  shown?: ShownList | undefined;
  more: () => void;
  /** Shows what has arrived: the list is read anew. */
  renew: () => void;
}

/** What a change in the database makes of a list. */
async function refreshed(db: Database, view: View, list: List, unreadOnly: boolean): Promise<List> {
  const fresh = await articles.page(db, view, { count: list.articles.length + LOOK_AHEAD, unreadOnly });
  const others = await Promise.all(left(list, fresh).map((id) => articles.get(db, id)));
  return refresh(
    list,
    fresh,
    others.filter((article): article is Article => article !== undefined),
  );
}

/**
 * A view's list: paged as it is scrolled, its rows kept in step with the database, its order never touched.
 * @throws in render, so that the page's boundary shows it, when the database fails.
 */
export function useList(db: Database | undefined, view: View, unreadOnly: boolean): Reading {
  const [shown, setShown] = useState<ShownList>();
  const latest = useRef<ShownList>(undefined);
  const steps = useRef<{ add: (step: (list: List) => Promise<List>) => void }>(undefined);
  const [wanted, setWanted] = useState(0);
  const [failure, setFailure] = useState<{ error: unknown }>();
  const key = JSON.stringify([view, unreadOnly]);

  useEffect(() => {
    if (!db) return;
    const edition = (latest.current?.edition ?? 0) + 1;
    let over = false;
    const show = (list: List) => {
      if (over) return;
      latest.current = { list, view, edition };
      setShown(latest.current);
    };
    // One step after the other, each on what the one before has left.
    const fail = (error: unknown) => {
      if (!over) setFailure({ error });
    };
    let queue = articles
      .page(db, view, { count: COUNT, unreadOnly })
      .then((page) => show(begin(page)))
      .catch(fail);
    const add = (step: (list: List) => Promise<List>) => {
      queue = queue
        .then(async () => {
          if (!over && latest.current) show(await step(latest.current.list));
        })
        .catch(fail);
    };
    steps.current = { add };
    let due = false;
    const stop = changes.onChange((stores) => {
      if (due || !(stores.has('articles') || stores.has('sweeps') || stores.has('feeds'))) return;
      due = true;
      add(async (list) => {
        due = false;
        return refreshed(db, view, list, unreadOnly);
      });
    });
    return () => {
      over = true;
      stop();
    };
  }, [db, key, wanted]);

  if (failure) throw failure.error;
  const more = () =>
    steps.current?.add(async (list) =>
      db && list.next
        ? grow(list, await articles.page(db, view, { count: COUNT, after: list.next, unreadOnly }))
        : list,
    );
  return { shown, more, renew: () => setWanted((n) => n + 1) };
}

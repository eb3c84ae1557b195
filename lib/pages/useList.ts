import { useEffect, useRef, useState } from 'preact/hooks';
import { paced } from '../live.ts';
import type { Article, View } from '../model.ts';
import * as articles from '../store/articles.ts';
import * as changes from '../store/changes.ts';
import type { Database } from '../store/db.ts';
import {
  begin,
  caughtUp,
  grow,
  keep,
  type List,
  LOOK_AHEAD,
  left,
  refresh,
  refreshPart,
  stale,
  WHOLE,
} from './list.ts';

/** Rows of the first page, and at most of a later one: a list that has grown long grows in longer steps. */
const COUNT = 50;
const MOST = 500;

export interface ShownList {
  list: List;
  /** The view it shows; for a moment after a change of view the one before. */
  view: View;
  /** Another number whenever the list is read anew from its top. */
  edition: number;
  /** When it was read from its top, epoch milliseconds. */
  at: number;
}

/** Where a list begins that was left a moment ago. */
export interface Resumed {
  view: View;
  /** How many rows there were. */
  count: number;
  /** The article that was open, or chosen: it stays in the list, whatever it is by now. */
  articleId?: number | undefined;
}

export interface Reading {
  shown?: ShownList | undefined;
  more: () => void;
  /** Shows what has arrived: the list is read anew. */
  renew: () => void;
  /** Says which rows are in sight, from one to before another. */
  drawn: (from: number, to: number) => void;
  /** Shows at once what is being written, and until it is; after that the change is read as every other. */
  assume: (change: (list: List) => List, written: Promise<unknown>) => void;
}

/** What a change in the database makes of a short list. */
async function wholeRefreshed(db: Database, view: View, list: List, unreadOnly: boolean): Promise<List> {
  const fresh = await articles.page(db, view, { count: list.articles.length + LOOK_AHEAD, unreadOnly });
  return refresh(list, fresh, await articles.some(db, left(list, fresh)));
}

async function partRefreshed(db: Database, view: View, list: List, unreadOnly: boolean, inSight: Article[]) {
  const asked = inSight.map(({ id }) => id);
  const [found, arrived] = await Promise.all([
    articles.some(db, asked),
    articles.arrivedSince(db, view, list.upToId, unreadOnly),
  ]);
  return refreshPart(list, asked, found, arrived);
}

async function firstList(db: Database, view: View, unreadOnly: boolean, resumed: Resumed | undefined): Promise<List> {
  const same = resumed && JSON.stringify(resumed.view) === JSON.stringify(view) ? resumed : undefined;
  const page = articles.page(db, view, { count: Math.max(COUNT, same?.count ?? 0), unreadOnly });
  const kept = same?.articleId === undefined ? undefined : articles.get(db, same.articleId);
  return keep(begin(await page), await kept);
}

interface Following {
  db: Database;
  view: View;
  unreadOnly: boolean;
  first: Promise<List>;
  /** The list as it stands. */
  now: () => List | undefined;
  show: (list: List) => void;
  fail: (error: unknown) => void;
  inSight: (list: List) => Article[];
}

/** Reads a list, and again what has changed of it; one step after the other, each on what the one before has left. */
function follow({ db, view, unreadOnly, first, now, show, fail, inSight }: Following) {
  let queue = first.then(show).catch(fail);
  const add = (step: (list: List) => Promise<List>): Promise<void> => {
    queue = queue
      .then(async () => {
        const list = now();
        const next = list && (await step(list));
        if (next && next !== list) show(next);
      })
      .catch(fail);
    return queue;
  };
  const catchUp = () =>
    add(async (list) => {
      const asked = stale(list, inSight(list));
      return asked.length > 0 ? caughtUp(list, asked, await articles.some(db, asked)) : list;
    });
  const asking = paced(async () => {
    await add((list) =>
      list.articles.length <= WHOLE
        ? wholeRefreshed(db, view, list, unreadOnly)
        : partRefreshed(db, view, list, unreadOnly, inSight(list)),
    );
    // What came into sight meanwhile was not known to be stale yet.
    await catchUp();
  });
  const stopHearing = changes.onChange(({ stores, own }) => {
    if (stores.has('articles') || stores.has('sweeps')) asking.again(own);
  });
  const stop = () => {
    asking.stop();
    stopHearing();
  };
  return { add, catchUp, stop };
}

/**
 * A view's list: paged as it is scrolled, its rows kept in step with the database, its order never touched.
 * @param resumed how the first list of this page begins, where it goes on from another.
 * @throws in render, so that the page's boundary shows it, when the database fails.
 */
export function useList(db: Database | undefined, view: View, unreadOnly: boolean, resumed?: Resumed): Reading {
  const [shown, setShown] = useState<ShownList>();
  const latest = useRef<ShownList>(undefined);
  const sight = useRef({ from: 0, to: WHOLE });
  const steps = useRef<ReturnType<typeof follow>>(undefined);
  const assumed = useRef<(list: List) => List>(undefined);
  const [wanted, setWanted] = useState(0);
  const [failure, setFailure] = useState<{ error: unknown }>();
  const inSight = (list: List): Article[] => list.articles.slice(sight.current.from, sight.current.to);

  useEffect(() => {
    if (!db) return;
    const edition = (latest.current?.edition ?? 0) + 1;
    const at = Date.now();
    // It was meant for the list before: of another one it says nothing.
    assumed.current = undefined;
    let over = false;
    const show = (read: List) => {
      if (over) return;
      // What was read while a change is being written may know nothing of it.
      const list = assumed.current?.(read) ?? read;
      latest.current = { list, view, edition, at };
      setShown(latest.current);
    };
    const fail = (error: unknown) => {
      if (!over) setFailure({ error });
    };
    const now = () => (over ? undefined : latest.current?.list);
    const first = firstList(db, view, unreadOnly, edition === 1 ? resumed : undefined);
    sight.current = { from: 0, to: WHOLE };
    steps.current = follow({ db, view, unreadOnly, first, now, show, fail, inSight });
    return () => {
      over = true;
      steps.current?.stop();
    };
  }, [db, JSON.stringify([view, unreadOnly]), wanted]);

  if (failure) throw failure.error;
  const more = () =>
    steps.current?.add(async (list) => {
      if (!db || !list.next) return list;
      const count = Math.min(Math.max(COUNT, list.articles.length), MOST);
      return grow(list, await articles.page(db, view, { count, after: list.next, unreadOnly }));
    });
  const drawn = (from: number, to: number) => {
    sight.current = { from, to };
    if (!latest.current || stale(latest.current.list, inSight(latest.current.list)).length === 0) return;
    void steps.current?.catchUp();
  };
  const assume: Reading['assume'] = (change, written) => {
    const over = () => {
      if (assumed.current === change) assumed.current = undefined;
    };
    written.then(over, over);
    assumed.current = change;
    if (!latest.current) return;
    latest.current = { ...latest.current, list: change(latest.current.list) };
    setShown(latest.current);
  };
  return { shown, more, renew: () => setWanted((n) => n + 1), drawn, assume };
}

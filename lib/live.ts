import { useEffect, useState } from 'preact/hooks';
import type { StoreName } from './model.ts';
import { onChange } from './store/changes.ts';

/** How many times as long as a query takes is waited before it is asked again. */
const REST = 4;
/** In milliseconds; a query that is slow may be slow for once. */
const LONGEST_REST = 250;
/** Between two answers to what others have changed, in milliseconds: a batch of polls commits many times a second. */
const PACE = 500;
/** The same where the query is dear, or the machine busy. */
const LONGEST_PACE = 2000;

/** Something that is asked again after changes. */
export interface Asking {
  /** @param own whether this page made the change: its person waits for what comes of it. */
  again: (own: boolean) => void;
  stop: () => void;
}

/**
 * Has something asked again after changes, one at a time: after what this page did at once, but that a dear query rests;
 * after what others did at once as well, and while they go on at a pace. A burst costs one query after the one under way.
 */
export function paced(ask: () => Promise<void>): Asking {
  let isRunning = false;
  let isOver = false;
  let wanted: 'soon' | 'atOnce' | undefined;
  /** From when on it may be asked for this page, and for others. */
  let free = { atOnce: 0, soon: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (): void => {
    clearTimeout(timer);
    if (isRunning || isOver || !wanted) return;
    const wait = free[wanted] - performance.now();
    if (wait > 0) timer = setTimeout(turn, wait);
    else void run();
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    wanted = undefined;
    const began = performance.now();
    await ask();
    const ended = performance.now();
    const rest = (ended - began) * REST;
    free = {
      atOnce: ended + Math.min(rest, LONGEST_REST),
      soon: ended + Math.min(Math.max(rest, PACE), LONGEST_PACE),
    };
    isRunning = false;
    turn();
  };
  return {
    again: (own) => {
      wanted = own ? 'atOnce' : (wanted ?? 'soon');
      turn();
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/**
 * A query's result, asked again at its pace whenever one of its stores has changed, in any context; an answer that comes
 * late for old `deps` is dropped.
 * @returns undefined until the first answer.
 * @throws in render, so that the page's boundary shows it, when the query rejects.
 */
export function useLive<T>(query: () => Promise<T>, stores: StoreName[], deps: unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ value?: T; error?: unknown }>({});
  useEffect(() => {
    let current = true;
    const asking = paced(async () => {
      try {
        const value = await query();
        if (current) setAnswer({ value });
      } catch (error) {
        if (current) setAnswer({ error });
      }
    });
    const stop = onChange((change) => {
      if (stores.some((store) => change.stores.has(store))) asking.again(change.own);
    });
    asking.again(true);
    return () => {
      current = false;
      asking.stop();
      stop();
    };
  }, deps);
  if ('error' in answer) throw answer.error;
  return answer.value;
}

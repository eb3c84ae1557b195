import { useEffect, useState } from 'preact/hooks';
import type { StoreName } from './model.ts';
import { onChange } from './store/changes.ts';

/** How many times as long as a query takes is waited before it is asked again. */
const REST = 4;
/** In milliseconds; a query that is slow may be slow for once. */
const LONGEST_REST = 250;

/**
 * A query's result, asked again whenever one of its stores has changed, in any context.
 * A burst of changes costs one query after the one under way, and a dear query rests between two answers, so that an open
 * page does not slow down a poll that saves a thousand feeds; an answer that comes late for old `deps` is dropped.
 * @returns undefined until the first answer.
 * @throws in render, so that the page's boundary shows it, when the query rejects.
 */
export function useLive<T>(query: () => Promise<T>, stores: StoreName[], deps: unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ value?: T; error?: unknown }>({});
  useEffect(() => {
    let current = true;
    let running = false;
    let again = false;
    const ask = async (): Promise<void> => {
      again = running;
      if (running) return;
      running = true;
      const began = performance.now();
      try {
        const value = await query();
        if (current) setAnswer({ value });
      } catch (error) {
        if (current) setAnswer({ error });
      }
      const rest = Math.min((performance.now() - began) * REST, LONGEST_REST);
      await new Promise((resolve) => setTimeout(resolve, rest));
      running = false;
      if (again && current) void ask();
    };
    const stop = onChange((changed) => {
      if (stores.some((store) => changed.has(store))) void ask();
    });
    void ask();
    return () => {
      current = false;
      stop();
    };
  }, deps);
  if ('error' in answer) throw answer.error;
  return answer.value;
}

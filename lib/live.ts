import { useEffect, useState } from 'preact/hooks';
import type { StoreName } from './model.ts';
import { onChange } from './store/changes.ts';

/**
 * A query's result, asked again whenever one of its stores has changed, in any context.
 * A burst of changes costs one query after the one under way; an answer that comes late for old `deps` is dropped.
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
      try {
        const value = await query();
        if (current) setAnswer({ value });
      } catch (error) {
        if (current) setAnswer({ error });
      }
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

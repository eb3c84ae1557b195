import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../model.ts';
import { passed } from './readOn.ts';
import type { World } from './useWorld.ts';

/** So long, in milliseconds, rows that were scrolled past are gathered: every mark is a row of its own in the database. */
const PAUSE = 1500;

/**
 * Marks rows as read that are scrolled past, where the person wants that. The rows of the last screen are past once its end
 * was come to; those of a list that needs no scrolling, once the person goes on from its last row.
 * @param edition another number whenever the list begins anew.
 * @param comesBack the list begins where it was left, and not at its top.
 * @returns what is told the id of the list's topmost row, or that all of the list is past: by its `end` in sight, or by going on `beyond` it.
 */
export function usePassed(
  rows: Article[],
  edition: number | undefined,
  { feeds, settings }: World,
  comesBack: boolean,
  mark: (ids: number[]) => Promise<void>,
): (topId: number | undefined, all?: 'end' | 'beyond' | false) => void {
  const top = useRef<{ edition: number | undefined; at: number }>(undefined);
  const gathered = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(mark);
  latest.current = mark;
  const flush = () => {
    const ids = [...gathered.current];
    gathered.current.clear();
    timer.current = undefined;
    if (ids.length > 0) void latest.current(ids);
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, []);
  return (topId, all) => {
    const at = all ? rows.length : rows.findIndex(({ id }) => id === topId);
    const isOpening = comesBack && all !== 'beyond';
    const before = top.current?.edition === edition ? top.current?.at : isOpening ? undefined : 0;
    top.current = { edition, at: Math.max(at, before ?? 0) };
    // Where a list is come back to, nothing was scrolled past.
    if (before === undefined || at <= before) return;
    for (const id of passed(rows, before, at, { feeds, settings })) gathered.current.add(id);
    if (gathered.current.size > 0) timer.current ??= setTimeout(flush, PAUSE);
  };
}

import type { Article } from '../model.ts';
import { passed } from './readOn.ts';
import type { World } from './useWorld.ts';

/** So long, in milliseconds, rows that were scrolled past are gathered: every mark is a row of its own in the database. */
const PAUSE = 1500;

/** A list as it stands. */
export interface Passable extends Pick<World, 'feeds' | 'settings'> {
  rows: Article[];
  /** Another number whenever it begins anew. */
  edition: number | undefined;
  /** It begins where it was left, and not at its top. */
  comesBack: boolean;
}

/** Its topmost row, or that all of it is past: by its `end` in sight, or by going on `beyond` it. */
export type Place = number | undefined | 'end' | 'beyond';

/**
 * Marks rows as read that are scrolled past, where the person wants that. The rows of the last screen are past once its end
 * was come to; those of a list that needs no scrolling, once the person goes on from its last row.
 * @returns what is told where the list stands, and what ends it.
 */
export function passing(mark: (ids: number[]) => void): {
  pass: (list: Passable, place: Place) => void;
  stop: () => void;
} {
  const gathered = new Set<number>();
  let top: { edition: number | undefined; at: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.size > 0) mark([...gathered]);
    gathered.clear();
  };
  addEventListener('pagehide', flush);
  return {
    pass: ({ rows, edition, comesBack, feeds, settings }, place) => {
      const at = typeof place === 'string' ? rows.length : rows.findIndex(({ id }) => id === place);
      const isOpening = comesBack && place !== 'beyond';
      const before = top?.edition === edition ? top?.at : isOpening ? undefined : 0;
      top = { edition, at: Math.max(at, before ?? 0) };
      // Where a list is come back to, nothing was scrolled past.
      if (before === undefined || at <= before) return;
      for (const id of passed(rows, before, at, { feeds, settings })) gathered.add(id);
      if (gathered.size > 0) timer ??= setTimeout(flush, PAUSE);
    },
    stop: () => {
      removeEventListener('pagehide', flush);
      flush();
    },
  };
}

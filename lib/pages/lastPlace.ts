import { fromHash, type Place, toHash } from './place.ts';
import type { From } from './useShown.ts';

/** The row that stood at the top of a list, and how many pixels of it were above the edge. */
export interface Top {
  id: number;
  /** Epoch milliseconds: where that row is gone, the list begins at the next older one. */
  date: number;
  offset: number;
}

/** Where a popup or a panel was left. */
export interface LastPlace extends Omit<Place, 'articleId'> {
  articleId?: number | undefined;
  selectedId?: number | undefined;
  /** How many rows there were. */
  count: number;
  top?: Top | undefined;
}

/** For so long a page that opens goes on where it was left; after that a person comes for the news. */
export const FRESH = 60 * 60_000;

/** More rows are not read at once to come back to one far down. */
const MOST = 5000;

/** Under which key a page keeps it. */
export const keyOf = (from: From): string => `place:${from}`;

/**
 * Writes down where a page stands. In localStorage: it takes it in at once, in the moment the popup is closed by a click
 * elsewhere, and gives it before the first paint.
 */
export function keepPlace(from: From, { view, articleId, ...rest }: LastPlace, now: number): void {
  const hash = toHash({ view, ...(articleId !== undefined && { articleId }) });
  localStorage.setItem(keyOf(from), JSON.stringify({ hash, ...rest, at: now }));
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function topIn(value: unknown): Top | undefined {
  const { id, date, offset } = (value ?? {}) as Partial<Top>;
  return isId(id) && Number.isFinite(date) && Number.isFinite(offset) ? (value as Top) : undefined;
}

/** Where a page was left within the hour; undefined where it was not, or what is written there is none of ours. */
export function lastPlace(from: From, now: number): LastPlace | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(from)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { hash, at, selectedId, count, top } = kept as Record<string, unknown>;
    if (typeof hash !== 'string' || typeof at !== 'number' || Math.abs(now - at) > FRESH) return undefined;
    return {
      ...fromHash(hash),
      selectedId: isId(selectedId) ? selectedId : undefined,
      count: isId(count) ? Math.min(count, MOST) : 0,
      top: topIn(top),
    };
  } catch {
    return undefined;
  }
}

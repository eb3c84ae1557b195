import { useEffect, useRef, useState } from 'preact/hooks';
import { keepPlace, type LastPlace, lastPlace, type Top } from './lastPlace.ts';
import type { Resumed } from './useList.ts';
import type { From } from './useShown.ts';
import type { Standing } from './useStanding.ts';

/** Where this page was left, as long as it opens without an address of its own. A tab has its address and needs no other. */
export function useBegin(from: From): LastPlace | undefined {
  const [last] = useState(() =>
    from === 'reader' || location.hash.length > 1 ? undefined : lastPlace(from, Date.now()),
  );
  return last;
}

/** How the first list of a page begins that goes on where it was left. */
export const resumedBy = (last: LastPlace | undefined): Resumed | undefined =>
  last && { view: last.view, count: last.count, articleId: last.articleId ?? last.selectedId };

/**
 * Writes down where the page stands, whenever that has changed.
 * @returns what is told the list's topmost row as it is scrolled.
 */
export function useKeepPlace(from: From, { view, openId, selectedId }: Standing, count: number | undefined) {
  const top = useRef<Top>(undefined);
  const keep = () => {
    if (from === 'reader' || count === undefined) return;
    keepPlace(from, { view, articleId: openId, selectedId, count, top: top.current }, Date.now());
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(keep, [view, openId, selectedId, count]);
  return (row: Top | undefined) => {
    top.current = row;
    latest.current();
  };
}

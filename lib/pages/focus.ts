import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Around, keepFocus } from './keepFocus.ts';

/** The element the open article scrolls in. */
export const SCROLLER = '#article';

/** How many frames are waited for a row that is far away in a long list. */
const FRAMES = 20;

/**
 * Puts the focus on an article's row.
 * @returns whether it could take it: it is there, and nothing lies over its list.
 */
export function focusOn(id: number, preventScroll: boolean): boolean {
  const link = document.querySelector<HTMLElement>(`[data-article="${id}"] a`);
  if (!link || link.closest('[inert]')) return false;
  link.focus({ preventScroll });
  return true;
}

/**
 * Puts the focus on an article's row once it can take it, and, unless it is to stay where it is, into sight. And keeps it
 * from being lost, which is no part of the first paint.
 */
export function useFocus(around: Around): (id: number, stays?: boolean) => void {
  const [wanted, setWanted] = useState<{ id: number; stays: boolean }>();
  const isComing = useRef(false);
  const keeper = useRef<ReturnType<typeof keepFocus>>(undefined);
  const latest = useRef(around);
  latest.current = around;
  const mend = () => {
    if (!isComing.current) keeper.current?.mend(latest.current);
  };
  const come = (id: number, stays: boolean, frames: number): void => {
    isComing.current = !focusOn(id, stays) && frames > 0;
    if (isComing.current) requestAnimationFrame(() => come(id, stays, frames - 1));
    else mend();
  };
  useEffect(() => {
    let isOver = false;
    import('./keepFocus.ts').then(({ keepFocus }) => {
      if (isOver) return;
      keeper.current = keepFocus();
      mend();
    });
    return () => {
      isOver = true;
      keeper.current?.stop();
    };
  }, []);
  // After all others: a strip knows better which of its neighbours comes next.
  useLayoutEffect(() => queueMicrotask(mend));
  useEffect(() => {
    if (wanted) come(wanted.id, wanted.stays, FRAMES);
  }, [wanted]);
  // At once where that can be: a row that takes the focus late would call the keys back from where they are by then.
  return (id, stays = false) => {
    if (focusOn(id, stays)) return;
    isComing.current = true;
    setWanted({ id, stays });
  };
}

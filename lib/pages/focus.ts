import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The element the open article scrolls in. */
export const SCROLLER = '#article';

/** How many frames are waited for a row that is far away in a long list. */
const FRAMES = 20;

/** @returns whether the row could take the focus: it is there, and nothing lies over its list. */
function tryFocus(id: number, preventScroll: boolean): boolean {
  const link = document.querySelector<HTMLElement>(`[data-article="${id}"] a`);
  if (!link || link.closest('[inert]')) return false;
  link.focus({ preventScroll });
  return true;
}

/** The topmost row whose beginning can be seen. */
function rowInSight(): HTMLElement | undefined {
  const edge = document.querySelector('.middle .scroll')?.getBoundingClientRect().top ?? 0;
  const rows = [...document.querySelectorAll<HTMLElement>('.middle .row')];
  return rows.find((row) => row.getBoundingClientRect().top >= edge);
}

/**
 * Gives the focus a place: the article where it was lost there or that lies over the list, else the chosen row, a row in
 * sight, or the list's name. Nothing scrolls, as it may be a mouse that took away what had it.
 */
function goHome(pane: Element | null | undefined, chosenId: number | undefined): void {
  const article = document.querySelector<HTMLElement>(SCROLLER);
  const isOver = document.querySelector('.middle[inert]') !== null;
  const isArticles = article !== null && (isOver || pane?.contains(article));
  if (!isArticles && chosenId !== undefined && tryFocus(chosenId, true)) return;
  const inList = () => rowInSight()?.querySelector('a') ?? document.querySelector<HTMLElement>('.middle .view');
  const place = isArticles ? article : inList();
  place?.focus({ preventScroll: true });
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Whether the focus is nowhere, on what the change of list began with, or on a row that may stand in both lists. */
function isAdrift(): boolean {
  const { activeElement } = document;
  return (
    isLost() || activeElement?.closest('.middle .view, .middle .scroll') !== null || !activeElement.checkVisibility()
  );
}

interface Around {
  /** The row the keys are on. */
  chosenId: number | undefined;
  /** Whether the rows are those of the list that is wanted. */
  isThere: boolean;
  /** Another object whenever the person has gone to a list. */
  went: object | undefined;
}

/**
 * Puts the focus on an article's row once it can take it, and, unless it is to stay where it is, into sight. And keeps it
 * from being lost: when what had it is gone, and when the person has gone to another list, it goes where the keys go on.
 */
export function useFocus(around: Around): (id: number, stays?: boolean) => void {
  const [wanted, setWanted] = useState<{ id: number; stays: boolean }>();
  const isComing = useRef(false);
  const held = useRef<{ element: Element; pane: Element | null }>(undefined);
  const went = useRef(around.went);
  const latest = useRef(around);
  latest.current = around;
  const mend = () => {
    const { chosenId, isThere } = latest.current;
    if (!isThere || isComing.current) return;
    const hasGone = went.current !== latest.current.went && isAdrift();
    went.current = latest.current.went;
    if (hasGone) goHome(undefined, chosenId);
    else if (held.current && !held.current.element.isConnected && isLost()) goHome(held.current.pane, chosenId);
  };
  const come = (id: number, stays: boolean, frames: number): void => {
    isComing.current = !tryFocus(id, stays) && frames > 0;
    if (isComing.current) requestAnimationFrame(() => come(id, stays, frames - 1));
    else mend();
  };
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof Element) held.current = { element: target, pane: target.closest('.pane') };
    };
    document.addEventListener('focusin', hold);
    return () => document.removeEventListener('focusin', hold);
  }, []);
  // After all others: a strip knows better which of its neighbours comes next.
  useLayoutEffect(() => queueMicrotask(mend));
  useEffect(() => {
    if (wanted) come(wanted.id, wanted.stays, FRAMES);
  }, [wanted]);
  // At once where that can be: a row that takes the focus late would call the keys back from where they are by then.
  return (id, stays = false) => {
    if (tryFocus(id, stays)) return;
    isComing.current = true;
    setWanted({ id, stays });
  };
}

import { focusOn, SCROLLER } from './focus.ts';

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
function goHome(pane: Element | null | undefined, { chosenId, isListed }: Around): void {
  const article = document.querySelector<HTMLElement>(SCROLLER);
  const isOver = document.querySelector('.middle[inert]') !== null;
  const isArticles = article !== null && (isOver || pane?.contains(article));
  if (!isArticles && chosenId !== undefined && focusOn(chosenId, true)) return;
  // Another row would be chosen by its focus.
  const row = isListed ? undefined : rowInSight();
  const inList = () => row?.querySelector('a') ?? document.querySelector<HTMLElement>('.middle .view');
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

export interface Around {
  /** The row the keys are on. */
  chosenId: number | undefined;
  /** Whether the list has that row, be it drawn or not. */
  isListed: boolean;
  /** Whether the rows are those of the list that is wanted. */
  isThere: boolean;
  /** Another object whenever the person has gone to a list. */
  went: object | undefined;
}

/**
 * Keeps the focus from being lost: when what had it is gone, and when the person has gone to another list, it goes where
 * the keys go on.
 * @returns what is to be called after each drawing, and what ends it.
 */
export function keepFocus(): { mend: (now: Around) => void; stop: () => void } {
  let held: { element: Element; pane: Element | null } | undefined;
  let known: object | undefined;
  const hold = (element: EventTarget | null): void => {
    if (element instanceof Element) held = { element, pane: element.closest('.pane') };
  };
  const hear = ({ target }: FocusEvent) => hold(target);
  if (!isLost()) hold(document.activeElement);
  document.addEventListener('focusin', hear);
  return {
    mend: (now) => {
      if (!now.isThere) return;
      const hasGone = now.went !== known && isAdrift();
      known = now.went;
      if (hasGone) return goHome(undefined, now);
      if (!held || held.element.isConnected || !isLost()) return;
      // A long list is drawn in part: its chosen row is out of sight, and the keys go on from it.
      if (!now.isListed || !held.element.matches('.row a')) goHome(held.pane, now);
    },
    stop: () => document.removeEventListener('focusin', hear),
  };
}

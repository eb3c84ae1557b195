import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { View } from '../model.ts';
import { home } from './home.ts';
import type { LastPlace } from './lastPlace.ts';
import { fromHash, toHash } from './place.ts';

/** Where the person stands: the view, the row the keyboard is on, the article that is open. */
export interface Standing {
  view: View;
  selectedId?: number | undefined;
  openId?: number | undefined;
}

/** Where the page's address says the person stands. */
function addressed(): Standing {
  const { view, articleId } = fromHash(location.hash);
  return { view, selectedId: articleId, openId: articleId };
}

/** Where a page begins: where its address says, else where it was left, else at home. */
function begun(last: LastPlace | undefined): Standing {
  if (location.hash.length > 1) return addressed();
  if (!last) return { view: home() };
  return { view: last.view, selectedId: last.selectedId ?? last.articleId, openId: last.articleId };
}

/**
 * Keeps the standing in the page's address, so that a reload or a saved tab comes back to it; an address typed anew is gone to.
 * @param last where a page without an address goes on.
 */
export function useStanding(last?: LastPlace): [Standing, (change: Partial<Standing>) => void] {
  const [standing, setStanding] = useState(() => begun(last));
  const { view, openId } = standing;
  // Both in the moment it is drawn: an address that changes before would be overwritten, or told to nobody.
  useLayoutEffect(() => {
    const hash = toHash({ view, ...(openId !== undefined && { articleId: openId }) });
    // Chromium takes two hundred new addresses in ten seconds and ignores what comes after: one that stands there costs none.
    if (location.hash !== hash) history.replaceState(null, '', hash);
  }, [view, openId]);
  // Only an address changed from outside is told: replaceState tells nobody.
  useLayoutEffect(() => {
    const go = () => setStanding(addressed());
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  return [standing, (change) => setStanding((now) => ({ ...now, ...change }))];
}

/** How many frames are waited for a row that is far away in a long list. */
const FRAMES = 20;

/** @returns whether the row could take the focus: it is there, and nothing lies over its list. */
function tryFocus(id: number, preventScroll: boolean): boolean {
  const link = document.querySelector<HTMLElement>(`[data-article="${id}"] a`);
  if (!link || link.closest('[inert]')) return false;
  link.focus({ preventScroll });
  return true;
}

function focusRow(id: number, preventScroll: boolean, frames: number): void {
  if (tryFocus(id, preventScroll) || frames === 0) return;
  requestAnimationFrame(() => focusRow(id, preventScroll, frames - 1));
}

/** Puts the focus on an article's row once it can take it, and, unless it is to stay where it is, into sight. */
export function useRowFocus(): (id: number, stays?: boolean) => void {
  const [wanted, setWanted] = useState<{ id: number; stays: boolean }>();
  useEffect(() => {
    if (wanted) focusRow(wanted.id, wanted.stays, FRAMES);
  }, [wanted]);
  // At once where that can be: a row that takes the focus late would call the keys back from where they are by then.
  return (id, stays = false) => {
    if (!tryFocus(id, stays)) setWanted({ id, stays });
  };
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setHolds(media.matches);
    // It may have changed between the drawing and now.
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [query]);
  return holds;
}

import { useEffect, useState } from 'preact/hooks';
import type { View } from '../model.ts';
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

/** Keeps the standing in the page's address, so that a reload or a saved tab comes back to it; an address typed anew is gone to. */
export function useStanding(): [Standing, (change: Partial<Standing>) => void] {
  const [standing, setStanding] = useState(addressed);
  const { view, openId } = standing;
  useEffect(() => {
    const hash = toHash({ view, ...(openId !== undefined && { articleId: openId }) });
    history.replaceState(null, '', hash);
  }, [view, openId]);
  // Only an address changed from outside is told: replaceState tells nobody.
  useEffect(() => {
    const go = () => setStanding(addressed());
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  return [standing, (change) => setStanding((now) => ({ ...now, ...change }))];
}

/** Puts the focus on an article's row once it can take it. */
export function useRowFocus(): (id: number) => void {
  const [wanted, setWanted] = useState<{ id: number }>();
  useEffect(() => {
    if (wanted) document.querySelector<HTMLElement>(`[data-article="${wanted.id}"] a`)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setHolds(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [query]);
  return holds;
}

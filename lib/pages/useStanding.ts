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
  /** The view as the person went to it, another object each time; missing where nobody did. */
  went?: View;
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

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, Feed, View } from '../model.ts';
import type { Sketch } from './sketch.ts';
import { GLIMPSE } from './takeOver.ts';
import type { ShownList } from './useList.ts';
import type { From } from './useShown.ts';

/**
 * The first rows of a list as they stood last, so that a page shows headlines before its database has been opened.
 * The list itself takes its place a moment later; whatever is pressed meanwhile means the same.
 */
export interface Glimpse {
  view: View;
  rows: Article[];
  /** As much of the feeds as these rows and the number beside the view's name need. */
  feeds: Feed[];
}

/** A glimpse as it is kept, with what a popup drew of it. */
export type KeptGlimpse = Glimpse & { sketch?: Sketch };

/** What is kept; undefined where that is nothing, or nothing of ours. */
export function readGlimpse(): KeptGlimpse | undefined {
  try {
    return (JSON.parse(localStorage.getItem(GLIMPSE) ?? 'null') as KeptGlimpse | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function glimpseAt(view: View): Glimpse | undefined {
  const kept = readGlimpse();
  return kept?.rows?.length && JSON.stringify(kept.view) === JSON.stringify(view) ? kept : undefined;
}

/** What a page of this view shows until it has read its list; undefined where that is not known. */
export function useGlimpse(view: View, isWanted: boolean): Glimpse | undefined {
  const [glimpse] = useState(() => (isWanted ? glimpseAt(view) : undefined));
  return glimpse;
}

/** What keeps it comes after the first paint. */
let keeping: typeof import('./keepGlimpse.ts') | undefined;

/**
 * Keeps what the list of unread articles begins with.
 * @param now what the page's ages are counted to.
 */
export function useKeepGlimpse(from: From, shown: ShownList | undefined, feeds: Feed[] | undefined, now: number): void {
  const latest = useRef<() => void>(() => undefined);
  latest.current = () => {
    if (shown && feeds) keeping?.keep(from, shown, feeds, now);
  };
  useEffect(() => {
    const keep = async () => {
      keeping ??= await import('./keepGlimpse.ts').catch(() => undefined);
      latest.current();
    };
    const idle = requestIdleCallback(() => void keep(), { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [shown, feeds]);
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
}

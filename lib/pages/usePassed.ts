import { useEffect, useRef } from 'preact/hooks';
import type { Passable, Place, passing } from './passing.ts';

/**
 * Marks rows as read that are scrolled past; what does it is fetched where somebody wants that.
 * @returns what is told where the list stands.
 */
export function usePassed(list: Passable, mark: (ids: number[]) => Promise<void>): (place: Place) => void {
  const { feeds = [], settings } = list;
  const passer = useRef<ReturnType<typeof passing>>(undefined);
  const latest = useRef(mark);
  latest.current = mark;
  const isWanted = settings?.readOn === 'past' || feeds.some(({ readOn }) => readOn === 'past');
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    import('./passing.ts').then(({ passing }) => {
      if (!isOver) passer.current = passing((ids) => void latest.current(ids));
    });
    return () => {
      isOver = true;
      passer.current?.stop();
      passer.current = undefined;
    };
  }, [isWanted]);
  return (place) => passer.current?.pass(list, place);
}

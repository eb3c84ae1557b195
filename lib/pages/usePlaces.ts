import { useEffect } from 'preact/hooks';
import type { lookUp } from '../feed/places.ts';

let table: typeof lookUp | undefined;

/** Loads the table of known addresses once the page has been painted: long before anybody has typed one. */
export function usePlaces(): void {
  useEffect(() => {
    import('../feed/places.ts').then((loaded) => {
      table = loaded.lookUp;
    }, console.error);
  }, []);
}

/** What an address tells by itself; while the table is still loading, that only its site can tell. */
export const places: typeof lookUp = (url) => table?.(url) ?? [];

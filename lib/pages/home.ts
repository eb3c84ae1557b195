import type { View } from '../model.ts';

const KEY = 'home';

/** The list a page begins with that is told no other: unread articles, or all where the person has switched to them. */
export const home = (): View => ({ kind: localStorage.getItem(KEY) === 'all' ? 'all' : 'unread' });

/** Keeps what the person has switched to; in localStorage, which can be read before the first paint. */
export function keepHome({ kind }: View): void {
  if (kind === 'all') localStorage.setItem(KEY, kind);
  else localStorage.removeItem(KEY);
}

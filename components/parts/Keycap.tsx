import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';

/** The caps of each command's key, `{ markAll: ['Shift', 'A'] }`, given once at the top of a page. */
export const Caps = createContext<Record<string, string[]>>({});

/** Keys that have a word; all others go by the sign on them. */
const named = (cap: string): string => (cap === 'Space' ? t('keys_space') : cap === 'Escape' ? t('keys_escape') : cap);

/** A command's key on one cap, as menus and buttons show it. */
export function Keycap({ of }: { of: string }) {
  const caps = useContext(Caps)[of];
  return caps ? <kbd class="key">{caps.map(named).join(' ')}</kbd> : null;
}

/** Several caps, each key its own, as the page of keys shows them. */
export function Keycaps({ caps }: { caps: string[] }) {
  return caps.map((cap, at) => (
    <>
      {at > 0 && ' '}
      <kbd class="key">{named(cap)}</kbd>
    </>
  ));
}

/** A command's key for `aria-keyshortcuts`. */
export function useShortcut(of: string): string | undefined {
  return useContext(Caps)[of]?.join('+');
}

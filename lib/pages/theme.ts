import type { Settings } from '../model.ts';
import * as settings from '../store/settings.ts';

/** Where `public/theme.js` finds the look before the first paint. */
const KEY = 'look';

const NAMES = ['theme', 'density', 'face', 'indent', 'scale', 'measure'] as const;

type Look = Partial<Record<(typeof NAMES)[number], string>>;

/** The data attributes of the root that a person's settings ask for; what is as usual needs none. */
export function look({ theme, density, face, indent, readScale, measure }: Settings): Look {
  return {
    ...(theme !== 'system' && { theme }),
    ...(density !== 'normal' && { density }),
    ...(face !== 'serif' && { face }),
    ...(indent && { indent: '' }),
    ...(measure !== 'normal' && { measure }),
    ...(readScale !== 1 && { scale: String(Math.round(readScale * 100)) }),
  };
}

function wear(wanted: Look): void {
  const { dataset } = document.documentElement;
  for (const name of NAMES) {
    const value = wanted[name];
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
  localStorage.setItem(KEY, JSON.stringify(wanted));
}

/** Dresses the page as the settings say, now and after every change, and keeps the copy for the next page's first paint. */
export function keepTheme(): void {
  settings.onChange((changed) => wear(look(changed)));
  settings.read().then((now) => wear(look(now)));
}

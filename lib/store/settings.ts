import { browser } from 'wxt/browser';
import type { Settings } from '../model.ts';

const KEY = 'settings';

/** What a person gets who never opened the settings. */
export const DEFAULTS: Settings = {
  theme: 'system',
  density: 'normal',
  face: 'serif',
  indent: false,
  readScale: 1,
  measure: 'normal',
  share: [],
  newestUnread: 20,
  readOn: 'open',
  unreadOnly: true,
  images: 'always',
  clean: [],
  badge: true,
  saveAs: 'cleaned',
  interval: 'rhythm',
  // None: the public server is for trying out and turns readers away, and it would see what one reads.
  rsshub: '',
};

/** What the person has set, without the defaults. */
export async function own(): Promise<Partial<Settings>> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as Partial<Settings> | undefined) ?? {};
}

/** All settings; what was never set, or set by a Courant that knew less, has its default. */
export const read = async (): Promise<Settings> => ({ ...DEFAULTS, ...(await own()) });

/** Changes some settings and keeps the others, whoever else is changing them. */
export const write = (patch: Partial<Settings>): Promise<void> =>
  navigator.locks.request('courant-settings', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await own()), ...patch } });
  });

/** Calls back with all settings whenever any context has changed one. Returns how to stop. */
export function onChange(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener({ ...DEFAULTS, ...(changes[KEY].newValue as Partial<Settings>) });
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

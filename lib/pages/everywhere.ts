import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sitesOf } from '../feed/address.ts';
import type { Feed } from '../model.ts';

const EVERYWHERE = { origins: ['*://*/*'] };

/** Whether the browser allows every site, which nobody here asks for: a person may say so on the browser's own pages. */
export function useEverywhere(): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => {
    const look = async () => setIs(await browser.permissions.contains(EVERYWHERE));
    const { onAdded, onRemoved } = browser.permissions;
    void look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return is;
}

/**
 * Gives every site back but those of the feeds. Called within the click, nothing awaited before: Chromium takes the single
 * sites away with the whole, so they are asked for again in the same breath.
 */
export function keepOwnSites(feeds: Feed[]): void {
  const origins = [...new Set(feeds.filter(({ kind }) => kind === 'feed').flatMap(({ url }) => sitesOf(url)))];
  void browser.permissions.remove(EVERYWHERE);
  if (origins.length > 0) void browser.permissions.request({ origins });
}

import { describe, expect, test } from 'vitest';
import { until } from '../browsers/until.ts';
import { useWorld } from './world.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** Runs in the extension: opens the popup, which goes as soon as anything else is done; how wide it is once it has its height. */
async function openedWidth(): Promise<number | undefined> {
  await chrome.action.openPopup().catch(() => undefined);
  for (let left = 100; left > 0; left -= 1) {
    const [popup] = chrome.extension.getViews({ type: 'popup' }) as unknown as (typeof globalThis)[];
    if (popup?.document.querySelector('.bar, .first-run') && popup.innerHeight === 600) return popup.innerWidth;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

// Headless Chromium shows no popup.
describe('The popup on the toolbar of firefox', () => {
  const world = useWorld('firefox');

  test('is as wide as it asks for', async () => {
    const width = await until('the popup', async () => {
      const found = await world.browser.evaluate(openedWidth);
      return found === undefined ? undefined : { found };
    });
    expect(width.found).toBe(420);
  });
});

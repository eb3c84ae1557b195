/** The one key of ours that the browser itself hears: it opens the popup, and the person changes it on a page of the browser. */
import { browser } from 'wxt/browser';

/** The key as the browser writes it, `Alt+Shift+C`; empty where the person has taken it away, or it was another's already. */
export async function toolbarKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Opens the browser's page of shortcuts: Firefox has a way of its own to it, Chromium an address. */
export async function changeToolbarKey(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

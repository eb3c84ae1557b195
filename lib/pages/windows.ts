import { browser } from 'wxt/browser';
import { openPanel } from '../actions.ts';

/** Only http and https addresses are ever opened; what a feed calls its page may be anything. */
export const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

/** Opens a page of the web. In the background the popup stays open. */
export async function openSite(url: string, background = false): Promise<void> {
  if (isWeb(url)) await browser.tabs.create({ url, active: !background });
}

/** Opens one of our own pages in a tab of its own. */
export async function openPage(path: '/reader.html' | '/options.html', hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${path}${hash}` as '/') });
}

/** The window this page belongs to, asked beforehand: the panel must be opened in the click itself. */
let windowId: number | undefined;

export async function rememberWindow(): Promise<void> {
  windowId = (await browser.windows.getCurrent()).id;
}

/** Opens the side panel beside the page in front. To be called in the click, nothing awaited before. */
export async function openSidePanel(): Promise<void> {
  if (windowId !== undefined) await openPanel(windowId);
}

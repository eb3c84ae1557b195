import { browser } from 'wxt/browser';
import type { Hop } from './request.ts';

/** What is known of redirects while servers are asked. */
export interface Redirects {
  /** Where the last answer from this address leads; undefined where it leads nowhere. */
  hop: (url: string) => Promise<Hop | undefined>;
  stop: () => void;
}

/** The event may come a moment after the answer it is about, in milliseconds. */
const LATE = 250;
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * Chromium tells of a redirect that `fetch` does not follow as of any other. Firefox does not, so there every answer is
 * heard, which costs an event each.
 */
function redirectsIn(webRequest: typeof browser.webRequest | undefined) {
  const isFirefox = 'getBrowserInfo' in browser.runtime;
  return isFirefox ? webRequest?.onHeadersReceived : webRequest?.onBeforeRedirect;
}

/**
 * Listens to redirects of our own requests until `stop` is called: `fetch` hides their status and their Location.
 * @param tabId of the tab whose requests these are; those of a background, a popup and a panel belong to none (-1).
 * @returns undefined without the optional permission `webRequest`.
 */
export function watchRedirects(tabId = -1): Redirects | undefined {
  const event = redirectsIn((browser as { webRequest?: typeof browser.webRequest }).webRequest);
  if (!event) return undefined;
  const hops = new Map<string, Hop>();
  const waiting = new Map<string, () => void>();
  const listener = (details: {
    url: string;
    statusCode: number;
    responseHeaders?: { name: string; value?: string }[];
  }) => {
    if (!isRedirect(details.statusCode)) return undefined;
    const to = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    hops.set(details.url, { status: details.statusCode, ...(to !== undefined && { to }) });
    waiting.get(details.url)?.();
    return undefined;
  };
  event.addListener(listener as never, { urls: ['<all_urls>'], tabId }, ['responseHeaders']);
  return {
    hop: async (url) => {
      if (!hops.has(url)) {
        await new Promise<void>((resolve) => {
          waiting.set(url, resolve);
          setTimeout(resolve, LATE);
        });
        waiting.delete(url);
      }
      const hop = hops.get(url);
      hops.delete(url);
      return hop;
    },
    stop: () => event.removeListener(listener as never),
  };
}

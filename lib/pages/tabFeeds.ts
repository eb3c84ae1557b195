import { browser } from 'wxt/browser';
import type { FeedCandidate } from '../model.ts';

/** What is looked at of a page: enough for any head, whatever its size. */
const MOST = 1_000_000;

/** Types under which a browser shows a feed itself. */
const FEED_TYPE = /^(application|text)\/((rss|atom|rdf)\+xml|feed\+json|xml)$/;

/** Runs inside the page, so it may use nothing from around it. */
const readPage = (most: number) => ({
  url: location.href,
  type: document.contentType,
  html: document.documentElement.getHTML().slice(0, most),
});

/**
 * The feeds of the tab in front: those its address tells, else those it announces. Only within the click that opened our
 * page does the browser let us look (activeTab); everywhere else, and on pages no extension may see, there are none.
 */
export async function feedsOfTab(): Promise<FeedCandidate[]> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return [];
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: readPage, args: [MOST] });
    const page = answer?.result;
    if (!page || !/^https?:/.test(page.url)) return [];
    if (FEED_TYPE.test(page.type)) return [{ url: page.url }];
    const { lookUp } = await import('../feed/places.ts');
    const known = lookUp(page.url);
    if (known !== 'directory' && known.length > 0) return known;
    const { discover } = await import('../feed/discover.ts');
    return discover(page.html, page.url);
  } catch {
    // The browser says no: nothing was found.
    return [];
  }
}

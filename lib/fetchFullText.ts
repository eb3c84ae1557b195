/** The full text of an article, from its own page. Heavy, and for pages only: loaded when one is first wanted. */
import { browser } from 'wxt/browser';
import { extract } from './content/fullText.ts';
import { isPrivateHost } from './feed/address.ts';
import { decodeBytes } from './feed/charset.ts';
import type { Article, Body, Feed, FeedError } from './model.ts';
import { fetchPage } from './poll/page.ts';
import { type Redirects, watchRedirects } from './poll/redirects.ts';
import { forgetSites, permitted } from './poll/sites.ts';
import type { FullText } from './polling.ts';
import * as bodies from './store/bodies.ts';
import type { Database } from './store/db.ts';

/** As long as what feeds bring may be, in UTF-16 units. */
const LONGEST = 1_000_000;

export interface Wanted {
  article: Article & { url: string };
  feed: Feed | undefined;
  /** The person asks: a page that failed before is asked once more. */
  again: boolean;
}

/** What may be otherwise the next time, and cost nobody a request. */
const isPassing = ({ kind }: FeedError): boolean => kind === 'offline' || kind === 'permission' || kind === 'address';

const isAtHome = ({ url }: { url: string }): boolean => isPrivateHost(URL.parse(url)?.hostname ?? '');

/** Runs work that is told where the answers to this page's requests lead, where the browser lets us know. */
async function watched<T>(work: (redirects: Redirects | undefined) => Promise<T>): Promise<T> {
  const tab = await browser.tabs.getCurrent();
  const redirects = watchRedirects(tab?.id);
  try {
    return await work(redirects);
  } finally {
    redirects?.stop();
  }
}

async function ask({ article, feed }: Wanted, body: Body | undefined): Promise<FullText> {
  const at = Date.now();
  forgetSites();
  const asked = await watched((redirects) =>
    fetchPage(article.url, {
      fetch: (...request) => fetch(...request),
      permitted,
      now: Date.now,
      online: () => navigator.onLine,
      private: feed !== undefined && isAtHome(feed),
      ...(redirects && { hop: redirects.hop }),
    }),
  );
  if ('error' in asked) return { at, error: asked.error };
  const { bytes, contentType, url } = asked.page;
  const found = extract(decodeBytes(bytes, contentType), { url, title: article.title, feedHtml: body?.html ?? '' });
  if ('none' in found) return { at, error: { kind: 'no-story', found: found.none } };
  if (found.html.length > LONGEST) return { at, error: { kind: 'too-large', limit: LONGEST } };
  return { at, url, html: found.html };
}

/**
 * The full text of an article: as kept, else from its page, which is asked once and never by two at a time per host.
 * What it gave is kept, a failure too, but for one that cost nobody a request.
 */
export function fetchFullText(db: Database, wanted: Wanted): Promise<FullText> {
  const { id, url } = wanted.article;
  return navigator.locks.request(`courant-page-${new URL(url).host}`, async () => {
    const body = await bodies.get(db, id);
    const kept = body?.full;
    if (kept && ('html' in kept || !wanted.again)) return kept;
    const full = await ask(wanted, body);
    if (!('error' in full && isPassing(full.error))) await bodies.keepFull(db, id, full);
    return full;
  });
}

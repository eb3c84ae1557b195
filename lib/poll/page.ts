import { normaliseAddress } from '../feed/address.ts';
import type { FeedError } from '../model.ts';
import { type FetchOptions, fetchFeed } from './fetch.ts';
import type { Fresh } from './probe.ts';

/** Inflated bytes of an article's page: the longest stories have a tenth of it. */
export const PAGE_LIMIT = 5 * 1024 * 1024;

const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.1';
const IS_PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * Asks for an article's page, by the manners feeds are asked with: no cookies, no referrer, redirects only where their
 * site is granted, nothing on the person's own network.
 * @param options.private the feed itself stands on the person's own network, so its articles may.
 */
export async function fetchPage(
  url: string,
  options: FetchOptions & { private?: boolean },
): Promise<{ page: Fresh } | { error: FeedError }> {
  const address = normaliseAddress(url, { private: options.private === true });
  if ('error' in address) return address;
  const site = new URL(address.url).hostname;
  if (!(await options.permitted(address.url))) return { error: { kind: 'permission', site } };
  const result = await fetchFeed(address.url, { accept: ACCEPT }, { limit: PAGE_LIMIT, ...options });
  if (result.kind === 'failed') return { error: result.error };
  if (result.kind === 'unchanged') return { error: { kind: 'http', status: 304 } };
  if (!IS_PAGE.test(result.contentType ?? 'text/html')) return { error: { kind: 'no-story', found: 'file' } };
  return { page: result };
}

import { parseFeed } from '../feed/parse.ts';
import { wellKnown } from '../feed/wellKnown.ts';
import type { FeedError } from '../model.ts';
import { type FetchResult, fetchFeed } from './fetch.ts';
import type { PollOptions } from './poll.ts';

export type Fresh = Extract<FetchResult, { kind: 'fresh' }>;

/** Where the bytes of an answer came from, as the parser wants it. */
export const sourceOf = ({ url, contentType }: Fresh): { url: string; contentType?: string } => ({
  url,
  ...(contentType && { contentType }),
});

/** After these answers it would be rude, or no use, to ask the same site for more. */
function ends(error: FeedError): boolean {
  if (error.kind === 'http') return [401, 403, 429, 503].includes(error.status);
  return error.kind === 'offline' || error.kind === 'timeout';
}

/** Whether asking again later may go better: only then is it worth telling instead of "no feeds". */
const mayPass = (error: FeedError): boolean => error.kind !== 'http' || error.status === 429 || error.status === 503;

/**
 * Looks for the feed of a page that announces none, where such feeds usually are: one request after another, on the
 * page's own host, until one answers with a feed or the site has had enough.
 * @returns the address that answered, with its answer.
 */
export async function probe(
  pageUrl: string,
  options: PollOptions,
): Promise<{ url: string; result: Fresh } | { error: FeedError }> {
  const none: FeedError = { kind: 'no-feeds' };
  for (const url of wellKnown(pageUrl)) {
    if (!(await options.permitted(url))) return { error: none };
    const result = await fetchFeed(url, {}, options);
    if (result.kind === 'fresh' && 'feed' in parseFeed(result.bytes, sourceOf(result))) return { url, result };
    if (result.kind === 'failed' && ends(result.error)) return { error: mayPass(result.error) ? result.error : none };
  }
  return { error: none };
}

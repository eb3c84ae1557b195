import { normaliseAddress } from '../feed/address.ts';
import type { OpmlFeed } from '../feed/opml.ts';
import type { Feed, Pending } from '../model.ts';

/** What an import would do, before anything has happened. */
export interface Preview {
  /** Every address of the files once, as `importFeeds` takes them. */
  feeds: OpmlFeed[];
  /** Folders with the number of their feeds, in the order of the file; '' for those without one. */
  folders: { name: string; count: number }[];
  /** Feeds that would be added. */
  fresh: number;
  /** Feeds subscribed to already. */
  already: number;
  /** Addresses that cannot be subscribed to. */
  unusable: number;
}

/** Counts what a list of subscriptions brings to the feeds there are. */
export function previewOf(listed: OpmlFeed[], feeds: Feed[], rsshub = ''): Preview {
  const known = new Set(feeds.map((feed) => feed.url));
  const wanted = new Map<string, OpmlFeed>();
  const counts = new Map<string, number>();
  let already = 0;
  let unusable = 0;
  for (const feed of listed) {
    const address = normaliseAddress(feed.url, { rsshub });
    const key = 'url' in address ? address.url : feed.url;
    if (wanted.has(key)) continue;
    wanted.set(key, feed);
    const folder = feed.folder.join(' / ');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
    if ('error' in address) unusable += 1;
    else if (known.has(address.url)) already += 1;
  }
  return {
    feeds: [...wanted.values()],
    folders: [...counts].map(([name, count]) => ({ name, count })),
    fresh: wanted.size - already - unusable,
    already,
    unusable,
  };
}

/** How far an import has come: feeds fetched for the first time, of all that were allowed. */
export interface Progress {
  done: number;
  of: number;
  /** Feeds whose first fetch failed. */
  failing: number;
}

/** The progress of an import begun at `since` (epoch ms), read from what the database holds now. */
export function progressOf(feeds: Feed[], pending: Pending[], since: number): Progress {
  const added = feeds.filter((feed) => feed.kind === 'feed' && feed.added >= since);
  const under = pending.filter((row) => row.from === 'import' && row.at >= since && row.step !== 'failed');
  return {
    done: added.filter((feed) => feed.checkedAt !== undefined).length,
    of: added.length + under.length,
    failing: added.filter((feed) => feed.error !== undefined).length,
  };
}

import { namesInOrder } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import type { InFolders } from '../reading/folders.ts';
import { feedName } from '../reading/names.ts';
import { hostOf } from './address.ts';

/** The feeds of one folder, by name; `folder` is '' for those without one. */
export interface FeedGroup {
  folder: string;
  feeds: Feed[];
}

/** What a feed is called, as text. */
export const nameOf = (feed: Feed): string => feedName(feed).text || hostOf(feed.url);

/** The line under a feed's name: its site, or '' for an archive. */
export const siteOf = (feed: Feed): string => (feed.kind === 'archive' ? '' : hostOf(feed.siteUrl || feed.url));

/** Feeds by folder, those without a folder last. */
export function groupsOf({ folders, loose }: InFolders): FeedGroup[] {
  const named = folders.map(({ name, feeds: inside }) => ({ folder: name, feeds: inside }));
  return loose.length > 0 ? [...named, { folder: '', feeds: loose }] : named;
}

/** The folders that exist, in the same order. */
export const foldersOf = (feeds: Feed[]): string[] => namesInOrder(feeds.map(({ folder }) => folder));

/** The feeds in whose name, address or folder every word of `text` occurs, whatever its case. */
export function matching(feeds: Feed[], text: string): Feed[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return feeds.filter((feed) => {
    const where = [nameOf(feed), feed.title, feed.url, feed.siteUrl, feed.folder].join('\n').toLowerCase();
    return words.every((word) => where.includes(word));
  });
}

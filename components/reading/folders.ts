import { useRef } from 'preact/hooks';
import { messageLang, nameOrder, namesInOrder } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { feedName } from './names.ts';

export interface Folder {
  name: string;
  feeds: Feed[];
}

/** Feeds in their folders; those without one stand apart. */
export interface InFolders {
  folders: Folder[];
  loose: Feed[];
}

/** Feeds in their folders, both in the order of the alphabet of this language; those without one last. */
export function byFolder(feeds: Feed[], lang: string): InFolders {
  const compare = nameOrder(lang);
  const called = new Map(feeds.map((feed) => [feed, feedName(feed).text]));
  const sorted = feeds.toSorted((a, b) => compare(called.get(a) ?? '', called.get(b) ?? ''));
  const inFolder = Map.groupBy(sorted, ({ folder }) => folder);
  const names = namesInOrder([...inFolder.keys()], lang);
  const folders = names.map((name) => ({ name, feeds: inFolder.get(name) ?? [] }));
  return { folders, loose: inFolder.get('') ?? [] };
}

/** Whether nothing has changed that the order of feeds goes by. */
const isSameOrder = (before: Feed, now: Feed | undefined): now is Feed =>
  now !== undefined && now.folder === before.folder && feedName(now).text === feedName(before).text;

/**
 * The feeds as they are now, in the order they had before, without those that are gone; a folder in which nothing has
 * changed stays the very object it was. undefined where another order may be right: a name or a folder is another, or a
 * feed is new.
 */
export function inOrderOf({ folders, loose }: InFolders, feeds: Feed[]): InFolders | undefined {
  const now = new Map(feeds.map((feed) => [feed.id, feed]));
  let found = 0;
  const renewed = (list: Feed[]): Feed[] => {
    const rows = list.flatMap((before) => {
      const feed = now.get(before.id);
      return isSameOrder(before, feed) ? [feed] : [];
    });
    found += rows.length;
    return rows.length === list.length && rows.every((feed, at) => feed === list[at]) ? list : rows;
  };
  const all = folders.map((folder) => {
    const rows = renewed(folder.feeds);
    return rows === folder.feeds ? folder : { ...folder, feeds: rows };
  });
  const next = { folders: all.filter((folder) => folder.feeds.length > 0), loose: renewed(loose) };
  return found === feeds.length ? next : undefined;
}

/** `byFolder` of feeds that change again and again, sorted only where their order may be another. */
export function useFolders(feeds: Feed[]): InFolders {
  const latest = useRef<{ feeds: Feed[]; shown: InFolders }>(undefined);
  if (latest.current?.feeds !== feeds) {
    const kept = latest.current && inOrderOf(latest.current.shown, feeds);
    latest.current = { feeds, shown: kept ?? byFolder(feeds, messageLang()) };
  }
  return latest.current.shown;
}

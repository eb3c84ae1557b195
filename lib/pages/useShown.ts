import { useEffect, useState } from 'preact/hooks';
import * as actions from '../actions.ts';
import type { Feed, FeedCandidate, Settings, View } from '../model.ts';
import { useFailures } from './failures.ts';
import { feedsOfTab } from './tabFeeds.ts';
import { useArticle } from './useArticle.ts';
import { useList } from './useList.ts';
import { usePlaces } from './usePlaces.ts';
import { useStanding } from './useStanding.ts';
import { useToast } from './useToast.ts';
import { useWorld } from './useWorld.ts';

/** Which of the three pages this is. */
export type From = 'popup' | 'panel' | 'reader';

/** What stands over the reader: the page of keys, or the form to subscribe. */
export type Over = 'keys' | 'subscribe';

/** The feeds of the tab in front that one could still subscribe to, looked for when the form that offers them opens. */
function useFound(wanted: boolean, feeds: Feed[] = []): FeedCandidate[] {
  const [found, setFound] = useState<FeedCandidate[]>([]);
  useEffect(() => {
    if (wanted) feedsOfTab().then(setFound);
  }, [wanted]);
  const known = new Set(feeds.map(({ url }) => url));
  return found.filter(({ url }) => !known.has(url));
}

/** Whether a view leaves read articles out. */
const leavesReadOut = (view: View, settings: Settings | undefined): boolean =>
  view.kind === 'unread' || ((view.kind === 'feed' || view.kind === 'folder') && settings?.unreadOnly === true);

/** Whether there is still something a view could show. */
const exists = (view: View, feeds: Feed[]): boolean =>
  (view.kind !== 'feed' || feeds.some(({ id }) => id === view.feedId)) &&
  (view.kind !== 'folder' || feeds.some(({ folder }) => folder === view.folder));

/** What the reader knows and where it stands, before anything is done with it. */
export function useShown(from: From) {
  const world = useWorld();
  usePlaces();
  const { db, feeds, settings } = world;
  const [standing, stand] = useStanding();
  const unreadOnly = leavesReadOut(standing.view, settings);
  const { shown, more, renew } = useList(settings && db, standing.view, unreadOnly);
  const rows = shown?.list.articles ?? [];
  const opened = useArticle(db, standing.openId, rows);
  const [toast, say] = useToast();
  useFailures(say);
  const [over, setOver] = useState<Over>();
  const found = useFound(over === 'subscribe' || (feeds?.length === 0 && from !== 'reader'), feeds);
  useEffect(() => {
    if (db) actions.pollDue();
  }, [db]);
  // A feed or folder that is gone has no list any more; its articles are nowhere to be read.
  const isGone = feeds !== undefined && !exists(standing.view, feeds);
  useEffect(() => {
    if (isGone) stand({ view: { kind: 'unread' }, selectedId: undefined, openId: undefined });
  }, [isGone]);
  return {
    world,
    standing,
    stand,
    unreadOnly,
    shown,
    more,
    renew,
    rows,
    article: opened.article,
    body: opened.body,
    unreadable: opened.unreadable,
    toast,
    say,
    over,
    setOver,
    found,
  };
}

export type Shown = ReturnType<typeof useShown>;

import { useEffect, useState } from 'preact/hooks';
import * as actions from '../actions.ts';
import { useLive } from '../live.ts';
import { dayBegan, todayOf } from '../marking.ts';
import type { Article, Feed, FeedCandidate, Settings, View } from '../model.ts';
import * as articles from '../store/articles.ts';
import type { Database } from '../store/db.ts';
import { useGlimpse, useKeepGlimpse } from './glimpse.ts';
import type { Top } from './lastPlace.ts';
import { useSubscribeActs } from './lateSubscribe.ts';
import { useArticle } from './useArticle.ts';
import { useFailures } from './useFailures.ts';
import { useFullText } from './useFullText.ts';
import { resumedBy, useBegin, useKeepPlace } from './useLastPlace.ts';
import { type ShownList, useList } from './useList.ts';
import { usePassed } from './usePassed.ts';
import { usePlaces } from './usePlaces.ts';
import { useRepeated } from './useRepeated.ts';
import { type Standing, useStanding } from './useStanding.ts';
import { useToast } from './useToast.ts';
import { useWorld, type World } from './useWorld.ts';

/** Which of the three pages this is. */
export type From = 'popup' | 'panel' | 'reader';

/** What stands over the reader: the page of keys, the form to subscribe, or what can be marked as read. */
export type Over = 'keys' | 'subscribe' | 'mark';

/** The feeds of the tab in front that one could still subscribe to, looked for when the form that offers them opens. */
function useFound(wanted: boolean, feeds: Feed[] = []): FeedCandidate[] {
  const [found, setFound] = useState<FeedCandidate[]>([]);
  useEffect(() => {
    if (wanted) import('./tabFeeds.ts').then(async ({ feedsOfTab }) => setFound(await feedsOfTab()));
  }, [wanted]);
  const known = new Set(feeds.map(({ url }) => url));
  return found.filter(({ url }) => !known.has(url));
}

/** Whether a view leaves read articles out. */
const leavesReadOut = ({ kind }: View, settings: Settings | undefined): boolean =>
  kind === 'unread' || (kind !== 'all' && kind !== 'starred' && settings?.unreadOnly === true);

/** Over midnight the list of today becomes that of the new day, but not beside an article that is being read. */
function useNewDay({ view, openId }: Standing, now: number, stand: (change: Partial<Standing>) => void): void {
  const isOver = view.kind === 'today' && view.since !== dayBegan(now) && openId === undefined;
  useEffect(() => {
    if (isOver) stand({ view: todayOf(now), selectedId: undefined });
  }, [isOver]);
}

/** Whether there is still something a view could show. */
const exists = (view: View, feeds: Feed[]): boolean =>
  (view.kind !== 'feed' || feeds.some(({ id }) => id === view.feedId)) &&
  (view.kind !== 'folder' || feeds.some(({ folder }) => folder === view.folder));

/** The open article, and the text that stands there: its feed's, or its page's. */
function useOpened(
  from: From,
  { db, feeds, settings }: World,
  rows: Article[],
  openId: number | undefined,
  stand: (change: Partial<Standing>) => void,
) {
  const { article, body, readTo, unreadable } = useArticle(db, openId, rows);
  const fullText = useFullText({
    db,
    article,
    body,
    feed: feeds?.find(({ id }) => id === article?.feedId),
    inPopup: from === 'popup',
    onWish: (id) => stand({ selectedId: id, openId: id }),
  });
  const repeated = useRepeated({ db, feeds, settings, article, body });
  return { article, readTo, unreadable, repeated, body: fullText.body, fullText };
}

/** What the list is told of how the person moves through it: its place is kept, and what is past may count as read. */
function useMoved(
  from: From,
  world: World,
  standing: Standing,
  shown: ShownList | undefined,
  rows: Article[],
  comesBack: boolean,
) {
  const { db } = world;
  const keepTop = useKeepPlace(from, standing, shown?.list.articles.length);
  const pass = usePassed(rows, shown?.edition, world, shown?.edition === 1 && comesBack, async (ids) => {
    if (db) await actions.markThese(db, ids, Date.now());
  });
  const isWhole = shown !== undefined && shown.list.next === undefined;
  return {
    scrolled: (top: Top | undefined, atEnd: boolean) => {
      keepTop(top);
      pass(top?.id, atEnd && isWhole && 'end');
    },
    beyond: () => isWhole && pass(undefined, 'beyond'),
  };
}

/** How many of today's articles are unread; read once a list is there, for which nobody should wait. */
const useToday = (db: Database | undefined, now: number): number | undefined =>
  useLive(
    async () => db && articles.unreadSince(db, dayBegan(now)),
    ['articles', 'sweeps', 'feeds'],
    [db, dayBegan(now)],
  );

/** What the reader knows and where it stands, before anything is done with it. */
export function useShown(from: From) {
  const world = useWorld(false);
  usePlaces();
  useSubscribeActs();
  const { db, feeds, settings } = world;
  const last = useBegin(from);
  const [standing, stand] = useStanding(last);
  const unreadOnly = leavesReadOut(standing.view, settings);
  const { shown, more, renew, drawn, assume } = useList(settings && db, standing.view, unreadOnly, resumedBy(last));
  const glimpse = useGlimpse(standing.view, standing.openId === undefined && last?.top === undefined);
  useKeepGlimpse(from, shown, feeds, world.now);
  const rows = shown?.list.articles ?? glimpse?.rows ?? [];
  const opened = useOpened(from, world, rows, standing.openId, stand);
  const moved = useMoved(from, world, standing, shown, rows, last?.top !== undefined);
  const [toast, say] = useToast();
  const [said, whisper] = useState<{ text: string }>();
  useFailures(say);
  const [over, setOver] = useState<Over>();
  const found = useFound(over === 'subscribe' || (feeds?.length === 0 && from !== 'reader'), feeds);
  useEffect(() => {
    if (db) actions.pollDue();
  }, [db]);
  const today = useToday(shown && db, world.now);
  useNewDay(standing, world.now, stand);
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
    /** What is shown before the list has been read. */
    glimpse,
    isRead: shown !== undefined || glimpse === undefined,
    more,
    renew,
    drawn,
    assume,
    ...moved,
    /** The row at which the first list begins. */
    top: shown?.edition === 1 ? last?.top : undefined,
    rows,
    today,
    ...opened,
    toast,
    say,
    /** What screen readers are told, another object each time. */
    said,
    whisper,
    over,
    setOver,
    found,
  };
}

export type Shown = ReturnType<typeof useShown>;

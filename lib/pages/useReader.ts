import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import * as actions from '../actions.ts';
import type { Article, FeedCandidate, View } from '../model.ts';
import { articleActs } from './articleActs.ts';
import { type Command, capsOf, KEYS } from './keys.ts';
import { beside, nextUnread } from './list.ts';
import { listActs, taken } from './listActs.ts';
import { refreshing } from './progress.ts';
import { subscribeActs } from './subscribeActs.ts';
import { feedsOfTab } from './tabFeeds.ts';
import { useArticle } from './useArticle.ts';
import { useList } from './useList.ts';
import { useMoves } from './useMoves.ts';
import { useStanding } from './useStanding.ts';
import { useToast } from './useToast.ts';
import { useWorld } from './useWorld.ts';
import { openPage, openSidePanel, rememberWindow } from './windows.ts';

/** What stands over the reader: the page of keys, or the form to subscribe. */
export type Over = 'keys' | 'subscribe';

const CAPS = Object.fromEntries((Object.keys(KEYS) as Command[]).map((command) => [command, capsOf(command)]));

/** The feeds of the tab in front, looked for when the form that offers them opens. */
function useFound(wanted: boolean): FeedCandidate[] {
  const [found, setFound] = useState<FeedCandidate[]>([]);
  useEffect(() => {
    if (wanted) feedsOfTab().then(setFound);
  }, [wanted]);
  return found;
}

/** The whole state of the reader at one of its three widths, and everything that can be done with it. */
export function useReader(from: 'popup' | 'panel' | 'reader') {
  const world = useWorld();
  const { db, feeds, settings, now, sweep } = world;
  const [standing, stand] = useStanding();
  const { view, openId, selectedId } = standing;
  const unreadOnly =
    view.kind === 'unread' || (settings?.unreadOnly === true && view.kind !== 'starred' && view.kind !== 'all');
  const { shown, more, renew } = useList(settings && db, view, unreadOnly);
  const rows = shown?.list.articles ?? [];
  const { article, body } = useArticle(db, openId, rows);
  const [toast, say] = useToast();
  const [over, setOver] = useState<Over>();
  const found = useFound(over === 'subscribe' || (feeds?.length === 0 && from !== 'reader'));

  useEffect(() => {
    rememberWindow();
  }, []);
  useEffect(() => {
    if (db) actions.pollDue();
  }, [db]);

  const setView = (next: View) => stand({ view: next, selectedId: undefined, openId: undefined });
  const open = (next: Article) => {
    stand({ selectedId: next.id, openId: next.id });
    if (db) actions.markRead(db, next.id);
  };
  const leave = () => from === 'popup' && window.close();
  const list = listActs({ world, view, list: shown?.list, setView, say });
  const one = articleActs({ db, body, say });
  const acts = {
    ...list,
    ...one,
    ...subscribeActs(db, from, () => setOver(undefined)),
    setView,
    open,
    more,
    renew,
    over: setOver,
    select: (id: number) => stand({ selectedId: id }),
    dismiss: () => say(undefined),
    openTab: () => openPage('/reader.html', location.hash).then(leave),
    openPanel: () => openSidePanel().then(leave),
    openSettings: (hash?: string) => openPage('/options.html', hash).then(leave),
  };
  const moves = useMoves({ from, standing, stand, rows, article, over, acts });

  return {
    from,
    trouble: world.trouble,
    feeds,
    pending: world.pending,
    settings,
    online: world.online,
    now,
    view: shown?.view ?? view,
    rows,
    edition: shown?.edition,
    hasMore: shown?.list.next !== undefined,
    arrived: shown?.list.arrived ?? 0,
    unreadOnly,
    selectedId,
    article,
    body,
    next: nextUnread(rows, openId),
    beside: {
      next: openId === undefined ? undefined : beside(rows, openId, 1),
      previous: openId === undefined ? undefined : beside(rows, openId, -1),
    },
    undoable: sweep && taken(sweep),
    refreshing: feeds && refreshing(feeds, now),
    toast,
    over,
    found,
    caps: CAPS,
    hasPanel: from !== 'panel' && ('sidePanel' in browser || 'sidebarAction' in browser),
    narrow: moves.narrow,
    column: moves.column,
    acts: { ...acts, close: moves.close, toggleColumn: moves.toggleColumn },
  };
}

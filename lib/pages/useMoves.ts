import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { namesInOrder } from '../i18n.ts';
import { todayOf } from '../marking.ts';
import type { Article, Feed, Settings, View } from '../model.ts';
import { scaled } from '../reading.ts';
import { SCROLLER, useFocus } from './focus.ts';
import type { Command, Place } from './keys.ts';
import { beside, nextUnread } from './list.ts';
import { useColumn } from './useColumn.ts';
import { type Run, useCommands } from './useCommands.ts';
import type { ShownList } from './useList.ts';
import type { From, Over } from './useShown.ts';
import { type Standing, useMedia } from './useStanding.ts';
import type { World } from './useWorld.ts';

interface Acts {
  open: (article: Article) => void;
  select: (id: number) => void;
  /** The person goes on from the last row. */
  beyond: () => void;
  over: (over: Over | undefined) => void;
  site: (article: Article) => void;
  mark: (article: Article) => void;
  star: (article: Article) => void;
  fullText: () => void;
  copyLink: (article: Article) => void;
  copyMarkdown: (article: Article, saveAs: Settings['saveAs']) => void;
  save: (article: Article, saveAs: Settings['saveAs']) => void;
  wear: (change: Partial<Settings>) => void;
  renew: () => void;
  openPanel: () => void;
  openSettings: () => void;
  markAll: () => void;
  undo: () => void;
  refresh: () => void;
  toggleUnreadOnly: () => void;
  openTab: () => void;
  setView: (view: View) => void;
}

/** The ways to other lists. */
const goings = (setView: (view: View) => void, feeds: Feed[] = []) => ({
  goUnread: () => setView({ kind: 'unread' }),
  goToday: () => setView(todayOf(Date.now())),
  goAll: () => setView({ kind: 'all' }),
  goStarred: () => setView({ kind: 'starred' }),
  folder: (key: string) => {
    const folder = namesInOrder(feeds.map((feed) => feed.folder))[Number(key) - 1];
    if (folder !== undefined) setView({ kind: 'folder', folder });
  },
});

/** What is done by keys with the article that is chosen, and with the open one only. */
const articleKeys = (acts: Acts, current: Article, isOpen: boolean, saveAs: Settings['saveAs']) => ({
  site: () => acts.site(current),
  mark: () => acts.mark(current),
  star: () => acts.star(current),
  read: () => acts.open(current),
  copyLink: () => acts.copyLink(current),
  ...(isOpen && {
    copyMarkdown: () => acts.copyMarkdown(current, saveAs),
    save: () => acts.save(current, saveAs),
    fullText: acts.fullText,
    // It belongs to the text, and knows itself what it shows.
    hidden: () => document.querySelector<HTMLElement>('.article .foot [aria-expanded]')?.click(),
  }),
});

/** A size up or down for every article. */
const sizeKeys = (wear: Acts['wear'], { readScale }: Pick<Settings, 'readScale'>) => ({
  larger: () => wear({ readScale: scaled(readScale, 1) }),
  smaller: () => wear({ readScale: scaled(readScale, -1) }),
});

interface Around {
  world: World;
  feeds: Feed[] | undefined;
  from: From;
  standing: Standing;
  stand: (change: Partial<Standing>) => void;
  shown: ShownList | undefined;
  rows: Article[];
  article: Article | undefined;
  over: Over | undefined;
  /** Whether the rows are the list's, and not what it was before. */
  isRead: boolean;
  acts: Acts;
}

const isInArticle = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`.pane:has(${SCROLLER})`) !== null;

/** A page on; false at the end of the article. */
function pageOn(): boolean {
  const scroller = document.querySelector(SCROLLER);
  if (!scroller || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4) return false;
  scroller.scrollBy({ top: scroller.clientHeight * 0.88 });
  return true;
}

/** Has what is pressed before the list has been read wait for it: its first row may be another than the one that is shown. */
function useWaiting(isRead: boolean, place: (target: EventTarget | null) => Place, run: Run): void {
  const waiting = useRef<Parameters<Run>[]>([]);
  const [, setTurn] = useState(0);
  useCommands(place, (...pressed) => {
    if (isRead && waiting.current.length === 0) return run(...pressed);
    waiting.current.push(pressed);
    return true;
  });
  // One for every time it is drawn: each goes on from where the one before has led.
  useLayoutEffect(() => {
    const next = isRead ? waiting.current.shift() : undefined;
    if (!next) return;
    run(...next);
    if (waiting.current.length > 0) setTurn((turn) => turn + 1);
  });
}

/** What tells where the focus belongs. */
const whereFocus = ({ view, selectedId, went }: Standing, shown: ShownList | undefined, rows: Article[]) => ({
  chosenId: selectedId,
  isListed: rows.some(({ id }) => id === selectedId),
  isThere: JSON.stringify(shown?.view) === JSON.stringify(view),
  went,
});

/** Going through the list and the articles, by keys and otherwise. */
export function useMoves({ from, world, standing, stand, shown, rows, article, over, isRead, feeds, acts }: Around) {
  const narrow = useMedia('(max-width: 640px)') || from !== 'reader';
  const [column, toggleColumn] = useColumn(standing);
  const { openId, selectedId } = standing;
  const focusRow = useFocus(whereFocus(standing, shown, rows));
  const reading = openId !== undefined;
  const chosenAtFirst = useRef(selectedId);
  useEffect(() => {
    if (rows.length === 0 || chosenAtFirst.current === undefined) return;
    if (!reading) focusRow(chosenAtFirst.current, true);
    chosenAtFirst.current = undefined;
  }, [rows.length > 0]);
  const place = (target: EventTarget | null): Place => {
    if (over) return 'over';
    if (!reading) return 'list';
    return narrow || isInArticle(target) ? 'article' : 'beside';
  };
  const current = reading ? article : rows.find(({ id }) => id === selectedId);

  const close = () => {
    stand({ openId: undefined });
    // An address may have led to an article that its list does not hold.
    if (rows.some(({ id }) => id === openId)) focusRow(Number(openId));
  };
  const move = (step: number): void => {
    const to = beside(rows, reading ? openId : selectedId, step);
    if (!to && !reading && step > 0) acts.beyond();
    if (!to) return;
    if (reading) acts.open(to);
    else acts.select(to.id);
    if (!reading || !narrow) focusRow(to.id);
  };
  const readOn = () => {
    const next = nextUnread(rows, openId);
    if (next) acts.open(next);
  };

  /** What each command does now; one that is missing leaves its key to the browser. */
  const table: Partial<Record<Command, (key: string) => void>> = {
    next: () => move(1),
    previous: () => move(-1),
    markAll: acts.markAll,
    undo: acts.undo,
    refresh: acts.refresh,
    ...goings(acts.setView, feeds),
    subscribe: () => acts.over('subscribe'),
    markSome: () => acts.over('mark'),
    unreadOnly: acts.toggleUnreadOnly,
    keys: () => acts.over(over === 'keys' ? undefined : 'keys'),
    settings: () => acts.openSettings(),
    ...(from !== 'panel' && { panel: acts.openPanel }),
    ...(from === 'reader' ? { column: toggleColumn } : { tab: acts.openTab }),
    ...(current && articleKeys(acts, current, reading, world.settings?.saveAs ?? 'cleaned')),
    ...(reading && world.settings && sizeKeys(acts.wear, world.settings)),
    ...(shown && shown.list.arrived > 0 && { fresh: acts.renew }),
    ...(reading && { back: close, page: () => void (pageOn() || readOn()) }),
    ...(column && { back: toggleColumn }),
  };
  useWaiting(isRead, place, (command, key) => {
    const act = table[command];
    act?.(key);
    return act !== undefined;
  });
  return { narrow, column, close, toggleColumn };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { actsOf } from './acts.ts';
import { type Command, capsOf, KEYS, shownCapsOf } from './keys.ts';
import { beside, nextUnread } from './list.ts';
import { refreshing } from './progress.ts';
import { useMoves } from './useMoves.ts';
import { type From, useShown } from './useShown.ts';
import { rememberWindow } from './windows.ts';

/** What the page of keys shows. */
const ALL_CAPS = Object.fromEntries((Object.keys(KEYS) as Command[]).map((command) => [command, shownCapsOf(command)]));

const CAPS = Object.fromEntries((Object.keys(KEYS) as Command[]).map((command) => [command, capsOf(command)]));

/** Chrome and Edge have a side panel, Firefox a sidebar; others may have neither. */
function panelOf(): 'panel' | 'sidebar' | undefined {
  if ('sidePanel' in browser) return 'panel';
  return 'sidebarAction' in browser ? 'sidebar' : undefined;
}

/** One object for the whole life of the page that always gives the latest acts, so that a row need not be drawn anew. */
function useSteady<Acts extends object>(acts: Acts): Acts {
  const latest = useRef(acts);
  latest.current = acts;
  const [steady] = useState(() => new Proxy(acts, { get: (_, name) => Reflect.get(latest.current, name) }));
  return steady;
}

/** The whole state of the reader at one of its three widths, and everything that can be done with it. */
export function useReader(from: From) {
  const now = useShown(from);
  const acts = actsOf(from, now);
  const { world, standing, shown, rows, article } = now;
  const { openId, selectedId } = standing;
  const { close, toggleColumn, narrow, column } = useMoves({ from, acts, feeds: world.feeds, ...now });
  useEffect(() => {
    rememberWindow();
  }, []);
  const step = (n: number) => (openId === undefined ? undefined : beside(rows, openId, n));
  return {
    from,
    trouble: world.trouble,
    feeds: world.feeds ?? now.glimpse?.feeds,
    pending: world.pending,
    today: now.today,
    settings: world.settings,
    online: world.online,
    room: world.room,
    copies: world.copies,
    now: world.now,
    view: shown?.view ?? standing.view,
    rows,
    edition: shown?.edition ?? (now.glimpse && 0),
    top: now.top,
    hasMore: shown?.list.next !== undefined,
    arrived: shown?.list.arrived ?? 0,
    unreadOnly: now.unreadOnly,
    selectedId,
    article,
    body: now.body,
    readTo: now.readTo,
    repeated: now.repeated,
    fullText: now.fullText.state,
    unreadable: now.unreadable,
    next: nextUnread(rows, openId),
    beside: { next: step(1), previous: step(-1) },
    undoable: now.world.undoable,
    refreshing: world.feeds && refreshing(world.feeds, world.now),
    toast: now.toast,
    said: now.said,
    over: now.over,
    found: now.found,
    caps: CAPS,
    allCaps: ALL_CAPS,
    panel: from === 'panel' ? undefined : panelOf(),
    narrow,
    column,
    acts: useSteady({ ...acts, close, toggleColumn }),
  };
}

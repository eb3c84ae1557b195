/** The verbs a page may do with articles. Each commits, tells every context, and keeps the badge in step. */
import { browser } from 'wxt/browser';
import * as badge from './badge.ts';
import { nudge } from './messages.ts';
import type { Sweep, Undoable, View } from './model.ts';
import * as articles from './store/articles.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';
import * as sweeps from './store/sweeps.ts';

/** No part of the first paint; it is there by the time anything can be marked, since what can be undone is asked for at once. */
const marks = () => import('./store/marks.ts');

/** @param at when the person did it, epoch milliseconds: it can be taken back for ten minutes. */
export async function markRead(db: Database, id: number, at: number): Promise<void> {
  if (await (await marks()).setUnread(db, id, false, at)) await badge.update(db);
}

export async function markUnread(db: Database, id: number, at: number): Promise<void> {
  if (await (await marks()).setUnread(db, id, true, at)) await badge.update(db);
}

export async function star(db: Database, id: number, on: boolean, at: number): Promise<void> {
  await (await marks()).setStarred(db, id, on, at);
}

/** What `undoLast` takes back: a mark-all, or what was done to one article; nothing where its time is over. */
export async function undoable(db: Database, now: number): Promise<Undoable | undefined> {
  const [sweep, mark] = await Promise.all([sweeps.undoable(db, now), marks().then(({ last }) => last(db, now))]);
  return sweep && sweep.at >= (mark?.at ?? 0) ? sweep : mark;
}

/** @returns what was taken back. */
export async function undoLast(db: Database, now: number): Promise<Undoable | undefined> {
  const last = await undoable(db, now);
  if (!last) return;
  await ('scope' in last ? sweeps.undo(db, last.id, now) : (await marks()).takeBack(db, now));
  await badge.update(db);
  return last;
}

/** @param before only what is older than this article or moment. */
async function scopeOf(db: Database, view: View, before: articles.Cursor | undefined): Promise<sweeps.Wanted> {
  const older = before && { before };
  switch (view.kind) {
    case 'unread':
    case 'all':
      return { kind: 'all', ...older };
    case 'today':
      return { kind: 'all', since: view.since, ...older };
    case 'starred':
      return { kind: 'articles', ids: await articles.unreadStarred(db, before) };
    case 'feed':
      return { kind: 'feeds', feedIds: [view.feedId], ...older };
    case 'folder': {
      const inFolder = (await feeds.all(db)).filter((feed) => feed.folder === view.folder);
      return { kind: 'feeds', feedIds: inFolder.map((feed) => feed.id), ...older };
    }
  }
}

/**
 * Marks everything a view holds as read, or what of it is older than an article or a moment.
 * @param upToId the page's `upToId`: what arrived after the list was read stays unread.
 * @returns what to undo; undefined where nothing was unread.
 */
export async function markAll(
  db: Database,
  view: View,
  upToId: number,
  now: number,
  before?: articles.Cursor,
): Promise<Sweep | undefined> {
  const sweep = await sweeps.markAll(db, await scopeOf(db, view, before), upToId, now);
  await badge.update(db);
  return sweep;
}

/** Marks these articles as read, with the same undo as `markAll`. */
export async function markThese(db: Database, ids: number[], now: number): Promise<Sweep | undefined> {
  const sweep = await sweeps.markAll(db, { kind: 'articles', ids }, Math.max(0, ...ids), now);
  await badge.update(db);
  return sweep;
}

/** Has what is due by the clock asked for at once; called when a view opens. */
export const pollDue = (): Promise<void> => nudge(true);

/** Opens the side panel (Chrome) or the sidebar (Firefox); call it in the click handler, nothing awaited before. */
export function openPanel(windowId: number): Promise<void> {
  const firefox = browser as unknown as { sidebarAction?: { open: () => Promise<void> } };
  return firefox.sidebarAction ? firefox.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

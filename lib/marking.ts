/** Nouns of lists and of what is marked in them. */

export type ReadOn = 'open' | 'end' | 'past' | 'hand';

/** "Mark all read" as one row: lists and counts skip unread articles it covers. */
export interface Sweep {
  id: number;
  scope: Scope;
  /** The highest article id the list showed; what arrived later stays unread. */
  upToId: number;
  at: number;
  /** How many unread articles it took, per feed, for its undo. */
  taken: [feedId: number, count: number][];
}

/**
 * `but`: feeds unsubscribed from at that moment; their articles were not to be seen. `before`: only what is older than this,
 * by date and id. `since`: only what is dated then or later; epoch milliseconds.
 */
export type Scope =
  | { kind: 'all'; but: number[]; since?: number; before?: Older }
  | { kind: 'feeds'; feedIds: number[]; before?: Older }
  | { kind: 'articles'; ids: number[] };

/** A place between articles: an article's own date and id, or a moment (epoch milliseconds) and 0. */
export interface Older {
  date: number;
  id: number;
}

/** What a list shows. `since`: the midnight a day began with, epoch milliseconds. */
export type View =
  | { kind: 'unread' }
  | { kind: 'today'; since: number }
  | { kind: 'starred' }
  | { kind: 'all' }
  | { kind: 'feed'; feedId: number }
  | { kind: 'folder'; folder: string };

/** What was done to one article, as it can be taken back. */
export interface Done {
  id: number;
  what: 'read' | 'unread' | 'star' | 'unstar';
  articleId: number;
  /** When, epoch milliseconds. */
  at: number;
}

/** What would be taken back next: what was done to one article, or a mark-all. */
export type Undoable = Done | Sweep;

/** The moment the reader's day began that another moment falls on; both epoch milliseconds. */
export const dayBegan = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** The list of what is dated today. */
export const todayOf = (now: number): View => ({ kind: 'today', since: dayBegan(now) });

/** How many articles a mark-all took. */
export const takenBy = ({ taken }: Sweep): number => taken.reduce((sum, [, count]) => sum + count, 0);

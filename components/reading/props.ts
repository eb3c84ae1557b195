import type { Article, Body, Feed, FeedCandidate, FeedError, Pending, Settings, View } from '../../lib/model.ts';

/** Everything that can be done with the reader. Those about subscriptions are called in the click itself. */
export interface Acts {
  setView: (view: View) => void;
  open: (article: Article) => void;
  close: () => void;
  select: (id: number) => void;
  more: () => void;
  renew: () => void;
  star: (article: Article) => void;
  mark: (article: Article) => void;
  site: (article: Article, background?: boolean) => void;
  /** Opens a link of the text behind this page. */
  openLink: (url: string) => void;
  copyLink: (article: Article) => void;
  save: (article: Article, saveAs: Settings['saveAs']) => void;
  markAll: () => void;
  markThese: (ids: number[]) => void;
  undo: () => void;
  refresh: () => void;
  stop: () => void;
  toggleUnreadOnly: () => void;
  toggleColumn: () => void;
  subscribe: (address: string, own?: boolean) => FeedError | undefined;
  grant: (rows: Pending[]) => void;
  grantFeeds: (feeds: Feed[]) => void;
  choose: (row: Pending, urls: string[]) => void;
  retry: (row: Pending) => void;
  forget: (address: string) => void;
  /** Changes how every article looks. */
  wear: (change: Partial<Pick<Settings, 'readScale' | 'face'>>) => void;
  over: (over: 'keys' | 'subscribe' | undefined) => void;
  openTab: () => void;
  openPanel: () => void;
  openSettings: (hash?: string) => void;
}

/** The reader as it stands, at any width. */
export interface ReaderProps {
  from: 'popup' | 'panel' | 'reader';
  trouble: 'broken' | 'newer' | 'lost' | undefined;
  /** Missing until they have been read. */
  feeds: Feed[] | undefined;
  pending: Pending[] | undefined;
  settings: Settings | undefined;
  online: boolean;
  now: number;
  view: View;
  rows: Article[];
  /** Another number whenever the list begins anew; missing until there is one. */
  edition: number | undefined;
  hasMore: boolean;
  /** Articles that wait to be shown. */
  arrived: number;
  unreadOnly: boolean;
  selectedId: number | undefined;
  article: Article | undefined;
  body: Body | null | undefined;
  /** Why the article's text could not be read, as a sentence. */
  unreadable: string | undefined;
  /** The next unread article. */
  next: Article | undefined;
  beside: { next: Article | undefined; previous: Article | undefined };
  /** How many articles the latest mark-all took, while it can be undone. */
  undoable: number | undefined;
  refreshing: { done: number; total: number } | undefined;
  toast: { text: string; undo?: true } | undefined;
  over: 'keys' | 'subscribe' | undefined;
  found: FeedCandidate[];
  /** The caps of every command's key. */
  caps: Record<string, string[]>;
  /** What this browser has beside its pages, where that is somewhere else. */
  panel: 'panel' | 'sidebar' | undefined;
  /** One column: the article lies over the list. */
  narrow: boolean;
  /** Whether the column of feeds is shown; undefined is as the width says. */
  column: boolean | undefined;
  acts: Acts;
}

import type { Repeated } from '../../lib/content/clean/repeats.ts';
import type {
  Article,
  Body,
  Feed,
  FeedCandidate,
  FeedError,
  Pending,
  Settings,
  Undoable,
  View,
} from '../../lib/model.ts';
import type { ReadTo, ShareTemplate } from '../../lib/reading.ts';
import type { Copies } from '../subscriptions/copyWords.ts';
import type { Trouble } from './Troubled.tsx';

/** The row at the top of a list, its date, and how many pixels of it are above the edge. */
export interface Top {
  id: number;
  date: number;
  offset: number;
}

/** Everything that can be done with the reader. Those about subscriptions are called in the click itself. */
export interface Acts {
  setView: (view: View) => void;
  open: (article: Article) => void;
  close: () => void;
  select: (id: number) => void;
  more: () => void;
  /** Says which row stands at the top of the list, and whether it is scrolled to its end. */
  scrolled: (top: Top | undefined, atEnd: boolean) => void;
  /** Which rows of a long list are drawn. */
  drawn: (from: number, to: number) => void;
  renew: () => void;
  star: (article: Article) => void;
  mark: (article: Article) => void;
  site: (article: Article, background?: boolean) => void;
  /** Opens a link of the text behind this page. */
  openLink: (url: string) => void;
  copyLink: (article: Article) => void;
  /** Copies what "Save as Markdown" writes. */
  copyMarkdown: (article: Article, saveAs: Settings['saveAs']) => void;
  share: (article: Article, entry: ShareTemplate) => void;
  /** Keeps how far an article has been read; undefined is not begun, or to its end. */
  keepReadTo: (articleId: number, to: ReadTo | undefined) => void;
  /** How far recordings were heard, in seconds by address. */
  heardTo: () => Promise<ReadonlyMap<string, number>>;
  /** Keeps how far a recording has been heard; undefined forgets it. */
  keepHeardTo: (url: string, seconds: number | undefined) => void;
  /** Loads the pictures of this feed without asking from now on. */
  alwaysPictures: (feedId: number) => void;
  /** The page's text in place of the feed's, or back. Called in the click itself. */
  fullText: () => void;
  /** The same for all articles of this one's feed. Called in the click itself. */
  alwaysFullText: (on: boolean) => void;
  save: (article: Article, saveAs: Settings['saveAs']) => void;
  markAll: () => void;
  markAbove: (id: number) => void;
  /** Marks what is older than an article or a moment (epoch milliseconds, id 0). */
  markOlder: (before: { date: number; id: number }) => void;
  markThese: (ids: number[]) => void;
  /** The article's text has been in sight to its end. */
  ended: (article: Article) => void;
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
  signIn: (row: Pending, user: string, password: string) => void;
  forget: (address: string) => void;
  /** Changes how every article looks. */
  wear: (change: Partial<Pick<Settings, 'readScale' | 'face' | 'measure'>>) => void;
  over: (over: 'keys' | 'subscribe' | 'mark' | undefined) => void;
  openTab: () => void;
  openPanel: () => void;
  openSettings: (hash?: string) => void;
  /** The key that opens the popup, as the browser writes it; empty where there is none. */
  toolbarKey: () => Promise<string>;
  /** Opens the browser's page on which it is changed. */
  changeToolbarKey: () => void;
}

/** What the open article shows: its feed's text or its page's, and how far that one is. */
export interface FullTextState {
  text: 'feed' | 'full';
  /** The page's. */
  host: string;
  waits?: 'page' | 'permission';
  /** Why there is none. */
  error?: FeedError;
  /** All articles of its feed are read so. */
  always: boolean;
}

/** The reader as it stands, at any width. */
export interface ReaderProps {
  from: 'popup' | 'panel' | 'reader';
  trouble: Trouble | undefined;
  /** Missing until they have been read. */
  feeds: Feed[] | undefined;
  /** How many of today's articles are unread. */
  today?: number | undefined;
  pending: Pending[] | undefined;
  settings: Settings | undefined;
  online: boolean;
  /** Since when the disk has been full (missing while there is room), and how to try again. */
  room: { fullSince: number | undefined; again: () => void };
  copies: Copies;
  now: number;
  view: View;
  rows: Article[];
  /** Another number whenever the list begins anew; missing until there is one. */
  edition: number | undefined;
  /** Where a list begins that was left a moment ago. */
  top: Top | undefined;
  hasMore: boolean;
  /** Articles that wait to be shown. */
  arrived: number;
  unreadOnly: boolean;
  selectedId: number | undefined;
  article: Article | undefined;
  body: Body | null | undefined;
  /** How far the open article was read the last time. */
  readTo: ReadTo | undefined;
  /** What the open article's feed repeats in its articles, once it is known. */
  repeated: Repeated | undefined;
  /** Which text that is, and how far the other one; missing where the article has no page. */
  fullText: FullTextState | undefined;
  /** Why the article's text could not be read, as a sentence. */
  unreadable: string | undefined;
  /** The next unread article. */
  next: Article | undefined;
  beside: { next: Article | undefined; previous: Article | undefined };
  /** What can be taken back. */
  undoable: Undoable | undefined;
  refreshing: { done: number; total: number } | undefined;
  toast: { text: string; undo?: true } | undefined;
  /** What screen readers are told of what was done, another object each time. */
  said?: { text: string } | undefined;
  over: 'keys' | 'subscribe' | 'mark' | undefined;
  found: FeedCandidate[];
  /** The caps of every command's key. */
  caps: Record<string, string[]>;
  /** All of them that a person has to be told of, each as its caps. */
  allCaps: Record<string, string[][]>;
  /** What this browser has beside its pages, where that is somewhere else. */
  panel: 'panel' | 'sidebar' | undefined;
  /** One column: the article lies over the list. */
  narrow: boolean;
  /** Whether the column of feeds is shown; undefined is as the width says. */
  column: boolean | undefined;
  acts: Acts;
}

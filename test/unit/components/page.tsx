import { render } from 'preact';
import { act } from 'preact/test-utils';
import { type Mock, vi } from 'vitest';
import { prefetchMore } from '../../../components/reading/MoreMenu.tsx';
import type { Acts, ReaderProps } from '../../../components/reading/props.ts';
import { Reader } from '../../../components/reading/Reader.tsx';
import { Sidebar } from '../../../components/reading/Sidebar.tsx';
import { prefetchChoices } from '../../../components/reading/ViewMenu.tsx';
import type { Copies } from '../../../components/subscriptions/copyWords.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { aFeed, anArticle, NOON } from './articles.ts';

const NAMES = [
  'setView',
  'open',
  'close',
  'select',
  'more',
  'scrolled',
  'drawn',
  'renew',
  'star',
  'mark',
  'site',
  'openLink',
  'copyLink',
  'copyMarkdown',
  'share',
  'keepReadTo',
  'heardTo',
  'keepHeardTo',
  'alwaysPictures',
  'fullText',
  'alwaysFullText',
  'save',
  'markAll',
  'markThese',
  'undo',
  'refresh',
  'stop',
  'toggleUnreadOnly',
  'toolbarKey',
  'changeToolbarKey',
  'toggleColumn',
  'subscribe',
  'grant',
  'grantFeeds',
  'choose',
  'retry',
  'signIn',
  'forget',
  'over',
  'wear',
  'openTab',
  'openPanel',
  'openSettings',
] as const satisfies (keyof Acts)[];

// jsdom lays nothing out and is never idle.
Element.prototype.scrollTo = () => undefined;
globalThis.requestIdleCallback = () => 0;

/** Every act as a function that remembers its calls. */
export const spies = () =>
  Object.fromEntries(NAMES.map((name) => [name, vi.fn<(...args: unknown[]) => unknown>()])) as {
    [Name in keyof Acts]: Mock<Acts[Name]>;
  };

export const FEEDS = [
  aFeed({ id: 1, title: 'The Tidewater Post', unread: 2 }),
  aFeed({ id: 2, title: '河岸日报', lang: 'zh-Hans', unread: 1 }),
];

export const ROWS = [
  anArticle({ id: 1, unread: 1, url: 'https://f1.test/1' }),
  anArticle({ id: 2, feedId: 2, lang: 'zh-Hans', title: '末班渡轮', unread: 1, starred: 1 }),
  anArticle({ id: 3, media: { kind: 'audio', duration: 2280 } }),
];

/** No copy has been taken yet. */
export const NO_COPIES: Copies = {
  list: [],
  busy: undefined,
  done: undefined,
  bringBack: vi.fn(),
  startAnew: vi.fn(async () => true),
};

/** A popup with three articles; what differs is given. */
export function reading(change: Partial<ReaderProps> & { acts: Acts }): ReaderProps {
  return {
    from: 'popup',
    trouble: undefined,
    feeds: FEEDS,
    pending: [],
    settings: DEFAULTS,
    online: true,
    room: { fullSince: undefined, again: vi.fn() },
    copies: NO_COPIES,
    now: NOON,
    view: { kind: 'unread' },
    rows: ROWS,
    edition: 1,
    hasMore: false,
    arrived: 0,
    unreadOnly: true,
    selectedId: undefined,
    article: undefined,
    body: undefined,
    readTo: undefined,
    repeated: undefined,
    fullText: undefined,
    unreadable: undefined,
    next: undefined,
    beside: { next: undefined, previous: undefined },
    top: undefined,
    undoable: undefined,
    refreshing: undefined,
    toast: undefined,
    over: undefined,
    found: [],
    caps: { undo: ['Z'], markAll: ['Shift', 'A'], next: ['J'], back: ['U'], fullText: ['F'] },
    allCaps: { undo: [['Z']], markAll: [['Shift', 'A']], next: [['J'], ['N']], site: [['O'], ['V']] },
    panel: 'panel',
    narrow: true,
    column: undefined,
    ...change,
  };
}

/** Draws the reader into the page. */
export function draw(change: Partial<ReaderProps> & { acts: Acts }): void {
  const reader = reading(change);
  render(<Reader reader={reader} Column={reader.from === 'reader' ? Sidebar : undefined} />, document.body);
}

/** Shows the reader in the page, with every act a spy. */
export async function show(change: Partial<ReaderProps> = {}) {
  const acts = spies();
  acts.heardTo.mockResolvedValue(new Map());
  acts.toolbarKey.mockResolvedValue('Alt+Shift+C');
  await act(() => draw({ acts, ...change }));
  // What the first paint does without comes right after it.
  await act(async () => {
    await Promise.all([prefetchMore(), prefetchChoices()]);
    await vi.dynamicImportSettled();
  });
  return acts;
}

export const clear = () => act(() => render(null, document.body));

/** Leaves the page for another one, in whose body nothing has been drawn yet. */
export async function leave(): Promise<void> {
  await clear();
  document.body.replaceWith(document.createElement('body'));
}

/** What a page begins with that has loaded no more than its first script. */
export function anew(): Promise<typeof import('./page.tsx')> {
  vi.resetModules();
  return import('./page.tsx');
}

/** The one element a selector finds. */
export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.body.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${document.body.textContent}`);
  return found;
}

export const all = (selector: string): HTMLElement[] => [...document.body.querySelectorAll<HTMLElement>(selector)];

export const labelled = (label: string): HTMLElement => one(`[aria-label="${label}"]`);

export function saying(text: string): HTMLElement {
  const found = all('button, a').find((element) => element.textContent.trim().startsWith(text));
  if (!found) throw new Error(`nothing says "${text}" in ${document.body.textContent}`);
  return found;
}

export const press = (element: HTMLElement) => act(() => element.click());

export const key = (element: Element, name: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

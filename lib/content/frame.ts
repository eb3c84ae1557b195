import { followAnchors } from './anchors.ts';
import { dressPlayers } from './cards.ts';
import { dress } from './dress.ts';
import { putOffPictures } from './later.ts';
import { replaceLost } from './lost.ts';
import { holdPlace, scrollerOf } from './place.ts';
import { whenReady } from './ready.ts';
import { nameRegions } from './regions.ts';
import type { HiddenBlock, Rendered } from './render.ts';
import { offerPictures, unlinkPictures, type Viewing } from './viewing.ts';

export interface ShowOptions {
  /** A middle, Ctrl or Meta click on a link. A plain click opens a tab by itself. */
  onOpen: (url: string, how: { background: true }) => void;
  /** Every key pressed inside the frame; what is not default-prevented scrolls the page as usual. */
  onKey?: (event: KeyboardEvent) => void;
  /** A picture is to be looked at by itself. */
  onView?: (viewing: Viewing) => void;
  /** The article stands in the frame, as tall as it is without its pictures. */
  onShown?: () => void;
}

const linkAt = (event: Event): HTMLAnchorElement | null =>
  (event.target as Partial<Element> | null)?.closest?.('a[href]') as HTMLAnchorElement | null;

/** Links in the background are ours to open: left to the browser, such a click would close Chromium's popup. */
function forwardClicks(page: Document, onOpen: ShowOptions['onOpen'], signal: AbortSignal): void {
  const open = (event: MouseEvent): void => {
    const link = linkAt(event);
    const isBackground = event.type === 'auxclick' ? event.button === 1 : event.ctrlKey || event.metaKey;
    if (!link || !isBackground) return;
    event.preventDefault();
    onOpen(link.href, { background: true });
  };
  page.addEventListener('click', open, { signal });
  page.addEventListener('auxclick', open, { signal });
}

/** Space turns the page: Chromium does not scroll from inside a frame that has nothing to scroll itself. */
function turnPage(event: KeyboardEvent, frame: HTMLIFrameElement): void {
  const isPlain = event.key === ' ' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
  if (!isPlain || (event.target as Partial<Element> | null)?.closest?.('summary, audio, video')) return;
  event.preventDefault();
  const scroller = scrollerOf(frame);
  scroller.scrollBy({ top: scroller.clientHeight * (event.shiftKey ? -0.875 : 0.875) });
}

function forwardKeys(frame: HTMLIFrameElement, page: Document, onKey: ShowOptions['onKey'], signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent): void => {
    onKey?.(event);
    turnPage(event, frame);
  };
  page.addEventListener('keydown', pressed, { signal });
}

function replaceLostPictures(page: Document, signal: AbortSignal): void {
  const failed = (event: Event): void => {
    const image = event.target as HTMLImageElement;
    if (image.localName === 'img' && !image.src.startsWith('data:')) replaceLost(image);
  };
  page.addEventListener('error', failed, { signal, capture: true });
}

/** The frame is always as tall as its article, so that the page scrolls and the frame never does. */
function fitHeight(frame: HTMLIFrameElement, page: Document, signal: AbortSignal): void {
  const place = holdPlace(frame, page.body);
  const follow = (): void => {
    const height = Math.ceil(page.documentElement.getBoundingClientRect().height);
    if (frame.style.blockSize === `${height}px`) return;
    frame.style.blockSize = `${height}px`;
    place.keep();
  };
  const watch = new ResizeObserver(follow);
  watch.observe(page.documentElement);
  follow();
  signal.addEventListener('abort', () => {
    watch.disconnect();
    place.end();
  });
}

function fill(page: Document, { fragment, lang, dir }: Rendered): void {
  const root = page.documentElement;
  root.lang = lang ?? '';
  root.dir = dir ?? 'ltr';
  const main = page.createElement('main');
  main.append(page.adoptNode(fragment));
  page.body.replaceChildren(main);
}

/**
 * Shows an article in a frame made with `FRAME` (ready.ts), waiting for its page where that is still on its way, and keeps the frame
 * as tall as the article. The fragment of `rendered` moves into the frame. One frame shows one article after the other: a
 * new one costs 60 ms and more.
 * @returns what ends it: the article goes, with every listener and observer.
 */
export function show(frame: HTMLIFrameElement, rendered: Rendered, options: ShowOptions): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  whenReady(
    frame,
    (page) => {
      const undress = dress(document.documentElement, page.documentElement);
      signal.addEventListener('abort', undress);
      replaceLostPictures(page, signal);
      signal.addEventListener('abort', () => page.body.replaceChildren());
      if (options.onView) offerPictures(page, options.onView, signal);
      unlinkPictures(rendered.fragment);
      followAnchors(frame, page, rendered.anchors, signal);
      forwardClicks(page, options.onOpen, signal);
      forwardKeys(frame, page, options.onKey, signal);
      const awaitPictures = putOffPictures(rendered.fragment, signal);
      dressPlayers(rendered.players);
      fill(page, rendered);
      fitHeight(frame, page, signal);
      nameRegions(page);
      options.onShown?.();
      awaitPictures();
    },
    signal,
  );
  return () => ending.abort();
}

/**
 * Shows hidden blocks below the article that stands in the frame, each under the words for why it was hidden.
 * @returns what hides them again; they can be shown once more.
 */
export function reveal(
  frame: HTMLIFrameElement,
  blocks: readonly HiddenBlock[],
  why: (reason: HiddenBlock['reason']) => { lang: string; text: string },
): () => void {
  const page = frame.contentDocument;
  if (!page) return () => undefined;
  const box = page.createElement('footer');
  const asides = blocks.map(({ reason, fragment }) => {
    const aside = page.createElement('aside');
    const label = page.createElement('small');
    const { lang, text } = why(reason);
    label.lang = lang;
    label.dir = 'ltr';
    label.append(text);
    unlinkPictures(fragment);
    aside.append(page.adoptNode(fragment));
    box.append(label, aside);
    return aside;
  });
  page.body.append(box);
  return () => {
    for (const [index, aside] of asides.entries()) blocks[index]?.fragment.append(...aside.childNodes);
    box.remove();
  };
}

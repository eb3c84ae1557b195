/** Where reading stands in an article's frame, so that it can be gone on with at another width and before its pictures are there. */
import type { ReadTo } from '../reading.ts';
import { boxAt, scrollerOf, topOf } from './place.ts';

/** Blocks an article is counted in. Links, pictures and spans are not: a picture that fails becomes other ones. */
const BLOCKS =
  'p, div, section, article, header, footer, h1, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, pre, figure, figcaption, table, tr, td, th, details, hr';

/** Written at most this often, in milliseconds. */
const PACE = 1000;

const blocksOf = (page: Document): Element[] => [
  ...(page.querySelector('body > main')?.querySelectorAll(BLOCKS) ?? []),
];

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** How far the text has gone past the top of what scrolls, in CSS pixels. */
const gone = (frame: HTMLIFrameElement): number => topOf(scrollerOf(frame)) - frame.getBoundingClientRect().top;

/** What stands at the top; undefined where reading has not begun, or the end of the text is in sight. */
export function standingIn(frame: HTMLIFrameElement): ReadTo | undefined {
  const page = frame.contentDocument;
  const main = page?.querySelector('body > main');
  const above = gone(frame);
  if (!page || !main || above <= 0) return undefined;
  const { bottom, height } = main.getBoundingClientRect();
  if (bottom - above <= scrollerOf(frame).clientHeight || height === 0) return undefined;
  const blocks = blocksOf(page);
  const block = boxAt(main, above)?.closest(BLOCKS);
  const box = block ? blocks.indexOf(block) : -1;
  const share = round(above / height);
  if (!block || box < 0) return { box: -1, of: 0, part: 0, share };
  const place = block.getBoundingClientRect();
  const part = round(Math.max(-1, Math.min(1, (above - place.top) / (place.height || 1))));
  return { box, of: blocks.length, part, share };
}

/**
 * Scrolls to where reading stood, unless somebody has scrolled already: by its block, or by its share of the height where
 * the article has other blocks by now.
 */
export function goOn(frame: HTMLIFrameElement, { box, of, part, share }: ReadTo): void {
  const page = frame.contentDocument;
  const main = page?.querySelector('body > main');
  if (!page || !main) return;
  const blocks = blocksOf(page);
  const place = blocks.length === of ? blocks[box]?.getBoundingClientRect() : undefined;
  const scroller = scrollerOf(frame);
  if (scroller.scrollTop > 0) return;
  const y = place ? place.top + part * place.height : share * main.getBoundingClientRect().height;
  scroller.scrollTop += y - gone(frame);
}

/**
 * Tells where reading stands after scrolling: at most once a second, and when the page or the article goes.
 * @param known where it stood before.
 * @returns what ends it, and tells what has not been told.
 */
export function followReading(
  frame: HTMLIFrameElement,
  known: ReadTo | undefined,
  tell: (to: ReadTo | undefined) => void,
): () => void {
  const scroller = scrollerOf(frame);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = known;
  let told = known?.share;
  const now = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (last?.share === told) return;
    told = last?.share;
    tell(last);
  };
  // Looked at while it stands: by the time an article goes it has no place any more.
  const onScroll = (): void => {
    if (!frame.isConnected) return;
    last = standingIn(frame);
    timer ??= setTimeout(now, PACE);
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', now);
  return () => {
    scroller.removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', now);
    now();
  };
}

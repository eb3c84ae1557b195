import type { Page } from '../browsers/page.ts';

export const SCROLLER = '.middle .scroll';

/**
 * Runs in the page: the first row that can be seen, and how far it stands from the top. Nothing while none stands there:
 * the list has been scrolled and not been drawn yet, and the first row is that of the place before.
 */
export function topRow(css: string): [id: number, offset: number] | undefined {
  const scroller = document.querySelector(css);
  const edge = scroller?.getBoundingClientRect().top ?? 0;
  const row = [...document.querySelectorAll('.middle .row')].find(
    (one) => one.getBoundingClientRect().bottom > edge + 36,
  );
  const offset = row && Math.round(row.getBoundingClientRect().top - edge);
  return offset === undefined || offset > 120 ? undefined : [Number(row?.getAttribute('data-article')), offset];
}

/** Scrolls to the end of a list again and again, until it has read itself to more than this many pixels. */
export const grown = (page: Page, pixels: number) =>
  page.waitFor(
    (css, wanted) => {
      const scroller = document.querySelector(css);
      scroller?.scrollTo(0, scroller.scrollHeight);
      return (scroller?.scrollHeight ?? 0) > wanted;
    },
    SCROLLER,
    pixels,
  );

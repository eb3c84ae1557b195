/** Keeps the line a person is reading where it is while pictures above it arrive: no browser does so across a frame's edge. */

/** What scrolls an element: the nearest ancestor that does, else the page. */
export function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/^(?:auto|scroll)$/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

export const topOf = (scroller: Element): number =>
  scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;

/** The innermost box, in the frame's coordinates, that lies at or first below a height. */
export function boxAt(root: Element, y: number): Element | undefined {
  const child = [...root.children].find((box) => {
    const { bottom, height } = box.getBoundingClientRect();
    return height > 0 && bottom > y;
  });
  if (!child) return undefined;
  return child.getBoundingClientRect().top >= y ? child : (boxAt(child, y) ?? child);
}

/** What stood at the top of the scroller when last looked: where it stood, and how far and how high everything was then. */
interface Anchor {
  box: Element;
  at: number;
  scrolled: number;
  height: number;
}

export interface Place {
  /** To be called after the frame's content changed and the frame has its new height. */
  keep: () => void;
  end: () => void;
}

/** Watches what stands at the top of the scroller, and scrolls by as much as that has moved whenever `keep` is called. */
export function holdPlace(frame: HTMLIFrameElement, root: Element): Place {
  const scroller = scrollerOf(frame);
  const scrolled = scroller === document.scrollingElement ? document : scroller;
  let anchor: Anchor | undefined;
  const offset = (): number => frame.getBoundingClientRect().top - topOf(scroller);
  const heightOf = (): number => root.getBoundingClientRect().height;
  const placeOf = (box: Element): number => box.getBoundingClientRect().top + offset();
  const look = (): void => {
    const above = -offset();
    const box = above > 0 ? boxAt(root, above) : undefined;
    anchor = box && { box, at: placeOf(box), scrolled: scroller.scrollTop, height: heightOf() };
  };
  const keep = (): void => {
    if (anchor?.box.isConnected) {
      const moved = placeOf(anchor.box) - (anchor.at - (scroller.scrollTop - anchor.scrolled));
      if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
    }
    look();
  };
  // A scroll may be heard before the new height is: then what was looked at must not be forgotten yet.
  const onScroll = (): void => {
    if (!anchor || anchor.height === heightOf()) look();
  };
  scrolled.addEventListener('scroll', onScroll, { passive: true });
  return { keep, end: () => scrolled.removeEventListener('scroll', onScroll) };
}

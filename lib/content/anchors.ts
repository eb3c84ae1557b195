/** Links within an article: notes and the way back from them. Ids are not shown, so where a link leads is remembered. */
import { scrollerOf, topOf } from './place.ts';

/** Where links lead, by the link. */
export type Anchors = Map<Element, Element>;

function idIn(href: string, page: string | undefined): string | undefined {
  const at = href.indexOf('#');
  const isHere = at === 0 || (page !== undefined && at > 0 && href.slice(0, at) === page.replace(/#.*$/, ''));
  if (!isHere || at === href.length - 1) return undefined;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

export interface Remembered {
  /** Gives each link its address on the article's page, so that it outlives the strip and means something in a file. */
  keep: () => void;
  /** The links and their places, once the article has been stripped. */
  settle: () => Anchors;
}

/**
 * Finds the links that lead to a place of the article itself, while it still has its ids and its empty anchors.
 * @param page the article's page; without one, links within it cannot be kept.
 */
export function rememberAnchors(fragment: DocumentFragment, page: string | undefined): Remembered {
  const found: { link: Element; id: string; places: Element[] }[] = [];
  for (const link of fragment.querySelectorAll('a[href*="#"]')) {
    const id = idIn(link.getAttribute('href') ?? '', page);
    const target = id === undefined ? null : fragment.getElementById(id);
    if (!target || !page) continue;
    const places: Element[] = [];
    // What does not outlive the strip was only a mark in what it stood in.
    for (let place: Element | null = target; place; place = place.parentElement) places.push(place);
    found.push({ link, id: target.id, places });
  }
  return {
    keep: () => {
      const own = page?.replace(/#.*$/, '');
      for (const { link, id } of found) link.setAttribute('href', `${own}#${encodeURIComponent(id)}`);
    },
    settle: () =>
      new Map(
        found.flatMap(({ link, places }) => {
          const place = places.find((one) => fragment.contains(one));
          return place && fragment.contains(link) ? [[link, place] as const] : [];
        }),
      ),
  };
}

/** Follows such links within the frame. */
export function followAnchors(frame: HTMLIFrameElement, page: Document, anchors: Anchors, signal: AbortSignal): void {
  const press = (event: MouseEvent): void => {
    const link = (event.target as Partial<Element> | null)?.closest?.('a');
    const place = link && (anchors.get(link) as HTMLElement | undefined);
    if (!place?.isConnected || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const scroller = scrollerOf(frame);
    const top = frame.getBoundingClientRect().top + place.getBoundingClientRect().top - topOf(scroller);
    scroller.scrollTop += top - scroller.clientHeight / 4;
    // Whoever goes by keys goes on from there.
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  page.addEventListener('click', press, { signal });
}

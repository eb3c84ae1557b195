/**
 * Pictures far below are fetched when they come near. `loading="lazy"` does nothing in a frame without scripts (HTML, "will
 * lazy load element steps": without scripting the answer is no), so it is done from outside.
 */
import { blankPicture } from './blank.ts';
import { offerSlow } from './slow.ts';

/** Pictures fetched at once: what a first screen may show. */
const AT_ONCE = 3;
/** How near, in CSS pixels, a picture must come. */
const NEAR = '1200px 0px';

type Kept = [element: Element, name: string, value: string][];

function putOff(image: HTMLImageElement): Kept {
  const sources = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const kept: Kept = sources.flatMap((element) =>
    ['src', 'srcset'].flatMap((name): Kept => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[element, name, value]];
    }),
  );
  for (const [element, name] of kept) element.removeAttribute(name);
  image.src = blankPicture('later', image.getAttribute('width') ?? '1', image.getAttribute('height') ?? '1');
  return kept;
}

/**
 * Puts off the remote pictures of an article that is not shown yet, but the first few.
 * @returns what is to be called once the article is shown: from then on each is fetched as it comes near, until `signal`.
 */
export function putOffPictures(fragment: DocumentFragment, signal: AbortSignal): () => void {
  const remote = [...fragment.querySelectorAll('img')].filter((image) => !image.src.startsWith('data:'));
  const waiting = new Map(remote.slice(AT_ONCE).map((image): [Element, Kept] => [image, putOff(image)]));
  return () => {
    for (const image of remote.slice(0, AT_ONCE)) offerSlow(image, signal);
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          watch.unobserve(target);
          target.removeAttribute('src');
          for (const [element, name, value] of waiting.get(target) ?? []) element.setAttribute(name, value);
          offerSlow(target as HTMLImageElement, signal);
        }
      },
      { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
    );
    for (const image of waiting.keys()) watch.observe(image);
    signal.addEventListener('abort', () => watch.disconnect());
  };
}

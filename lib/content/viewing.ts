/** The full view of an article's pictures: which can be looked at, and one of them in a frame of its own. */
import { kindByEnding } from '../feed/kinds.ts';
import { t } from '../i18n.ts';
import { dress } from './dress.ts';
import { mediaAddress, parseSrcset } from './links.ts';
import { whenReady } from './ready.ts';
import { ADDED } from './verify.ts';

export interface Picture {
  /** The largest there is. */
  address: string;
  alt: string;
  /** What stands under it, plain text; '' where nothing does. */
  caption: string;
  lang: string;
}

/** Smaller pictures, in pixels of their own, show all they have in the text. */
const SMALLEST = 64;

const isViewable = (image: HTMLImageElement): boolean =>
  image.naturalWidth > SMALLEST &&
  image.naturalHeight > SMALLEST &&
  !image.src.startsWith('data:image/svg+xml;lost') &&
  !image.src.startsWith('data:image/svg+xml;later') &&
  image.closest('a, summary') === null;

/** How large a candidate of a `srcset` says it is: any width is more than any density. */
const sizeOf = (descriptor: string): number =>
  (Number.parseFloat(descriptor) || 1) * (descriptor.endsWith('w') ? 100 : 1);

/** Where links led that are gone. */
const behind = new WeakMap<Element, string>();

/** Pages about a file that end like it: a wiki's, a repository's. */
const isAboutFile = (address: string): boolean =>
  /:|%3a(?!%2f)/i.test(new URL(address).pathname.replace(/.*\//, '')) || /^https:\/\/github.*\/blob\//.test(address);

const withoutSize = (address: string): string => address.replace(/=[swh]\d[^/=]*$/, '');

/** Whether an address is a picture's file, or the very picture where that has no ending either. */
const isPicture = (address: string, { src }: HTMLImageElement): boolean =>
  kindByEnding(address) === 'image' ? !isAboutFile(address) : withoutSize(address) === withoutSize(src);

/** Takes away the links that lead from a picture, and nothing beside it, to its file: the full view shows that. */
export function unlinkPictures(fragment: DocumentFragment): void {
  for (const link of [...fragment.querySelectorAll('a:has(img)')]) {
    const [image, other] = link.querySelectorAll('img');
    const address = mediaAddress(link.getAttribute('href') ?? '');
    if (!image || other || !address || link.textContent.trim() !== '' || !isPicture(address, image)) continue;
    behind.set(image, address);
    link.replaceWith(...link.childNodes);
  }
}

/** The address of the largest picture that stands for an image. */
export function largest(image: HTMLImageElement): string {
  const linked = behind.get(image);
  if (linked) return linked;
  const candidates = parseSrcset(image.getAttribute('srcset') ?? '').sort(
    (a, b) => sizeOf(b.descriptor) - sizeOf(a.descriptor),
  );
  const [first] = candidates;
  return first && sizeOf(first.descriptor) > 1 ? first.address : image.currentSrc || image.src;
}

function pictureOf(image: HTMLImageElement): Picture {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return {
    address: largest(image),
    alt: image.alt,
    caption: caption.replace(/\s+/g, ' ').trim(),
    lang: image.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}

/** All pictures of an article's page that can be looked at, in order, and which of them is asked for. */
export type Viewing = { pictures: Picture[]; at: number };

/**
 * Makes each picture of a page one that a press opens, as it comes in: pictures in links that are left (`unlinkPictures`) stay what they are.
 * @param onView called at a click, or at Enter or Space on a picture that has the focus.
 */
export function offerPictures(page: Document, onView: (viewing: Viewing) => void, signal: AbortSignal): void {
  const loaded = (event: Event): void => {
    const image = event.target as HTMLImageElement;
    if (image.localName !== 'img' || !isViewable(image)) return;
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-label', image.alt === '' ? t('article_viewPicture') : image.alt);
    image.setAttribute('aria-haspopup', 'dialog');
  };
  const press = (event: MouseEvent | KeyboardEvent): void => {
    const image = (event.target as Partial<Element> | null)?.closest?.<HTMLImageElement>('img[tabindex]');
    if (!image || event.ctrlKey || event.metaKey || event.altKey) return;
    if ('key' in event && event.key !== 'Enter' && (event.key !== ' ' || event.shiftKey)) return;
    event.preventDefault();
    // A hand on the mouse goes on with a page at a time, not with this picture once more.
    if (event.detail > 0) image.blur();
    event.stopPropagation();
    const all = [...page.querySelectorAll<HTMLImageElement>('img[tabindex]')];
    onView({ pictures: all.map(pictureOf), at: all.indexOf(image) });
  };
  page.addEventListener('load', loaded, { signal, capture: true });
  page.addEventListener('click', press, { signal, capture: true });
  page.addEventListener('keydown', press, { signal, capture: true });
}

/**
 * Puts one picture into a frame made with `FRAME`, as large as the frame lets it be; there it is asked for like those of
 * the text: without cookies, and without a word of where from.
 * @param onSize gives its own width and height once it is there; undefined where it cannot be had.
 * @returns what ends it.
 */
export function showPicture(
  frame: HTMLIFrameElement,
  { address, alt }: Picture,
  onSize: (size: { width: number; height: number } | undefined) => void,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  whenReady(
    frame,
    (page) => {
      signal.addEventListener('abort', dress(document.documentElement, page.documentElement));
      const image = page.createElement('img');
      for (const [name, value] of Object.entries(ADDED.img ?? {})) image.setAttribute(name, value);
      image.alt = alt;
      Object.assign(image.style, {
        position: 'fixed',
        inset: '0',
        inlineSize: '100%',
        blockSize: '100%',
        objectFit: 'scale-down',
      });
      image.addEventListener('load', () => onSize({ width: image.naturalWidth, height: image.naturalHeight }), {
        signal,
      });
      image.addEventListener('error', () => onSize(undefined), { signal });
      image.src = address;
      page.body.replaceChildren(image);
    },
    signal,
  );
  return () => ending.abort();
}

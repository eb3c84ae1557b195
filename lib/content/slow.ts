/** A picture that is long in coming keeps its place; meanwhile a link below it opens it. */
import { messageLang, t } from '../i18n.ts';
import { ADDED } from './verify.ts';

/** In milliseconds. */
const PATIENCE = 10_000;

function linkTo(image: HTMLImageElement): Element {
  const link = image.ownerDocument.createElement('a');
  link.href = image.currentSrc || image.src;
  for (const [name, value] of Object.entries(ADDED.a ?? {})) link.setAttribute(name, value);
  link.lang = messageLang();
  const words = image.ownerDocument.createElement('small');
  words.append(t('article_openPicture'));
  link.append(words);
  return link;
}

/** Offers the way to a picture that has not come after ten seconds, until it comes or fails; one in a link has a way. */
export function offerSlow(image: HTMLImageElement, signal: AbortSignal): void {
  if (image.closest('a')) return;
  let link: Element | undefined;
  const timer = setTimeout(() => {
    if (image.complete || !image.isConnected) return;
    link = linkTo(image);
    (image.closest('picture') ?? image).after(link);
  }, PATIENCE);
  const end = (): void => {
    clearTimeout(timer);
    link?.remove();
  };
  image.addEventListener('load', end, { signal, once: true });
  image.addEventListener('error', end, { signal, once: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

import { messageLang, t } from '../i18n.ts';
import { blankPicture } from './blank.ts';
import { ADDED } from './verify.ts';

const give = (element: Element): void => {
  for (const [name, value] of Object.entries(ADDED[element.localName] ?? {})) element.setAttribute(name, value);
};

function wordsFor(image: HTMLImageElement): Element {
  const words = image.ownerDocument.createElement('span');
  words.lang = messageLang();
  words.append(image.alt === '' ? t('article_openPicture') : t('article_openPictureNamed', image.alt));
  return words;
}

/** The place a picture had, when its size is known. */
function emptyPlace(image: HTMLImageElement): Element[] {
  const width = image.getAttribute('width');
  const height = image.getAttribute('height');
  if (!width || !height) return [];
  const place = image.ownerDocument.createElement('img');
  place.src = blankPicture('lost', width, height);
  place.alt = '';
  place.setAttribute('width', width);
  place.setAttribute('height', height);
  give(place);
  return [place];
}

/** Puts a link that opens the picture where one failed to load, as large as the picture would have been. */
export function replaceLost(image: HTMLImageElement): void {
  const address = image.currentSrc || image.src;
  const box = image.closest('picture') ?? image;
  const content = [...emptyPlace(image), wordsFor(image)];
  if (image.closest('a') || !address.startsWith('https:')) {
    box.replaceWith(...content);
    return;
  }
  const link = image.ownerDocument.createElement('a');
  link.href = address;
  give(link);
  link.append(...content);
  box.replaceWith(link);
}

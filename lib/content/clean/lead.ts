import { pictureFile } from '../../feed/pictureFile.ts';
import { hide, type Reading } from './hide.ts';
import { collapse, extent, letters } from './measure.ts';
import { isIconPicture } from './pictures.ts';

/** So much text may stand above a lead picture, in Latin letters: a date, a byline, a first line. */
const ABOVE = 200;

/** A picture that stands by itself. */
interface Lone {
  figure: Element;
  file: string;
  /** What stands under it, and in its place where it is not seen; letters and digits only. */
  caption: string;
  alt: string;
}

function lone(figure: Element): Lone[] {
  const [image, second] = figure.querySelectorAll('img');
  const src = image?.getAttribute('src') ?? '';
  if (!image || second || src === '' || isIconPicture(image) || figure.querySelector('video, audio, table')) return [];
  const caption = letters(figure.querySelector('figcaption')?.textContent ?? '');
  return [{ figure, file: pictureFile(src), caption, alt: letters(image.getAttribute('alt') ?? '') }];
}

function textAbove({ figure }: Lone, root: DocumentFragment): number {
  const above = root.ownerDocument.createRange();
  above.setStart(root, 0);
  above.setEndBefore(figure);
  return extent(collapse(`${above}`));
}

/** Whether they are one picture, as far as addresses tell; two that are described differently are two. */
const isSame = (one: Lone, other: Lone): boolean =>
  one.file === other.file && (one.alt === '' || other.alt === '' || one.alt === other.alt);

/**
 * Hides the picture an article begins with where it stands in it once more, or, where only the other one has a caption, the
 * one at the beginning. Two that are captioned differently are meant.
 */
export function hideLeadAgain(reading: Reading): void {
  const pictures = [...reading.root.querySelectorAll('figure')].flatMap(lone);
  const [lead, ...others] = pictures;
  if (!lead || textAbove(lead, reading.root) > ABOVE) return;
  const again = others.find((other) => isSame(lead, other));
  if (!again) return;
  if (again.caption === '' || again.caption === lead.caption) hide(reading, 'lead', [again.figure]);
  else if (lead.caption === '') hide(reading, 'lead', [lead.figure]);
}

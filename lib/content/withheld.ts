import { replaceLost } from './lost.ts';

/** A picture of at most this many CSS pixels each way is part of a line (an emoji, a formula): its own text stands for it. */
const IN_LINE = 36;

const isRemote = (image: HTMLImageElement): boolean =>
  image.hasAttribute('srcset') || image.closest('picture') !== null || !image.src.startsWith('data:');

const isInLine = (image: HTMLImageElement): boolean =>
  [image.getAttribute('width'), image.getAttribute('height')].every((side) => side !== null && Number(side) <= IN_LINE);

/**
 * Takes every remote picture out of an article that is not shown yet: its place stays, with a link that opens it, and its
 * text where it is part of a line. The fragment is changed in place; it is inert, so nothing is asked for before.
 * @returns how many pictures were taken out.
 */
export function withhold(fragment: DocumentFragment): number {
  const remote = [...fragment.querySelectorAll('img')].filter(isRemote);
  for (const image of remote) {
    if (isInLine(image)) (image.closest('picture') ?? image).replaceWith(image.alt);
    else replaceLost(image);
  }
  const posters = fragment.querySelectorAll('video[poster]');
  for (const video of posters) video.removeAttribute('poster');
  return remote.length + posters.length;
}

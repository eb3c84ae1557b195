/** Which picture an address means, whatever size of it is asked for, and of whom. */
import { kindByEnding } from './kinds.ts';

/** A step of the path that says nothing but size: `640`, `300x200`, `s1600-c`, `w_640,c_limit`, `fit:1400`, `thumb`. */
const SIZE = /^(?:\d{1,4}(?:x\d*)?|[swh]\d+\b.*|[a-z]{1,2}_[^,]+,.*|.*[=:]\d+|thumb\w*|standard)$/i;
/** What a file's name says of size and format: `-1024x768`, `-large.3x2`, `@2x`, `=w640-h400`, `.jpg.webp`, `640px-`. */
const FORM =
  /(?:[-_.@](?:\d{1,4}x\d*|scaled|thumb(?:nail)?|small|medium|large)|=.*|\.(?:jpe?g|png|gif|webp|avif|svg))+$|^\d+px-/gi;
/** Shorter names may be another picture's, too. */
const TELLING = 16;

/** Longer addresses stand for themselves, in characters: to look into one would take more than its length. */
const LONGEST = 2000;

/** The same for every address under which one picture is to be had, as far as addresses tell. */
export function pictureFile(address: string): string {
  const url = URL.parse(address);
  if (!url || address.length > LONGEST) return address;
  const { host, pathname, search } = url;
  // Services that make sizes carry the address of the picture in theirs.
  const [, inner] = /^.+(https?:\/\/[^&]+)/.exec((pathname + search).replace(/%3a/gi, ':').replace(/%2f/gi, '/')) ?? [];
  if (inner) return pictureFile(inner);
  // Of the host the owner: pictures come from servers of their own.
  const steps = [host.split('.').slice(-2).join('.'), ...pathname.toLowerCase().split('/')].reverse();
  const [last = ''] = steps;
  // A script tells pictures apart by what it is asked.
  if (search && !SIZE.test(last) && kindByEnding(address) !== 'image' && !/\d[^.]*$/.test(last))
    return pathname + search;
  let file = '';
  for (const step of steps) {
    const name = SIZE.test(step) ? '' : step.replace(FORM, '');
    if (name && file !== `${name}/`) file = `${name}/${file}`;
    if (file.length > TELLING) break;
  }
  return file;
}

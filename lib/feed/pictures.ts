/** The picture that stands for an article or a feed: Media RSS, iTunes. */
import type { FeedPicture } from '../model.ts';
import { link } from './links.ts';
import { mediumOf, wholeNumber } from './media.ts';
import { looseTitle } from './titles.ts';
import { attribute, type Element, html, text } from './xml.ts';

/** Elements by where they stand: those of the picture first, then those around it. */
type Scopes = readonly (readonly Element[])[];

/** A picture, and how much of one it is, in square pixels: a guess where nothing is declared. */
interface Found {
  picture: FeedPicture;
  area: number;
  /** What may say what is on it. */
  words: Scopes;
}

/** Elements that are a picture: its area where none is declared, and the attributes that may be its address. */
const PLACES: Record<string, [usual: number, ...names: string[]]> = {
  'media:thumbnail': [20_000, 'url'],
  'itunes:image': [250_000, 'href', 'url'],
  'googleplay:image': [250_000, 'href', 'url'],
  'itunes:link': [250_000, 'href'],
};
/** That of a picture in the place of content. */
const CONTENT = 1_000_000;
/** Declared to be smaller, in pixels, it is a sign for lists. */
const SMALLEST = 100;
/** Longer words are the story, or a part of it. */
const LONGEST_CAPTION = 500;

function saying(name: string, words: Scopes): string {
  const scope = words.find((elements) => elements.some((element) => element.name === name));
  return looseTitle(html(scope?.find((element) => element.name === name)));
}

/** What is on a picture and whose it is. A title without a space is the name of a file. */
function captionOf(words: Scopes): string | undefined {
  const title = saying('media:title', words);
  const said = saying('media:description', words) || (title.includes(' ') ? title : '');
  const credit = saying('media:credit', words);
  const caption = said === '' || said.includes(credit) ? said || credit : `${said} (${credit})`;
  return caption === '' || caption.length > LONGEST_CAPTION ? undefined : caption;
}

/** The face of who wrote it, which blogs send along. */
const isFace = (url: string): boolean => /gravatar\.com\/avatar\//i.test(url);

function found(url: string | undefined, element: Element, usual: number, words: Scopes): Found[] {
  if (url === undefined || isFace(url)) return [];
  const [width, height] = [wholeNumber(attribute(element, 'width')), wholeNumber(attribute(element, 'height'))];
  const side = Math.max(width ?? 0, height ?? 0);
  if (side > 0 && side < SMALLEST) return [];
  const sides = { ...(width && { width }), ...(height && { height }) };
  return [{ picture: { url, ...sides }, area: (width ?? side) * (height ?? side) || usual, words }];
}

function pictures(all: readonly Element[], around: Scopes): Found[] {
  return all.flatMap((element) => {
    const { name, children, base } = element;
    const words = [children, ...around];
    const [usual, ...names] = PLACES[name] ?? [];
    if (name === 'media:group') return pictures(children, words);
    if (name === 'media:content') {
      const url = link(attribute(element, 'url'), base);
      const isPicture = mediumOf(element, url) === 'image';
      return [...(isPicture ? found(url, element, CONTENT, words) : []), ...pictures(children, words)];
    }
    if (!usual || (name === 'itunes:link' && attribute(element, 'rel') !== 'image')) return [];
    const address = names.map((one) => attribute(element, one)).find((one) => one !== undefined) ?? text(element);
    return found(link(address, base), element, usual, words);
  });
}

/** The largest picture that stands for an article or a feed, by what these modules say; of equal ones the first. */
export function pictureOf({ children }: Element): FeedPicture | undefined {
  const [first, ...others] = pictures(children, [children]);
  if (!first) return undefined;
  const { picture, words } = others.reduce((best, other) => (other.area > best.area ? other : best), first);
  const caption = captionOf(words);
  return { ...picture, ...(caption && { caption }) };
}

import { Readability } from '@mozilla/readability';
import { extent, textOf } from './clean/measure.ts';
import { parse } from './links.ts';
import { sanitize } from './sanitize.ts';

/** The story of a page, or why there is none: nothing that looks like one, or no more than the feed brought. */
export type Extracted = { html: string } | { none: 'nothing' | 'less' };

export interface PageOf {
  /** The address that answered. */
  url: string;
  /** The article's title: a heading that repeats it is no part of the story. */
  title: string;
  /** What the feed brought, as received. */
  feedHtml: string;
}

/** Elements of one page: ten times as many as pages have; so many take a second or two. */
const MOST_ELEMENTS = 15_000;
/** What is shorter is a notice on cookies or scripts; in Latin letters. */
const LEAST = 100;
/** As much more than the feed's own text as to be worth the change. */
const MORE = 1.1;

const BASE = /<base\s[^>]{0,2000}?href\s*=\s*["']?([^"'\s>]{1,2000})/i;

/**
 * The page as a document in which nothing runs or loads. It is made by the sanitiser that articles go through, with the
 * same policy: `DOMParser` is no way under Trusted Types.
 */
function documentOf(html: string, { url, title }: PageOf): Document {
  const page = document.implementation.createHTMLDocument(title);
  const base = parse(BASE.exec(html)?.[1] ?? '', url)?.href ?? url;
  page.body.append(page.adoptNode(sanitize(html, base)));
  return page;
}

/**
 * In one go: what the library does with less than a threshold is to write HTML back into the page and to try again, which
 * Trusted Types forbids; a threshold below nothing is never missed. With these, nothing of what `.build/settled.ts` leaves out of it is reached.
 */
export const READER = {
  charThreshold: -1,
  keepClasses: true,
  disableJSONLD: true,
  serializer: (node: Node): Element => node as Element,
};

/** Where the story stands in a page. */
function storyIn(page: Document): Element | undefined {
  const reader = new Readability<Element>(page, READER);
  try {
    return reader.parse()?.content ?? undefined;
  } catch {
    // A page it is not made for holds no story either.
    return undefined;
  }
}

/**
 * Takes the story out of a page. What comes back is still foreign: kept like what feeds bring, and made safe and clean
 * whenever it is shown. It keeps the publisher's marks, by which the clean-up knows share bars and the like.
 */
export function extract(html: string, about: PageOf): Extracted {
  const page = documentOf(html, about);
  const feed = extent(textOf(sanitize(about.feedHtml)));
  const isTooMuch = page.querySelectorAll('*').length > MOST_ELEMENTS;
  const story = isTooMuch ? undefined : storyIn(page);
  const length = story ? extent(textOf(story)) : 0;
  if (!story || length < LEAST) return { none: 'nothing' };
  if (length < feed * MORE) return { none: 'less' };
  return { html: story.getHTML() };
}

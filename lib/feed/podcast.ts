/** What Podcasting 2.0 says about an episode. https://github.com/Podcastindex-org/podcast-namespace */
import type { Transcript } from '../parsed.ts';
import { link } from './links.ts';
import { attribute, type Element } from './xml.ts';

/** Transcripts past this many are noise. */
const TRANSCRIPTS = 50;

/** The address of an episode's chapters, JSON. */
export function chaptersUrl(article: Element): string | undefined {
  const chapters = article.children.find(({ name }) => name === 'podcast:chapters');
  return chapters && link(attribute(chapters, 'url'), chapters.base);
}

/** The transcripts of an episode, in their order; the same words come in several types. */
export function transcripts(article: Element): Transcript[] {
  const found: Transcript[] = [];
  for (const element of article.children) {
    if (element.name !== 'podcast:transcript' || found.length >= TRANSCRIPTS) continue;
    const url = link(attribute(element, 'url'), element.base);
    if (url === undefined || found.some((known) => known.url === url)) continue;
    const type = attribute(element, 'type')?.toLowerCase();
    const lang = attribute(element, 'language');
    found.push({ url, ...(type && { type }), ...(lang && { lang }) });
  }
  return found;
}

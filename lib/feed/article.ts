/** Puts together what the formats have in common. */
import type { Enclosure, FeedPicture } from '../model.ts';
import type { ParsedArticle, Transcript } from '../parsed.ts';
import { guidOf } from './identity.ts';
import { resolveLinks } from './links.ts';
import { toText } from './text.ts';

/** What a format read of one article; empty strings count as missing. */
export interface Draft {
  id?: string | undefined;
  url?: string | undefined;
  originalUrl?: string | undefined;
  title: string;
  author?: string | undefined;
  published?: number | undefined;
  updated?: number | undefined;
  summaryHtml?: string | undefined;
  contentHtml?: string | undefined;
  /** What addresses inside each stand against, where it is not `baseUrl`. */
  summaryBase?: string | undefined;
  contentBase?: string | undefined;
  baseUrl?: string | undefined;
  lang?: string | undefined;
  picture?: FeedPicture | undefined;
  commentsUrl?: string | undefined;
  categories: string[];
  enclosures: Enclosure[];
  chaptersUrl?: string | undefined;
  transcripts?: Transcript[];
}

/** Categories past this many are noise. */
const CATEGORIES = 100;
const ENCLOSURES = 200;

/** A language tag (BCP 47) as written, or undefined where it is none. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replace(/_/g, '-');
  return tag && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag) ? tag : undefined;
}

/** The article of a draft. One with nothing in it is still one: publishers write them, and whoever keeps articles decides. */
export function article(draft: Draft): ParsedArticle {
  const { id, url, title } = draft;
  const baseUrl = draft.baseUrl;
  const summaryHtml = resolveLinks(draft.summaryHtml ?? '', draft.summaryBase ?? baseUrl);
  const contentHtml = resolveLinks(draft.contentHtml ?? '', draft.contentBase ?? baseUrl);
  const enclosures = draft.enclosures.slice(0, ENCLOSURES);
  const { author, published, updated, picture, commentsUrl, originalUrl, chaptersUrl, transcripts = [] } = draft;
  const lang = languageTag(draft.lang);
  return {
    guid: guidOf(id, [url, enclosures[0]?.url], title, () => toText(contentHtml || summaryHtml)),
    ...(url && { url }),
    ...(originalUrl && originalUrl !== url && { originalUrl }),
    title,
    ...(author && { author }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(summaryHtml && { summaryHtml }),
    ...(contentHtml && { contentHtml }),
    ...(baseUrl && { baseUrl }),
    ...(lang && { lang }),
    ...(picture && { picture }),
    ...(commentsUrl && { commentsUrl }),
    categories: [...new Set(draft.categories.slice(0, CATEGORIES))],
    enclosures,
    ...(chaptersUrl && { chaptersUrl }),
    ...(transcripts.length > 0 && { transcripts }),
  };
}

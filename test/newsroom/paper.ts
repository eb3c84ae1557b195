/** What a newspaper of the newsroom is made of. */

export type Format = 'rss2' | 'rss091' | 'rdf' | 'atom' | 'atom03' | 'json';

export interface Story {
  title: string;
  /** Minutes before the newsroom opened. */
  ago: number;
  author?: string;
  /** Plain text; the first paragraph's beginning when missing. */
  summary?: string;
  /** Paragraphs; one that begins with `<` is markup as it stands. */
  body: string[];
  categories?: string[];
  sound?: { file: string; seconds: number };
  /** Stands beside the text, not in it (RSS 2.0). */
  picture?: { file: string; width: number; height: number; caption: string };
}

export interface Paper {
  host: string;
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  format: Format;
  /** WHATWG label; utf-8 when missing. */
  encoding?: string;
  /** Path of the feed. */
  path: string;
  /** Whether the text of articles is in the feed; else only summaries. */
  full: boolean;
  stories: Story[];
}

/** A story with its place in the world: what the writers of formats need. */
export interface Dispatch extends Story {
  guid: string;
  url: string;
  published: number;
  html: string;
}

const paragraph = (text: string): string => (text.startsWith('<') ? text : `<p>${text}</p>`);

const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/&amp;/g, '&');

/** The first words of a story, for feeds that carry no more. */
export const summaryOf = (story: Story): string =>
  story.summary ?? plain(story.body.find((text) => /^([^<]|<p>)/.test(text)) ?? '');

/** Gives a story its address and its date. `slug` is unique within its paper. */
export function dispatch(paper: Paper, story: Story, slug: string, opened: number): Dispatch {
  return {
    ...story,
    guid: `tag:${paper.host},2026:${slug}`,
    url: `https://${paper.host}/${slug}`,
    published: opened - story.ago * 60_000,
    html: story.body.map(paragraph).join('\n'),
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { collapse } from '../../../lib/content/clean/measure.ts';
import { type Repeated, repeatedIn } from '../../../lib/content/clean/repeats.ts';
import { blocksIn, render } from '../../../lib/content/render.ts';

/** What the writer of an article says of it; the writer has never seen the clean-up. */
interface Said {
  title: string;
  url: string;
  /** As the feed gives it. */
  author?: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Sentences of the story, as text. */
  story: string[];
  /** Words of every block that is not the story. */
  junk: string[];
  /** How many pictures belong to the story. */
  pictures: number;
  /** Where the links of the story lead. */
  links: string[];
}

/** What the clean-up made of one article: what it should not have, each as text. */
export interface Score {
  name: string;
  storyLost: string[];
  storyKept: number;
  junkLeft: string[];
  junk: number;
  /** In neither the article nor what was hidden of it. */
  gone: string[];
  /** Pictures that should be there and are not; less than none are leftovers. */
  picturesLost: number;
  linksLost: string[];
  linksLeft: number;
}

/** The text of a tree without the readings over it. */
function plain(tree: DocumentFragment): string {
  const copy = tree.cloneNode(true) as DocumentFragment;
  for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
  return collapse(copy.textContent ?? '');
}

interface Written {
  name: string;
  said: Said;
  html: string;
}

/** The articles in a folder of pairs NAME.html, NAME.json. */
const articlesIn = (folder: string): Written[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .map((name) => ({
      name,
      said: JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')),
      html: readFileSync(`${folder}/${name}.html`, 'utf8'),
    }));

const aboutOf = ({ title, url, author, lang }: Said) => ({
  ...{ title, url, lang, images: 'always' as const },
  ...(author && { author }),
});

function score({ name, said, html }: Written, repeated?: Repeated): Score {
  const { url, story, junk } = said;
  const about = { ...aboutOf(said), ...(repeated && { repeated }) };
  const { fragment, hidden } = render({ html, baseUrl: url }, about);
  const text = plain(fragment);
  const all = [text, ...hidden.map((block) => plain(block.fragment))].join(' ');
  const hrefs = [...fragment.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const storyLost = story.filter((sentence) => !text.includes(collapse(sentence)));
  return {
    name,
    storyLost,
    storyKept: story.length - storyLost.length,
    junkLeft: junk.filter((words) => text.includes(collapse(words))),
    junk: junk.length,
    gone: [...story, ...junk].filter((words) => !all.includes(collapse(words))),
    picturesLost: said.pictures - fragment.querySelectorAll('img').length,
    linksLost: said.links.filter((link) => !hrefs.includes(link)),
    linksLeft: hrefs.length - said.links.length,
  };
}

/** The scores of the articles in a folder of pairs NAME.html, NAME.json, each by itself. */
export const scoresOf = (folder: string): Score[] => articlesIn(folder).map((article) => score(article));

/** The same, as articles of one feed, after what it repeats has been learnt. */
export function scoresOfFeed(folder: string): Score[] {
  const articles = articlesIn(folder);
  const blocks = articles.map(({ said, html }) => blocksIn({ html, baseUrl: said.url }, aboutOf(said)));
  return articles.map((article) => score(article, repeatedIn(blocks)));
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The share of the junk blocks that is left in a whole set, 0 to 1. */
export const junkShare = (scores: Score[]): number =>
  sum(scores.map(({ junkLeft }) => junkLeft.length)) / sum(scores.map(({ junk }) => junk));

/** A set in one line. */
export const figures = (scores: Score[]): string =>
  [
    `${scores.length} articles`,
    `story ${sum(scores.map(({ storyKept }) => storyKept))} kept, ${sum(scores.map((one) => one.storyLost.length))} lost`,
    `junk ${sum(scores.map((one) => one.junkLeft.length))} of ${sum(scores.map((one) => one.junk))} left`,
    `pictures ${sum(scores.map((one) => Math.max(0, one.picturesLost)))} lost, ${sum(scores.map((one) => Math.max(0, -one.picturesLost)))} left over`,
    `links ${sum(scores.map((one) => one.linksLost.length))} lost, ${sum(scores.map((one) => one.linksLeft + one.linksLost.length))} left over`,
  ].join('; ');

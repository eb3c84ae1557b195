/** The pictures that a feed brings beside an article's text, put with it where the text does not have them. */
import { escapeAttribute } from '../feed/entities.ts';
import { kindOf } from '../feed/kinds.ts';
import { pictureFile } from '../feed/pictureFile.ts';
import type { Body, FeedPicture } from '../model.ts';
import type { HiddenBlock } from './clean/hide.ts';
import { collapse, extent, letters } from './clean/measure.ts';
import { hideOwn } from './clean/own.ts';
import { hidePixels, isIconPicture } from './clean/pictures.ts';
import { PLAYER } from './clean/players.ts';
import { mediaAddress, parseSrcset } from './links.ts';
import type { About } from './render.ts';
import { sanitize } from './sanitize.ts';

export type Beside = Partial<Pick<Body, 'picture' | 'enclosures'>>;

/** A picture within so much of the text is at its beginning, in Latin letters. */
const NEAR = 600;

/** All that a feed brings, the one that stands for the article first. */
const brought = ({ picture, enclosures = [] }: Beside): FeedPicture[] => [
  ...(picture ? [picture] : []),
  ...enclosures.filter((enclosure) => kindOf(enclosure) === 'image'),
];

/** The pictures that a text has, whether they are shown or were taken out. */
function filesIn(parts: readonly DocumentFragment[]): Set<string> {
  const elements = parts.flatMap((part) => [...part.querySelectorAll('img, source, video')]);
  const addresses = elements.flatMap((element) =>
    parseSrcset(['src', 'poster', 'srcset'].map((name) => element.getAttribute(name) ?? '').join(', ')),
  );
  return new Set(addresses.map(({ address }) => pictureFile(address)));
}

/** Whether a text begins with something to look at. */
function beginsWithPicture(story: DocumentFragment): boolean {
  const first = [...story.querySelectorAll(`img, video, [${PLAYER}]`)].find((element) => !isIconPicture(element));
  if (!first) return false;
  const above = story.ownerDocument.createRange();
  above.setStart(story, 0);
  above.setEndBefore(first);
  return extent(collapse(`${above}`)) < NEAR;
}

function figure({ url, width, height, caption }: FeedPicture, text: string): string {
  // What the text says already needs no saying beside it.
  const says = caption && !letters(text).includes(letters(caption)) ? `<figcaption>${escapeAttribute(caption)}` : '';
  return `<figure><img src="${escapeAttribute(url)}" alt="" width="${width ?? ''}" height="${height ?? ''}">${says}</figure>`;
}

export interface Story {
  fragment: DocumentFragment;
  hidden: HiddenBlock[];
}

/** The pictures that a feed brings and a text does not have, neither shown nor hidden; each once. */
function missing(beside: Beside, { fragment, hidden }: Story): FeedPicture[] {
  const all = brought(beside).filter(({ url }) => mediaAddress(url));
  if (all.length === 0) return all;
  const known = filesIn([fragment, ...hidden.map((block) => block.fragment)]);
  return all.filter(({ url }) => known.size < known.add(pictureFile(url)).size);
}

const keyOf = ({ url }: FeedPicture): string => `beside ${pictureFile(url)}`;

/** What tells these pictures from those of the feed's other articles. */
export const keysBeside = (beside: Beside, story: Story): string[] => missing(beside, story).map(keyOf);

/** Figures in foreign HTML, made safe and not stripped: those before a text, and those after it. */
interface Around {
  before: DocumentFragment;
  after: DocumentFragment;
}

/**
 * The pictures that a text does not have: the one that stands for the article before it, unless it begins with something to
 * look at, and those attached to it after it.
 */
export function around(beside: Beside, story: Story, { title, repeated }: Pick<About, 'title' | 'repeated'>): Around {
  const pictures = missing(beside, story).filter((picture) => !repeated?.has(keyOf(picture)));
  const text = `${title} ${story.fragment.textContent}`;
  const made = (all: FeedPicture[]): DocumentFragment => sanitize(all.map((one) => figure(one, text)).join(''));
  const [first] = brought(beside);
  const lead = first === pictures[0] && !beginsWithPicture(story.fragment) ? first : undefined;
  // Where the text has something else to look at, nothing needs to stand for it.
  const others = pictures.filter((picture) => picture !== lead && picture !== beside.picture);
  return { before: made(lead ? [lead] : []), after: made(others) };
}

/** Puts the pictures that a feed brings beside a text to it, but those that its person or its feed's other articles speak against. */
export function addBeside(beside: Beside, story: Story, about: About): void {
  if (!beside.picture && !beside.enclosures?.length) return;
  const { before, after } = around(beside, story, about);
  for (const root of [before, after]) {
    const reading = { root, title: '', playerLabel: () => '', hidden: story.hidden, seams: [], players: [] };
    hidePixels(reading);
    hideOwn({ ...reading, ...(about.own && { own: about.own }) });
    for (const box of [...root.querySelectorAll('figure')]) if (!box.querySelector('img')) box.remove();
  }
  story.fragment.prepend(before);
  story.fragment.append(after);
}

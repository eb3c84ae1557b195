import { langOf } from '../feed/lang.ts';
import { t } from '../i18n.ts';
import type { Body } from '../model.ts';
import type { HideRule } from '../reading.ts';
import { type Anchors, type Remembered, rememberAnchors } from './anchors.ts';
import { addBeside, around, keysBeside } from './beside.ts';
import type { Player } from './cards.ts';
import { type Blocks, blocksOf } from './clean/blocks.ts';
import { clean } from './clean/clean.ts';
import type { HiddenBlock } from './clean/hide.ts';
import { extent, holdsMedia, textOf } from './clean/measure.ts';
import type { Repeated } from './clean/repeats.ts';
import { dirOf, minutesOf } from './language.ts';
import { sanitize, webBase } from './sanitize.ts';
import { strip } from './strip.ts';

export type { HiddenBlock };

/** An article ready to be shown. The fragments are used up by showing them. */
export interface Rendered {
  fragment: DocumentFragment;
  /** The links that stand for players. */
  players: Player[];
  /** Where links within the article lead. */
  anchors: Anchors;
  /** What the clean-up took out, in the order of its steps; safe to show as well. */
  hidden: HiddenBlock[];
  /** BCP 47. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Minutes of reading, at least 1. */
  minutes: number;
  /** So short that it may be a summary. */
  isBrief: boolean;
  /** Nothing in it can be seen. */
  empty: boolean;
}

/** An article's text as received, and what came with it. */
export type Received = Pick<Body, 'html' | 'baseUrl'> & Partial<Pick<Body, 'picture' | 'enclosures'>>;

export interface About {
  title: string;
  /** The article's page. */
  url?: string;
  /** Who wrote it, as the feed says. */
  author?: string;
  /** What the feed says, BCP 47. */
  lang?: string;
  images: 'always' | 'never';
  /** Steps of the clean-up that are switched off (`Settings.clean`). */
  off?: readonly string[];
  /** What the person hides in articles of this feed. */
  own?: readonly HideRule[];
  /** Keys of the blocks that the feed repeats, as `repeatedIn` gives them. */
  repeated?: Repeated;
}

/** In Latin letters: summaries end before, hardly any story does. */
const BRIEF = 600;

const LABELS = {
  picture: (alt: string): string => (alt === '' ? t('article_openPicture') : t('article_openPictureNamed', alt)),
  player: (kind: 'video' | 'embed', host: string): string =>
    kind === 'video' ? t('article_videoAt', host) : t('article_embedAt', host),
};

const isNothing = (fragment: DocumentFragment): boolean =>
  textOf(fragment) === '' && ![...fragment.children].some(holdsMedia);

interface Cleaned {
  fragment: DocumentFragment;
  players: Player[];
  anchors: Remembered;
  hidden: HiddenBlock[];
}

function cleaned(html: string, about: About, baseUrl: string | undefined): Cleaned {
  const base = webBase(baseUrl) ?? webBase(about.url);
  const reading = {
    title: about.title,
    playerLabel: LABELS.player,
    ...(about.url === undefined ? {} : { url: about.url }),
    ...(about.author === undefined ? {} : { author: about.author }),
    ...(base === undefined ? {} : { baseUrl: base }),
    ...(about.own && { own: about.own }),
    ...(about.repeated && { repeated: about.repeated }),
  };
  const fragment = sanitize(html, base);
  const players: Player[] = [];
  const anchors = rememberAnchors(fragment, webBase(about.url));
  const hidden = clean(fragment, { ...reading, players }, about.off ? { off: about.off } : {});
  if (!isNothing(fragment) || hidden.every((block) => textOf(block.fragment) === ''))
    return { fragment, players, anchors, hidden };
  // Nothing but leftovers: then they are the article.
  const whole = sanitize(html, base);
  players.length = 0;
  return {
    fragment: whole,
    players,
    anchors: rememberAnchors(whole, webBase(about.url)),
    hidden: clean(whole, { ...reading, players }, { kinds: ['repair'] }),
  };
}

/**
 * Makes a stored article fit to be shown: safe, clean, and nothing in it but what the display allows.
 * @param body as received; `baseUrl` is what relative addresses stand against, else the article's page.
 * @throws when HTML cannot be made safe (no DOM, a hole in the strip): a bug, never a reason to show an empty article.
 */
export function render(body: Received, about: About): Rendered {
  const story = cleaned(body.html, about, body.baseUrl);
  const { fragment, players, anchors, hidden } = story;
  anchors.keep();
  addBeside(body, story, about);
  const options = { images: about.images, pictureLabel: LABELS.picture };
  strip(fragment, options);
  for (const block of hidden) strip(block.fragment, options);
  const text = textOf(fragment);
  const lang = langOf(text === '' ? about.title : text, about.lang);
  const dir = dirOf(text === '' ? about.title : text);
  return {
    fragment,
    players,
    anchors: anchors.settle(),
    hidden,
    ...(lang ? { lang } : {}),
    ...(dir ? { dir } : {}),
    minutes: minutesOf(text),
    isBrief: extent(text) < BRIEF,
    empty: isNothing(fragment),
  };
}

/** The hidden blocks worth a "show": not the leftover boxes, and never the pixels, which would then be loaded. */
export const showable = (hidden: readonly HiddenBlock[]): HiddenBlock[] =>
  hidden.filter(({ reason, fragment }) => reason !== 'pixel' && reason !== 'empty' && !isNothing(fragment));

/** The blocks of an article as it would be shown, and of what would be hidden: what `repeatedIn` compares. */
export function blocksIn(body: Received, about: About): Blocks {
  const { repeated: _, ...alone } = about;
  const story = cleaned(body.html, alone, body.baseUrl);
  const blocks = blocksOf(
    story.fragment,
    story.hidden.map((block) => block.fragment),
  );
  return { ...blocks, pictures: [...blocks.pictures, ...keysBeside(body, story)] };
}

/** An article as received, for a file, with the pictures that came beside its text. */
export function asReceived(body: Received, about: Pick<About, 'title' | 'url'>): string {
  const fragment = sanitize(body.html, body.baseUrl ?? about.url);
  const parts = Object.values(around(body, { fragment, hidden: [] }, about));
  const [before = '', after = ''] = parts.map((part) =>
    serialize(strip(part, { images: 'always', pictureLabel: LABELS.picture })),
  );
  return before + body.html + after;
}

/** A fragment as HTML text, for a file. */
export function serialize(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment.cloneNode(true));
  return box.getHTML();
}

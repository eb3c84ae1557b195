import { t } from '../i18n.ts';
import type { HideRule } from '../reading.ts';
import { addBeside } from './beside.ts';
import { holdsMedia, linesOf, textOf } from './clean/measure.ts';
import { hideOwn } from './clean/own.ts';
import { hidePixels, makePicturesReal } from './clean/pictures.ts';
import { linkPlayers } from './clean/players.ts';
import type { Received } from './render.ts';
import { sanitize, webBase } from './sanitize.ts';

/** A block of an article before and after: what it says, and whether a rule hides it. */
export interface Block {
  text: string;
  hidden: boolean;
}

/** The longest text of a block that is told, in characters. */
const LONGEST = 160;
/** More blocks are not told. */
const MOST = 60;

/**
 * An article's blocks as they came, and which of them the rules of its feed hide: plain text, to be shown beside the rules.
 * What is to be looked at or heard is a word in brackets.
 */
export function preview(body: Received, rules: readonly HideRule[]): Block[] {
  const root = sanitize(body.html, body.baseUrl);
  const word = `[${t('article_picture')}]`;
  const reading = { root, title: '', playerLabel: () => word, own: rules, hidden: [], seams: [], players: [] };
  // As the clean-up does before it comes to these rules.
  const baseUrl = webBase(body.baseUrl);
  makePicturesReal({ ...reading, ...(baseUrl && { baseUrl }) });
  linkPlayers(reading);
  hidePixels(reading);
  addBeside(body, { fragment: root, hidden: [] }, { title: '', images: 'always' });
  for (const player of root.querySelectorAll('video, audio')) if (textOf(player) === '') player.append(word);
  const lines = linesOf(root).filter(({ text, nodes }) => text !== '' || nodes.some(holdsMedia));
  hideOwn(reading);
  const isHidden = (nodes: Node[]): boolean => nodes.every((node) => !root.contains(node));
  return lines.slice(0, MOST).map(({ nodes, text }) => ({
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || word,
    hidden: isHidden(nodes),
  }));
}

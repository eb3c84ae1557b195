import type { HideRule } from '../reading.ts';
import { linesOf } from './clean/measure.ts';
import { hideOwn } from './clean/own.ts';
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

/** An article's blocks as they came, and which of them the rules of its feed hide: plain text, to be shown beside the rules. */
export function preview(html: string, baseUrl: string | undefined, rules: readonly HideRule[]): Block[] {
  const root = sanitize(html, webBase(baseUrl));
  const lines = linesOf(root).filter((line) => line.text !== '');
  hideOwn({ root, title: '', playerLabel: () => '', own: rules, hidden: [], seams: [], players: [] });
  const isHidden = (nodes: Node[]): boolean => nodes.every((node) => !root.contains(node));
  return lines.slice(0, MOST).map(({ nodes, text }) => ({
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    hidden: isHidden(nodes),
  }));
}

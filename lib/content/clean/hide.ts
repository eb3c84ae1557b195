import type { HideRule } from '../../reading.ts';
import type { Player } from '../cards.ts';
import { isBlank, type Line, linesOf } from './measure.ts';
import type { Repeated } from './repeats.ts';

/** Something taken out of the article, kept so that the person can have it back. */
export interface HiddenBlock {
  reason: 'share' | 'promotion' | 'related' | 'trailer' | 'empty' | 'pixel' | 'title' | 'lead' | 'repeated' | 'own';
  fragment: DocumentFragment;
}

/** What a step works on. */
export interface Reading {
  root: DocumentFragment;
  /** The article's title, plain text. */
  title: string;
  /** The article's page. */
  url?: string;
  /** Who wrote it, as the feed says: it stands above the article. */
  author?: string;
  /** What addresses found in marks stand against; http or https. */
  baseUrl?: string;
  /** The words for a player that is shown as a link. */
  playerLabel: (kind: 'video' | 'embed', host: string) => string;
  /** What the person hides in articles of this feed. */
  own?: readonly HideRule[];
  /** Keys of the blocks that the feed repeats (`tail.ts`). */
  repeated?: Repeated;
  /** Filled with the players that are shown as links. */
  players: Player[];
  hidden: HiddenBlock[];
  /** Empty comments where something was taken out, until the clean-up is done. */
  seams: Comment[];
  /** The lines as they are; undefined once something was hidden. */
  lines?: Line[] | undefined;
}

/** The lines of the article as it stands, measured anew only after something was hidden. */
export function linesIn(reading: Reading): Line[] {
  reading.lines ??= linesOf(reading.root);
  return reading.lines;
}

/** Whether its parent holds nothing else to see; looked at from the node outwards, as what was taken before leaves long empty stretches. */
function isLeftAlone(node: Node, taken: ReadonlySet<Node>): boolean {
  const isPassed = (one: Node): boolean => taken.has(one) || isBlank(one);
  let at = node.nextSibling;
  while (at && isPassed(at)) at = at.nextSibling;
  if (at) return false;
  at = node.previousSibling;
  while (at && isPassed(at)) at = at.previousSibling;
  return at === null;
}

/** Replaces nodes by their parent wherever nothing else of it is left to see, as far up as that goes. */
function grow(nodes: Node[], root: Node): Node[] {
  let taken = new Set(nodes);
  for (;;) {
    const parents = new Map([...taken].map((node) => [node.parentNode, node]));
    const covered = [...parents]
      .filter(([parent, node]) => parent !== null && parent !== root && isLeftAlone(node, taken))
      .map(([parent]) => parent as ParentNode & Node);
    if (covered.length === 0) return [...taken];
    taken = new Set([...taken].filter((node) => !covered.includes(node.parentNode as (typeof covered)[number])));
    for (const parent of covered) taken.add(parent);
  }
}

const inOrder = (a: Node, b: Node): number => (a.compareDocumentPosition(b) & 4 ? -1 : 1);

/** Moves nodes, with the boxes they leave empty, out of a tree into a fragment. `mark` sees each while it stands there. */
export function takeOut(root: Node, nodes: Node[], mark?: (node: ChildNode) => void): DocumentFragment {
  const fragment = (root.ownerDocument as Document).createDocumentFragment();
  const taken = grow(nodes, root);
  if (!taken.every((node, at) => at === 0 || inOrder(taken[at - 1] as Node, node) < 0)) taken.sort(inOrder);
  if (mark) for (const node of taken) mark(node as ChildNode);
  for (const node of taken) fragment.append(node);
  return fragment;
}

/** Where something was taken out, in order. */
export const seamsIn = ({ root, seams }: Reading): Comment[] =>
  seams.filter((seam) => root.contains(seam)).sort(inOrder);

/** Moves those nodes that are there still, with the boxes they leave empty, out of the article into one hidden block. */
export function hide(reading: Reading, reason: HiddenBlock['reason'], all: Node[]): void {
  // Two signs may speak against one line: what was taken by the first stays where it was taken to.
  const nodes = all.filter((node) => reading.root.contains(node));
  if (nodes.length === 0) return;
  const isPart = reason !== 'empty' && reason !== 'pixel' && reason !== 'title' && reason !== 'lead';
  const mark = (node: ChildNode): void => {
    // Not made by the document: an article's own names may hide what documents can do.
    const seam = new Comment('');
    node.before(seam);
    reading.seams.push(seam);
  };
  reading.hidden.push({ reason, fragment: takeOut(reading.root, nodes, isPart ? mark : undefined) });
  reading.lines = undefined;
}

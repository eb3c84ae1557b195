import type { HideRule } from '../../reading.ts';
import type { Player } from '../cards.ts';
import { isBlank, type Line, linesOf } from './measure.ts';

/** Something taken out of the article, kept so that the person can have it back. */
export interface HiddenBlock {
  reason: 'share' | 'promotion' | 'related' | 'trailer' | 'empty' | 'pixel' | 'title' | 'repeated' | 'own';
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
  repeated?: ReadonlySet<string>;
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

/** Replaces nodes by their parent wherever nothing else of it is left to see, as far up as that goes. */
function grow(nodes: Node[], root: Node): Node[] {
  let taken = new Set(nodes);
  for (;;) {
    const parents = new Set([...taken].map((node) => node.parentNode));
    const covered = [...parents].filter(
      (parent): parent is ParentNode & Node =>
        parent !== null &&
        parent !== root &&
        [...parent.childNodes].every((child) => taken.has(child) || isBlank(child)),
    );
    if (covered.length === 0) return [...taken];
    taken = new Set([...taken].filter((node) => !covered.includes(node.parentNode as (typeof covered)[number])));
    for (const parent of covered) taken.add(parent);
  }
}

const inOrder = (a: Node, b: Node): number => (a.compareDocumentPosition(b) & 4 ? -1 : 1);

/** Moves nodes, with the boxes they leave empty, out of a tree into a fragment. `mark` sees each while it stands there. */
export function takeOut(root: Node, nodes: Node[], mark?: (node: ChildNode) => void): DocumentFragment {
  const fragment = (root.ownerDocument as Document).createDocumentFragment();
  const taken = grow(nodes, root).sort(inOrder);
  if (mark) for (const node of taken) mark(node as ChildNode);
  fragment.append(...taken);
  return fragment;
}

/** Where something was taken out, in order. */
export const seamsIn = ({ root, seams }: Reading): Comment[] =>
  seams.filter((seam) => root.contains(seam)).sort(inOrder);

/** Moves nodes, with the boxes they leave empty, out of the article into one hidden block. */
export function hide(reading: Reading, reason: HiddenBlock['reason'], nodes: Node[]): void {
  if (nodes.length === 0) return;
  const isPart = reason !== 'empty' && reason !== 'pixel' && reason !== 'title';
  const mark = (node: ChildNode): void => {
    // Not made by the document: an article's own names may hide what documents can do.
    const seam = new Comment('');
    node.before(seam);
    reading.seams.push(seam);
  };
  reading.hidden.push({ reason, fragment: takeOut(reading.root, nodes, isPart ? mark : undefined) });
  reading.lines = undefined;
}

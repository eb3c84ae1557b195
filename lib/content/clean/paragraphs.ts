/** Where lines stand, and which stand together. */
import { holdsMedia, isBlock, isElement, type Line } from './measure.ts';

/** The places of all nodes under a root in reading order. A browser that is asked which of two stands first walks all between them. */
export function placesOf(root: Node): ReadonlyMap<Node, number> {
  const places = new Map<Node, number>();
  let node: Node | null = root;
  while (node) {
    places.set(node, places.size);
    node = node.firstChild ?? after(node, root);
  }
  return places;
}

/** The block a line stands in. */
export function blockOf(line: Line, root: Node): Node {
  let box: Node = line.nodes[0]?.parentNode ?? root;
  while (box !== root && !isBlock(box)) box = box.parentNode ?? root;
  return box;
}

/** The next node in reading order that is not inside this one. */
function after(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}

/** Whether an empty line, another block or a picture lies between two lines of one block. */
function isParted(above: Line, below: Line, root: Node): boolean {
  const end = below.nodes[0];
  let breaks = 0;
  let node = after(above.nodes.at(-1) ?? root, root);
  while (node && node !== end) {
    const isEnd = end !== undefined && node.contains(end);
    if (isElement(node) && node.localName === 'br') breaks++;
    else if (isElement(node) && !isEnd && (isBlock(node) || holdsMedia(node))) return true;
    node = isEnd ? node.firstChild : after(node, root);
  }
  return breaks > 1;
}

/**
 * Numbers the paragraphs of some lines in reading order: a block, or what stands between two empty lines of one whose text
 * is parted by line breaks alone.
 */
export function paragraphsOf(lines: Line[], root: Node): Map<Line, number> {
  const numbers = new Map<Line, number>();
  let number = 0;
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (above && (blockOf(above, root) !== blockOf(line, root) || isParted(above, line, root))) number++;
    numbers.set(line, number);
  }
  return numbers;
}

import type { Reading } from './hide.ts';
import { isBlank, isElement, type Line, linesOf, textOf } from './measure.ts';

/** A picture known to be smaller than this, in pixels, belongs to its line. */
const SMALL = 48;

const isLarge = (image: Element): boolean => !(Number.parseFloat(image.getAttribute('width') ?? '') < SMALL);

const isPictureLine = ({ nodes, text }: Line): boolean =>
  text === '' &&
  nodes.some(
    (node) =>
      isElement(node) &&
      [node, ...node.querySelectorAll('img')].some((item) => item.localName === 'img' && isLarge(item)),
  );

const NO_FIGURE = 'figure, li, td, th, dt, dd, summary, a, h1, h2, h3, h4, h5, h6, pre, button';

function wrap(nodes: Node[], name: string): void {
  const [first] = nodes;
  const box = first?.ownerDocument?.createElement(name);
  if (!first || !box) return;
  first.parentNode?.insertBefore(box, first);
  box.append(...nodes);
}

/** A picture alone on its line is a figure, with the paragraph around it gone. */
export function makeFigures(reading: Reading): void {
  const parted = new Set<Element>();
  for (const line of linesOf(reading.root).filter(isPictureLine)) {
    const parent = line.nodes[0]?.parentNode;
    if (parent && isElement(parent) && parent.closest(NO_FIGURE)) continue;
    const alone =
      parent &&
      isElement(parent) &&
      parent.localName === 'p' &&
      !parted.has(parent) &&
      [...parent.childNodes].every((node) => line.nodes.includes(node) || isBlank(node));
    wrap(line.nodes, 'figure');
    if (alone) parent.replaceWith(...parent.children);
    else if (parent && isElement(parent) && parent.localName === 'p') parted.add(parent);
  }
  for (const paragraph of parted) liftOut(paragraph);
  reading.lines = undefined;
}

/** A figure may not stand in a paragraph: the paragraph is parted around each. */
function liftOut(paragraph: Element): void {
  const isFigure = (node: Node): node is Element => isElement(node) && node.localName === 'figure';
  const nodes = [...paragraph.childNodes];
  const parts: Element[] = [];
  let rest: Element | undefined;
  for (const node of nodes.slice(nodes.findIndex(isFigure))) {
    if (isFigure(node)) {
      parts.push(node);
      rest = undefined;
      continue;
    }
    if (!rest) {
      rest = paragraph.cloneNode(false) as Element;
      parts.push(rest);
    }
    rest.append(node);
  }
  let last = paragraph;
  for (const part of parts.filter((one) => !isBlank(one))) {
    last.after(part);
    last = part;
  }
}

/** A table gets a box of its own to scroll in. */
export function boxTables(reading: Reading): void {
  for (const table of reading.root.querySelectorAll('table')) {
    const box = table.parentElement;
    const isBoxed = box?.localName === 'div' && box.children.length === 1 && textOf(box) === textOf(table);
    if (!isBoxed && !box?.closest('table')) wrap([table], 'div');
  }
}

/** Emphasis on a whole line is a tone, not a stress: in Chinese it would put a dot under every character. */
export function quietEmphasis(reading: Reading): void {
  for (const { nodes } of linesOf(reading.root)) {
    const seen = nodes.filter((node) => !isBlank(node));
    const [only] = seen;
    if (seen.length !== 1 || !only || !isElement(only) || only.localName !== 'em') continue;
    const tone = only.ownerDocument.createElement('i');
    tone.append(...only.childNodes);
    only.replaceWith(tone);
  }
}

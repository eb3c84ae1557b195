import { hide, type Reading } from './hide.ts';
import { isShareWords } from './labels.ts';
import { extent, holdsMedia, isBlank, isBlock, isElement, textOf } from './measure.ts';

/** Empty, these still have a meaning. */
const KEPT = 'br, hr, wbr, td, th, tr, col, colgroup, source, rt, rp, input, math, math *, picture *, summary';

/** White space between two words may be all an inline element holds: taking it would join them. */
const isIdle = (element: Element): boolean =>
  isBlank(element) &&
  !element.matches(KEPT) &&
  (isBlock(element) || element.localName.includes('-') || element.textContent === '');

/** Hides boxes with nothing in them. */
export function hideEmptyBoxes(reading: Reading): void {
  const idle = new Set([...reading.root.querySelectorAll('*')].filter(isIdle));
  const outermost = [...idle].filter((element) => !(element.parentElement && idle.has(element.parentElement)));
  hide(reading, 'empty', outermost);
}

/** Hides buttons, which do nothing here. One that carries text of the story (a question that opens its answer) keeps it. */
export function hideControls(reading: Reading): void {
  const dead = [...reading.root.querySelectorAll('button, input')].filter((control) => {
    const text = textOf(control);
    if (holdsMedia(control) || control.closest('h1, h2, h3, h4, h5, h6, summary')) return false;
    return isShareWords(text) || (extent(text) <= 24 && !/[.。?？!！…]$/.test(text) && control.localName === 'button');
  });
  hide(reading, 'empty', dead);
}

const isEdge = (node: Node): boolean => isBlank(node) || (isElement(node) && node.localName === 'hr');

/** The rules and breaks at one end of the article, and of the boxes that end with it. */
function edgeOf(root: Node, end: 'firstChild' | 'lastChild'): Node[] {
  const next = end === 'firstChild' ? 'nextSibling' : 'previousSibling';
  const found: Node[] = [];
  let node = root[end];
  while (node && isEdge(node)) {
    found.push(node);
    node = node[next];
  }
  return node && isElement(node) && node.matches('div, section, article, main, center')
    ? [...found, ...edgeOf(node, end)]
    : found;
}

const isBreak = (node: Node): boolean => isElement(node) && node.localName === 'br';

const neighbour = (node: Node, side: 'nextSibling' | 'previousSibling'): Node | null => {
  let found = node[side];
  while (found && !isElement(found) && isBlank(found)) found = found[side];
  return found;
};

/** A break that parts nothing: beside a block, at the edge of one, or the third in a row. */
function isIdleBreak(br: Element): boolean {
  const before = neighbour(br, 'previousSibling');
  const after = neighbour(br, 'nextSibling');
  if (br.parentElement?.closest('pre')) return false;
  if ((before && isBlock(before)) || (after && isBlock(after))) return true;
  if ((!before || !after) && br.parentElement && isBlock(br.parentElement)) return true;
  const second = before && isBreak(before) ? neighbour(before, 'previousSibling') : null;
  return second !== null && isBreak(second);
}

/** Hides rules and breaks that are left over at the ends, between blocks, or in heaps. */
export function hideIdleBreaks(reading: Reading): void {
  const edges = [...edgeOf(reading.root, 'firstChild'), ...edgeOf(reading.root, 'lastChild')];
  const breaks = [...reading.root.querySelectorAll('br')].filter(isIdleBreak);
  const rules = [...reading.root.querySelectorAll('hr')].filter((rule) => {
    const before = neighbour(rule, 'previousSibling');
    return before !== null && isElement(before) && before.localName === 'hr';
  });
  hide(reading, 'empty', [...new Set([...edges, ...breaks, ...rules])]);
}

import { keyOf, offerKey, pictureKey, picturesIn, toBlock, written } from './blocks.ts';
import { hide, linesIn, type Reading } from './hide.ts';
import { headingOf, isElement, type Line, linesOf } from './measure.ts';
import { blockOf, paragraphsOf } from './paragraphs.ts';
import { edges, type Repeated, rankOf } from './repeats.ts';

/** What is taken whole or not at all. */
function listsAround({ nodes: [node] }: Line): Element[] {
  const lists: Element[] = [];
  for (let box = node?.parentElement; box; box = box.parentElement) if (box.matches('ul, ol, dl, tr')) lists.push(box);
  return lists;
}

/** The heading right above the story is the first of several of its kind: recipes and reviews have the same ones. */
function withoutFirst(head: Line[], rest: Line[]): Line[] {
  const name = headingOf(head.at(-1))?.localName;
  return name && rest.some((line) => headingOf(line)?.localName === name) ? head.slice(0, -1) : head;
}

/** The lines of an article that its feed repeats, before and after the story. */
export function repeatedLines(root: Node, repeated: Repeated): { head: Line[]; tail: Line[] } {
  const lines = written(linesOf(root));
  const { head, tail } = edges(lines.map(toBlock), repeated);
  const lists = new Set<Element>();
  for (const [at, line] of lines.entries())
    if (!head.has(at) && !tail.has(at)) for (const list of listsAround(line)) lists.add(list);
  const isPart = (line: Line): boolean => listsAround(line).some((list) => lists.has(list));
  const among = (places: Set<number>): Line[] => lines.filter((line, at) => places.has(at) && !isPart(line));
  const rest = lines.filter((_, at) => !head.has(at) && !tail.has(at));
  return { head: withoutFirst(among(head), rest), tail: among(tail) };
}

/** What is read as a whole: a part of it that others have as well is a part of it. */
const WHOLE = 'blockquote, figure, li, td, th, dd, dt, pre, q, details';

/** The paragraphs between those of the story that many articles have. */
function linesWithin(lines: Line[], root: Node, repeated: Repeated): Line[] {
  const numbers = paragraphsOf(lines, root);
  const kept = new Set(
    lines.filter((line) => ![keyOf, offerKey].some((key) => repeated.has(key(line)))).map((line) => numbers.get(line)),
  );
  return lines.filter((line) => {
    const box = blockOf(line, root);
    const isPart = isElement(box) && box.closest(WHOLE) !== null;
    return !isPart && repeated.get(offerKey(line)) === 'within' && !kept.has(numbers.get(line));
  });
}

/** Hides the blocks that most articles of the feed have at their beginning or end, and what is offered within many. */
export function hideRepeated(reading: Reading): void {
  const { repeated, root } = reading;
  if (!repeated || repeated.size === 0 || linesIn(reading).length < 2) return;
  hide(
    reading,
    'repeated',
    picturesIn(root).filter((image) => repeated.has(pictureKey(image))),
  );
  const { head, tail } = repeatedLines(root, repeated);
  for (const lines of [linesWithin(written(linesIn(reading)), root, repeated), head, tail]) {
    hide(
      reading,
      'repeated',
      lines.flatMap((line) => line.nodes),
    );
  }
}

/** Whether other articles of the feed have a line at their ends as well, give or take numbers. */
export const isRepeated = (line: Line, repeated: Repeated | undefined): boolean =>
  repeated !== undefined && rankOf(toBlock(line), repeated).alike !== undefined;

/** How much it says that other articles of the feed have the very same line at their ends as well, 0 to 4. */
export function repetitionOf(line: Line, repeated: Repeated | undefined): number {
  const { same } = repeated ? rankOf(toBlock(line), repeated) : {};
  return same === undefined ? 0 : same === 'often' ? 4 : 2;
}

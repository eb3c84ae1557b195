import { hide, linesIn, type Reading } from './hide.ts';
import { extent, folded, isElement, isInHeading, isSentence, type Line, linesOf } from './measure.ts';
import { blockOf, paragraphsOf } from './paragraphs.ts';

/** A block that stands at the end of at least this part of a feed's articles is no part of any of them. */
const OFTEN = 0.8;
/** What this part of them have within the story, with links, is offered there. */
const MANY = 0.5;
/** Shorter ones may be names, in Latin letters. */
const SHORTEST_OFFER = 20;
/** At so many articles a block is no chance. */
const SOME = 2;
/** Fewer articles tell nothing. */
const FEWEST = 5;

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]m)\b/g;

const hostOf = (link: Element): string => {
  const url = URL.parse(link.getAttribute('href') ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.hostname : '';
};

/** What makes two blocks the same: their words and the hosts of their links. Numbers and dates are all one. */
export function keyOf({ text, links }: Line): string {
  const words = folded(text)
    .replace(MONTHS, '0')
    .replace(/\p{N}+/gu, '0')
    .replace(/(?:0[\s:.,/年月日-]*)+/g, '0');
  return [words, ...new Set(links.map(hostOf))].join(' ');
}

const written = (lines: Line[]): Line[] => lines.filter((line) => line.text !== '');

/** A block as the detector sees it. */
export interface Block {
  key: string;
  /** What it is where others do not have it: lines that differ in every article are looked past, and what heads others stays with them. */
  kind: 'text' | 'short' | 'heading';
  /** It leads somewhere, and asks nothing: a question may be put to everybody. */
  isLinked: boolean;
}

/** Longer lines are of the story, in Latin letters. */
const SHORT = 60;
/** So many lines that only one article has are looked past at each end. */
const MOST_PASSED = 3;

const isHeading = (line: Line): boolean =>
  isInHeading(line) || (line.links.length === 0 && extent(line.text) <= SHORT && !isSentence(line.text));

const isShort = (line: Line): boolean => extent(line.text) <= SHORT && !isSentence(line.text) && !isInHeading(line);

const toBlock = (line: Line): Block => ({
  key: keyOf(line),
  isLinked:
    extent(line.text) > SHORTEST_OFFER && line.links.some((link) => hostOf(link) !== '') && !/[?？]$/.test(line.text),
  kind: isHeading(line) ? 'heading' : isShort(line) ? 'short' : 'text',
});

/** The blocks of an article that a feed's articles are compared by. */
export interface Blocks {
  /** Those that are shown, in order. */
  shown: readonly Block[];
  /** The keys of those that were hidden. */
  hidden: readonly string[];
}

/** The blocks of an article, and of what was hidden of it. */
export const blocksOf = (root: Node, hidden: readonly Node[]): Blocks => ({
  shown: written(linesOf(root)).map(toBlock),
  hidden: hidden.flatMap((node) => written(linesOf(node)).map(keyOf)),
});

/**
 * What a feed repeats, by key. Before or after the story: what most of its articles have there, and what some share. `within`:
 * blocks with links that many have, wherever they stand.
 */
export type Repeated = ReadonlyMap<string, 'often' | 'some' | 'within'>;

const isAtEnds = (repeated: Repeated, key: string): boolean => /often|some/.test(repeated.get(key) ?? '');

/**
 * The places, from the end inwards, that may be beside the story: as far as there is no text of this article alone.
 * @param passes how many short lines of this article alone are looked past.
 */
function beside(blocks: readonly Block[], way: readonly number[], repeated: Repeated, passes = MOST_PASSED): number[] {
  let passed = 0;
  const end = way.findIndex((at) => {
    const { key, kind } = blocks[at] as Block;
    return !isAtEnds(repeated, key) && (kind === 'text' || ++passed > passes);
  });
  return end < 0 ? [...way] : way.slice(0, end);
}

/** A number stands in it, which may be another in every article: what others have is not quite the same. */
const varies = (key: string): boolean => key.includes('0');

/**
 * Of the places beside the story those that are not of it: what most articles have, what some share outside of that, and
 * short lines that lie between such.
 * @param way from the end inwards.
 */
function takenOf(blocks: readonly Block[], way: readonly number[], repeated: Repeated, isTail: boolean): Set<number> {
  const blockAt = (at: number | undefined): Block | undefined => (at === undefined ? undefined : blocks[at]);
  const isKnown = (at: number): boolean => isAtEnds(repeated, blockAt(at)?.key ?? '');
  const passedFrom = way.find((at) => !isKnown(at));
  const isTaken = (at: number): boolean => {
    const { key, kind } = blockAt(at) as Block;
    if (!isKnown(at)) return false;
    // What heads lines that stay stays with them.
    if (isTail && kind === 'heading' && at + 1 < blocks.length && !isKnown(at + 1)) return false;
    const isOutside = passedFrom === undefined || (isTail ? at > passedFrom : at < passedFrom);
    return !varies(key) || (isOutside && repeated.get(key) === 'often');
  };
  const innermost = way.findLastIndex((at) => isTaken(at) && repeated.get(blockAt(at)?.key ?? '') === 'often');
  const outer = way.slice(0, innermost + 1);
  const taken = new Set(outer.filter(isTaken));
  const isBetween = (at: number): boolean =>
    [at - 2, at - 1].some((place) => taken.has(place)) && [at + 1, at + 2].some((place) => taken.has(place));
  return new Set([
    ...taken,
    ...outer.filter((at) => (isKnown(at) || blockAt(at)?.kind === 'heading') && isBetween(at)),
  ]);
}

/** The places of the blocks that stand before the story and after it; none where nothing else is left. */
function edges(blocks: readonly Block[], repeated: Repeated): { head: Set<number>; tail: Set<number> } {
  const places = [...blocks.keys()];
  for (const passes of [MOST_PASSED, 0]) {
    const above = beside(blocks, places, repeated, passes);
    const below = beside(blocks, places.toReversed(), repeated, passes);
    const head = takenOf(blocks, above, repeated, false);
    const tail = takenOf(blocks, below, repeated, true);
    // Where no text would be left there is no telling what is the story: a table of facts, a list of short lines.
    const hasText = blocks.some(({ kind }, at) => kind === 'text' && !head.has(at) && !tail.has(at));
    const isPlain = [...head, ...tail].every((at) => blocks[at]?.kind === 'text');
    if ((hasText || isPlain) && above.length + below.length < blocks.length) return { head, tail };
  }
  return { head: new Set(), tail: new Set() };
}

function countIn(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of lists) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What most of a feed's articles have before or after the story, what some share there, and what many have within it. */
export function repeatedIn(articles: readonly Blocks[]): Repeated {
  if (articles.length < FEWEST) return new Map();
  const ranked = (lists: readonly (readonly string[])[]): Repeated =>
    new Map(
      [...countIn(lists)]
        .filter(([, count]) => count >= SOME)
        .map(([key, count]) => [key, count >= articles.length * OFTEN ? 'often' : 'some']),
    );
  const known = ranked(articles.map(({ shown, hidden }) => [...shown.map(({ key }) => key), ...hidden]));
  const atEnds = ranked(
    articles.map(({ shown, hidden }) => {
      const places = [...shown.keys()];
      const ends = [...beside(shown, places, known), ...beside(shown, places.toReversed(), known)];
      return [...ends.map((at) => (shown[at] as Block).key), ...hidden];
    }),
  );
  const linked = countIn(articles.map(({ shown }) => shown.filter(({ isLinked }) => isLinked).map(({ key }) => key)));
  const within = [...linked].filter(([, count]) => count >= Math.max(3, articles.length * MANY));
  return new Map([...within.map(([key]): [string, 'within'] => [key, 'within']), ...atEnds]);
}

/** What is taken whole or not at all. */
function listsAround({ nodes: [node] }: Line): Element[] {
  const lists: Element[] = [];
  for (let box = node?.parentElement; box; box = box.parentElement) if (box.matches('ul, ol, dl, tr')) lists.push(box);
  return lists;
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
  return { head: among(head), tail: among(tail) };
}

/** What is read as a whole: a part of it that others have as well is a part of it. */
const WHOLE = 'blockquote, figure, li, td, th, dd, dt, pre, q, details';

/** The paragraphs between those of the story that many articles have. */
function linesWithin(lines: Line[], root: Node, repeated: Repeated): Line[] {
  const numbers = paragraphsOf(lines, root);
  const kept = new Set(lines.filter((line) => !repeated.has(keyOf(line))).map((line) => numbers.get(line)));
  return lines.filter((line) => {
    const box = blockOf(line, root);
    const isPart = isElement(box) && box.closest(WHOLE) !== null;
    return !isPart && repeated.get(keyOf(line)) === 'within' && !kept.has(numbers.get(line));
  });
}

/** Hides the blocks that most articles of the feed have at their beginning or end, and what is offered within many. */
export function hideRepeated(reading: Reading): void {
  const { repeated, root } = reading;
  if (!repeated || repeated.size === 0 || linesIn(reading).length < 2) return;
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
  repeated !== undefined && isAtEnds(repeated, keyOf(line));

/** How much it says that other articles of the feed have a line at their ends as well, 0 to 4. */
export function repetitionOf(line: Line, repeated: Repeated | undefined): number {
  const key = keyOf(line);
  const how = varies(key) ? undefined : repeated?.get(key);
  return how === 'often' ? 4 : how === 'some' ? 2 : 0;
}

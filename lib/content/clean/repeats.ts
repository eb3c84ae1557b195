/** What the articles of a feed have in common before, after and within their stories. */
import type { Block, Blocks } from './blocks.ts';
import { extent } from './measure.ts';

/** A block that stands at the end of at least this part of a feed's articles is no part of any of them. */
const OFTEN = 0.8;
/** What this part of them have within the story, with links, is offered there. */
const MANY = 0.5;
/** At so many articles a block is no chance. */
const SOME = 2;
/** Fewer articles tell nothing. */
const FEWEST = 5;

/** So many lines that only one article has are looked past at each end. */
const MOST_PASSED = 3;
/** What answers a question all articles ask is no longer, in Latin letters, where it is looked for. */
const LONGEST_ANSWER = 30;

/**
 * What a feed repeats, by key. Before or after the story: what most of its articles have there, and what some share. `within`:
 * blocks with links, and pictures, that many have, wherever they stand.
 */
export type Repeated = ReadonlyMap<string, 'often' | 'some' | 'within'>;

type AtEnds = 'often' | 'some';

interface Rank {
  /** How many have the very same. */
  same?: AtEnds;
  /** How many have the same give or take numbers: no fewer. */
  alike?: AtEnds;
}

/** How many of a feed's articles have a block before or after the story. */
export function rankOf({ key, exact }: Pick<Block, 'key' | 'exact'>, repeated: Repeated): Rank {
  const [same, alike] = [repeated.get(exact), repeated.get(key)];
  return { ...(same && same !== 'within' && { same }), ...(alike && alike !== 'within' && { alike }) };
}

const keysOf = ({ key, exact }: Block): string[] => [key, exact];

/**
 * The places, from the end inwards, that may be beside the story: as far as there is no text of this article alone.
 * @param passes how many short lines of this article alone are looked past.
 */
function beside(blocks: readonly Block[], way: readonly number[], repeated: Repeated, passes = MOST_PASSED): number[] {
  let passed = 0;
  const end = way.findIndex((at) => {
    const block = blocks[at] as Block;
    return rankOf(block, repeated).alike === undefined && (block.kind === 'text' || ++passed > passes);
  });
  return end < 0 ? [...way] : way.slice(0, end);
}

/**
 * Of the places beside the story those that are not of it: what most articles have, what some share outside of that, and
 * short lines that lie between such.
 * @param way from the end inwards.
 */
function takenOf(blocks: readonly Block[], way: readonly number[], repeated: Repeated, isTail: boolean): Set<number> {
  const kindOf = (at: number): Block['kind'] | undefined => blocks[at]?.kind;
  const rankAt = (at: number): Rank => rankOf(blocks[at] as Block, repeated);
  const isKnown = (at: number): boolean => at < blocks.length && rankAt(at).alike !== undefined;
  const passedFrom = way.find((at) => !isKnown(at));
  const isOutside = (at: number): boolean => passedFrom === undefined || (isTail ? at > passedFrom : at < passedFrom);
  // Beyond lines that stay, what others have with another number is not quite the same.
  const counted = (at: number): AtEnds | undefined =>
    isOutside(at) && rankAt(at).alike === 'often' ? 'often' : rankAt(at).same;
  const isHead = (at: number): boolean => (isTail && kindOf(at) === 'heading') || blocks[at]?.asks === true;
  const isShared = (at: number): boolean => at < blocks.length && rankAt(at).alike === 'some';
  // One short line that few articles share, under what more of them have: a verdict, an answer.
  const isAnswer = (at: number): boolean =>
    isHead(at - 1) && isShared(at) && !isShared(at + 1) && extent(blocks[at]?.exact ?? '') <= LONGEST_ANSWER;
  const taken = new Set<number>();
  // What heads lines that stay stays with them.
  const heads = (at: number): boolean =>
    isHead(at) && at + 1 < blocks.length && (isTail ? !taken.has(at + 1) : !isKnown(at + 1));
  const isTaken = (at: number): boolean =>
    counted(at) !== undefined && !heads(at) && !(isAnswer(at) && counted(at) === 'some');
  for (const at of way) if (isTaken(at)) taken.add(at);
  const innermost = way.findLastIndex((at) => taken.has(at) && counted(at) === 'often');
  const outer = way.slice(0, innermost + 1);
  for (const at of way.slice(innermost + 1)) taken.delete(at);
  const isBetween = (at: number): boolean =>
    [at - 2, at - 1].some((place) => taken.has(place)) && [at + 1, at + 2].some((place) => taken.has(place));
  return new Set([...taken, ...outer.filter((at) => (isKnown(at) || kindOf(at) === 'heading') && isBetween(at))]);
}

/** The places of the blocks that stand before the story and after it; none where nothing else is left. */
export function edges(blocks: readonly Block[], repeated: Repeated): { head: Set<number>; tail: Set<number> } {
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

/** An article of which another one has more of its own text than this is the same once more: mended, or filed under another name. */
const SAME = 0.7;

const textsOf = ({ shown }: Blocks): string[] => shown.filter(({ kind }) => kind === 'text').map(({ exact }) => exact);

/** The articles without those that come twice: what tells their story would look repeated. */
function onceEach(articles: readonly Blocks[]): readonly Blocks[] {
  const all = ({ shown, pictures }: Blocks): string => JSON.stringify([shown.map(({ exact }) => exact), pictures]);
  const others = [...new Map(articles.map((article) => [all(article), article])).values()];
  const counts = countIn(others.map(textsOf));
  const own = others.map((article) =>
    textsOf(article).filter((text) => (counts.get(text) ?? 0) < others.length * OFTEN),
  );
  return others.filter((_, at) => {
    const mine = own[at] ?? [];
    return !own.slice(0, at).some((other) => {
      const has = new Set(other);
      return mine.length > 0 && mine.filter((text) => has.has(text)).length > mine.length * SAME;
    });
  });
}

/** What most of a feed's articles have before or after the story, what some share there, and what many have within it. */
export function repeatedIn(all: readonly Blocks[]): Repeated {
  const articles = onceEach(all);
  if (articles.length < FEWEST) return new Map();
  const ranked = (lists: readonly (readonly string[])[]): Repeated =>
    new Map(
      [...countIn(lists)]
        .filter(([, count]) => count >= SOME)
        .map(([key, count]) => [key, count >= articles.length * OFTEN ? 'often' : 'some']),
    );
  const known = ranked(articles.map(({ shown, hidden }) => [...shown.flatMap(keysOf), ...hidden]));
  const atEnds = ranked(
    articles.map(({ shown, hidden }) => {
      const places = [...shown.keys()];
      const ends = [...beside(shown, places, known), ...beside(shown, places.toReversed(), known)];
      return [...ends.flatMap((at) => keysOf(shown[at] as Block)), ...hidden];
    }),
  );
  const offers = countIn(
    articles.map(({ shown, pictures }) => [
      ...shown.filter(({ key }) => !atEnds.has(key)).flatMap(({ offer }) => offer ?? []),
      ...pictures,
    ]),
  );
  const within = [...offers].filter(([, count]) => count >= Math.max(3, articles.length * MANY));
  return new Map([...within.map(([key]): [string, 'within'] => [key, 'within']), ...atEnds]);
}

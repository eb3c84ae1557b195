import { hide, linesIn, type Reading } from './hide.ts';
import { folded, type Line, linesOf } from './measure.ts';

/** A block that stands at the end of at least this part of a feed's articles is no part of any of them. */
const OFTEN = 0.8;
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

/** The blocks of an article, as keys, in order. */
export const keysOf = (root: Node): string[] => written(linesOf(root)).map(keyOf);

/** How many blocks at the beginning and at the end are among those; none where all of them are. */
function edges(keys: readonly string[], among: ReadonlySet<string>): { head: number; tail: number } {
  const first = keys.findIndex((key) => !among.has(key));
  const last = keys.findLastIndex((key) => !among.has(key));
  return first < 0 ? { head: 0, tail: 0 } : { head: first, tail: keys.length - 1 - last };
}

function countIn(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of lists) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The blocks that stand before or after the story in most of a feed's articles.
 * @param articles the keys of each article's blocks, in order.
 */
export function repeatedIn(articles: readonly (readonly string[])[]): ReadonlySet<string> {
  if (articles.length < FEWEST) return new Set();
  const often = (lists: readonly (readonly string[])[]): Set<string> =>
    new Set([...countIn(lists)].filter(([, count]) => count >= articles.length * OFTEN).map(([key]) => key));
  const known = often(articles);
  return often(
    articles.map((keys) => {
      const { head, tail } = edges(keys, known);
      return [...keys.slice(0, head), ...keys.slice(keys.length - tail)];
    }),
  );
}

/** The lines of an article that its feed repeats, before and after the story. */
export function repeatedLines(root: Node, repeated: ReadonlySet<string>): { head: Line[]; tail: Line[] } {
  const lines = written(linesOf(root));
  const { head, tail } = edges(lines.map(keyOf), repeated);
  return { head: lines.slice(0, head), tail: lines.slice(lines.length - tail) };
}

/** Hides the blocks that most articles of the feed have at their beginning or end. */
export function hideRepeated(reading: Reading): void {
  if (!reading.repeated || reading.repeated.size === 0 || linesIn(reading).length < 2) return;
  const { head, tail } = repeatedLines(reading.root, reading.repeated);
  for (const lines of [head, tail]) {
    hide(
      reading,
      'repeated',
      lines.flatMap((line) => line.nodes),
    );
  }
}

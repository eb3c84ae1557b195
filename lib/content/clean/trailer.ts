import { hide, linesIn, type Reading } from './hide.ts';
import { extent, isBlank, isStory, type Line } from './measure.ts';
import { placesOf } from './paragraphs.ts';
import { APPEARED_FIRST, offersFeeds } from './phrases.ts';
import { pageOf } from './sites.ts';

/** A trailer has little text: at most this much, in Latin letters, addresses not counted. */
const LONGEST = 320;
/** Lines of a trailer that no rule parts from the story. */
const MOST_LINES = 6;

const RULE = /^[-–—_=*~·•─━＿—＊]{3,}$/u;

const isShort = (line: Line): boolean => extent(line.outside) <= 100 && !isStory(line);

const hasLink = (lines: Line[]): boolean => lines.some((line) => line.links.length > 0);

const isRelay = (lines: Line[]): boolean =>
  lines.length > 0 &&
  hasLink(lines) &&
  lines.every(isShort) &&
  lines.reduce((sum, line) => sum + extent(line.outside), 0) <= LONGEST &&
  lines.some((line) => offersFeeds(line.text));

/** What stands below the last rule, with the rule; none where there is no rule, or nothing above it. */
function belowLastRule(root: DocumentFragment, lines: Line[]): { rule: Node[]; tail: Line[] } | undefined {
  const drawn = [...root.querySelectorAll('hr')].at(-1);
  const written = lines.findLastIndex((line) => RULE.test(line.text.replace(/\s/g, '')));
  const places = drawn && placesOf(root);
  const placeOf = (node: Node | undefined): number => (node && places?.get(node)) ?? 0;
  const from = drawn ? lines.findIndex(({ nodes: [node] }) => placeOf(node) > placeOf(drawn)) : -1;
  if (drawn && from > written) return from > 0 ? { rule: [drawn], tail: lines.slice(from) } : undefined;
  return written > 0 ? { rule: lines[written]?.nodes ?? [], tail: lines.slice(written + 1) } : undefined;
}

/** The last few lines, from the one that offers feeds. */
function lastLines(lines: Line[]): Line[] {
  const from = lines.findLastIndex(
    (line, index) =>
      index >= lines.length - MOST_LINES &&
      offersFeeds(line.text) &&
      isShort(line) &&
      !line.nodes[0]?.parentElement?.closest('li'),
  );
  return from > 0 ? lines.slice(from) : [];
}

/** Hides what a relay of feeds writes below every article: "more feeds at ...". Judged by shape and words, never by name. */
export function hideRelayTrailer(reading: Reading): void {
  const lines = linesIn(reading).filter((line) => line.text !== '');
  const below = belowLastRule(reading.root, lines);
  if (below && isRelay(below.tail))
    hide(reading, 'trailer', [...below.rule, ...below.tail.flatMap((line) => line.nodes)]);
  else {
    const tail = lastLines(lines);
    if (isRelay(tail))
      hide(
        reading,
        'trailer',
        tail.flatMap((line) => line.nodes),
      );
  }
}

/** Hides "The post ... appeared first on ...": it has a link and stands among the last lines. */
export function hideAppearedFirst(reading: Reading): void {
  const last = linesIn(reading)
    .filter((line) => !line.nodes.every(isBlank))
    .slice(-MOST_LINES);
  for (const line of last) {
    if (line.links.length > 0 && line.text.length < 500 && APPEARED_FIRST.test(line.text))
      hide(reading, 'trailer', line.nodes);
  }
}

/** Hides a last line that is only a link to the article's own page: "Continue reading". */
export function hideOwnLink(reading: Reading): void {
  const lines = linesIn(reading).filter((line) => line.text !== '');
  const last = lines.at(-1);
  const href = last?.links[0]?.getAttribute('href') ?? '';
  if (!last || lines.length < 2 || !reading.url || last.links.length !== 1 || extent(last.text) > 60) return;
  if (last.outside.length <= 6 && pageOf(href) === pageOf(reading.url)) hide(reading, 'trailer', last.nodes);
}

import { ENOUGH, type Evidence, type Place, weigh } from './evidence.ts';
import { boxesAround, type Ground, groundOf } from './ground.ts';
import { hide, linesIn, type Reading, seamsIn } from './hide.ts';
import { extent, holdsMedia, isElement, isInHeading, isStory, type Line, textOf } from './measure.ts';
import { blockOf, paragraphsOf, placesOf } from './paragraphs.ts';
import { isIconPicture } from './pictures.ts';

/** Most lines at one end that are looked at. */
const END = 60;
/** Lines at an end that are no story and that nothing speaks against: so many are looked past. */
const MOST_UNKNOWN = 3;
/** What stands below a rule at the end is no longer, in Latin letters, and no greater part of the article. */
const MOST_BELOW_RULE = 700;
const PART_BELOW_RULE = 0.35;
/** A box beside the story has no more text, in Latin letters. */
const LARGEST_BOX = 420;
/** No more than this part of an article is ever taken. */
const LARGEST_PART = 0.45;

const RULE = /^[-–—_=*~·•─━＿—＊✦❖◆\s]{1,}$/u;

const isPicture = ({ text, nodes }: Line): boolean => text === '' && nodes.some(holdsMedia);

const isAfter = (node: Node, other: Node): boolean => (other.compareDocumentPosition(node) & 4) !== 0;

/** Lines before which something was taken (a seam that `hide` left), or a rule is drawn. */
function marksBetween(lines: Line[], marks: Node[], places: ReadonlyMap<Node, number>): Set<Line> {
  const after = new Set<Line>();
  const placeOf = (node: Node | undefined): number => (node && places.get(node)) ?? Number.NEGATIVE_INFINITY;
  let at = 0;
  for (const line of lines) {
    const place = placeOf(line.nodes[0]);
    let passed = false;
    while (at < marks.length && placeOf(marks[at]) <= place) {
      at++;
      passed = true;
    }
    if (passed) after.add(line);
  }
  return after;
}

interface Look {
  reading: Reading;
  ground: Ground;
  lines: Line[];
  seams: Set<Line>;
  ruledFrom: number;
  /** Something was taken after the last line. */
  hasLastSeam: boolean;
  /** Lines that stand for players. */
  players: ReadonlySet<Line>;
}

/** A short line that heads what stands below it. */
const isHeading = (line: Line): boolean =>
  line.links.length === 0 && extent(line.text) <= 60 && !/[.。．,，;；]$/.test(line.text);

/** Lists and tables are taken whole or not at all. */
const WHOLE = 'ul, ol, dl, table';

/**
 * What stands in one paragraph with lines that stay may be a verse or the end of a letter, what stands in one list with them
 * an entry of it: there only what much speaks against goes, and nothing of a list.
 */
function withoutParts(taken: ReadonlyMap<Line, number>, lines: Line[], root: Node): Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const numbers = paragraphsOf(written, root);
  const kept = new Set<number | undefined>();
  const lists = new Set<Node>();
  for (const line of written) {
    if (taken.has(line)) continue;
    kept.add(numbers.get(line));
    for (let list = listOf(blockOf(line, root)); list; list = listOf(list.parentNode)) lists.add(list);
  }
  return [...taken]
    .filter(([line, sum]) => {
      const block = blockOf(line, root);
      const list = listOf(block);
      if (list && lists.has(list) && !(list.localName === 'table' && !isRow(block))) return false;
      return block === root || !kept.has(numbers.get(line)) || sum >= ENOUGH + 2;
    })
    .map(([line]) => line);
}

const listOf = (node: Node | null): Element | null => (node && isElement(node) ? node.closest(WHOLE) : null);

/** A cell with neighbours: tables that are layout have one to a row. */
const isRow = (block: Node): boolean => {
  const cell = isElement(block) ? block.closest('td, th') : null;
  return cell !== null && cell.parentElement !== null && cell.parentElement.children.length > 1;
};

/** The outermost box around a line that holds no good part of the story. */
const boxOf = (line: Line, { ground }: Look): Element | undefined =>
  boxesAround(line, ground.main).findLast(
    (box) => !ground.isStoryBox(box) && box.matches('div, section, aside, footer, nav, table'),
  );

/** What little else stands in a small box of which most is taken goes with it, where nothing speaks for it. */
function takeBoxes(known: Map<Line, number>, look: Look): void {
  const last = look.lines.slice(-END);
  for (const box of new Set([...known.keys()].map((line) => boxOf(line, look)))) {
    if (!box || extent(textOf(box)) > LARGEST_BOX) continue;
    const lines = last.filter(({ nodes, text }) => text !== '' && box.contains(nodes[0] as Node));
    const rest = lines.filter((line) => !known.has(line));
    if (rest.length === 0 || rest.length > lines.length / 2) continue;
    const sums = rest.map(
      (line) => weigh(line, placeOf(look.lines.indexOf(line), 'tail', look, known), look.ground, look.reading).sum,
    );
    if (sums.every((sum) => sum > 0) && !rest.some((line) => line.nodes.some(holdsMedia)))
      for (const line of rest) known.set(line, ENOUGH);
  }
}

/** The lines at one end that enough speaks against, going towards the story until there is some. */
function takenAt(end: 'head' | 'tail', look: Look): Line[] {
  const { lines } = look;
  const way = (end === 'tail' ? lines.toReversed() : lines).slice(0, END);
  const known = new Map<Line, number>();
  for (let round = 0; round < 3; round++) {
    const before = known.size;
    let unknown = 0;
    for (const [at, line] of way.entries()) {
      if (line.text === '' || RULE.test(line.text) || known.has(line)) continue;
      if (line.nodes.some(holdsMedia) || look.players.has(line)) break;
      const index = end === 'tail' ? lines.length - 1 - at : at;
      const evidence = weigh(line, placeOf(index, end, look, known), look.ground, look.reading);
      if (isEnough(evidence, line, end, way[at - 1], known)) known.set(line, evidence.sum);
      else if (isStory(line) || ++unknown > MOST_UNKNOWN) break;
    }
    if (end === 'tail') takeBoxes(known, look);
    if (known.size === before) break;
  }
  const whole = new Set(withoutParts(known, lines, look.reading.root));
  return lines.filter((line) => whole.has(line));
}

function placeOf(at: number, end: Place['end'], look: Look, known: ReadonlyMap<Line, number>): Place {
  const line = look.lines[at] as Line;
  const above = look.lines[at - 1];
  const below = look.lines[at + 1];
  const isTaken = (one: Line | undefined): boolean => one !== undefined && known.has(one);
  return {
    end,
    isBelowTaken: look.seams.has(line) || isTaken(above),
    isAboveTaken: (below ? look.seams.has(below) : look.hasLastSeam) || isTaken(below),
    isBelowRule: end === 'tail' && at >= look.ruledFrom,
    isUnderPicture: above !== undefined && isPicture(above) && !isCode(above) && !isSign(above),
  };
}

/** From where on little text stands below a rule, drawn or written; the number of lines where there is none. */
function ruledFrom(lines: Line[], rules: Set<Line>): number {
  const total = lines.reduce((sum, line) => sum + extent(line.text), 0);
  let from = lines.length;
  let below = 0;
  for (let at = lines.length - 1; at > 0; at--) {
    const [line, above] = [lines[at] as Line, lines[at - 1] as Line];
    below += extent(line.text);
    if (below > MOST_BELOW_RULE || below > total * PART_BELOW_RULE) break;
    if (rules.has(line) || (above.text !== '' && RULE.test(above.text))) from = at;
  }
  return from;
}

/** Enough speaks against a line; or it heads lines that are taken and little speaks for it. */
function isEnough(
  { sum, isSeen }: Evidence,
  line: Line,
  end: Place['end'],
  below: Line | undefined,
  known: ReadonlyMap<Line, number>,
): boolean {
  // A heading goes only with what it heads.
  if (end === 'tail' && below && below.text !== '' && !known.has(below) && isInHeading(line)) return false;
  if (sum >= ENOUGH && isSeen) return true;
  return below !== undefined && known.has(below) && below.links.length > 0 && isHeading(line) && sum >= ENOUGH - 1;
}

const side = (image: Element, name: string): number => Number.parseFloat(image.getAttribute(name) ?? '');

/** A picture to be scanned: its name says so, or it is square and small. */
const isCode = (line: Line): boolean =>
  line.nodes
    .filter(isElement)
    .flatMap((node) => [node, ...node.querySelectorAll('img')])
    .filter((node) => node.localName === 'img')
    .some((image) => {
      const name = `${image.getAttribute('src') ?? ''} ${image.getAttribute('alt') ?? ''}`;
      const width = side(image, 'width') || side(image, 'data-w');
      const isSquare = image.getAttribute('data-ratio') === '1' || width === side(image, 'height');
      return /(?:^|[^a-z])qr(?:[^a-z]|$|code)|二维码|二維碼|erweima|ewm/i.test(name) || (isSquare && width <= 300);
    });

/** Somebody's face, a logo. */
const isSign = ({ nodes }: Line): boolean =>
  nodes
    .filter(isElement)
    .flatMap((node) => [node, ...node.querySelectorAll('img')])
    .filter((node) => node.localName === 'img')
    .every((image) => image.hasAttribute('width') && isIconPicture(image));

/** Codes and signs in the same run as lines that are taken. */
function picturesAmong(taken: ReadonlySet<Line>, { lines, seams }: Look): Line[] {
  const from = lines.findLastIndex((line) => isStory(line) && !taken.has(line)) + 1;
  return lines.slice(from).filter((line, at) => {
    if (!isPicture(line) || !(isCode(line) || isSign(line))) return false;
    const beside = [lines[from + at - 1], lines[from + at + 1]];
    return seams.has(line) || beside.some((one) => one !== undefined && taken.has(one));
  });
}

/** Hides what stands before or after the story and is not of it by all that can be seen of it: where, how it is set, where it leads. */
export function hideLeftovers(reading: Reading): void {
  const lines = linesIn(reading).filter((line) => line.text !== '' || isPicture(line));
  const ground = groundOf(lines, reading.root);
  if (!ground) return;
  const seams = seamsIn(reading);
  const places = placesOf(reading.root);
  const players = new Set(reading.players.map(({ link }) => link));
  const [lastSeam, lastNode] = [seams.at(-1), lines.at(-1)?.nodes[0]];
  const look: Look = {
    reading,
    ground,
    lines,
    seams: marksBetween(lines, seams, places),
    players: new Set(lines.filter(({ links }) => links.some((link) => players.has(link)))),
    hasLastSeam: lastSeam !== undefined && lastNode !== undefined && isAfter(lastSeam, lastNode),
    ruledFrom: ruledFrom(lines, marksBetween(lines, [...reading.root.querySelectorAll('hr')], places)),
  };
  const taken = new Set([...takenAt('head', look), ...takenAt('tail', look)]);
  const total = lines.reduce((sum, line) => sum + extent(line.text), 0);
  const part = [...taken].reduce((sum, line) => sum + extent(line.text), 0);
  if (taken.size === 0 || part > total * LARGEST_PART) return;
  const pictures = picturesAmong(taken, look);
  for (const line of lines.filter((one) => taken.has(one))) hide(reading, 'trailer', line.nodes);
  hide(
    reading,
    'trailer',
    pictures.flatMap((line) => line.nodes),
  );
}

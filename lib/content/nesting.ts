import { type Edit, edited, type Tag, tagsOf } from './tags.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));

/** They hold nothing. */
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** One ends the other of its kind, so that they never stand in each other without a box between. */
const SIBLINGS = words('p li dd dt tr td th tbody thead tfoot colgroup option optgroup rp rt rb rtc html head body');
/** They go with their table. */
const IN_TABLE = words('tr td th tbody thead tfoot caption colgroup col');
/** HTML carries them on over the ends of boxes ("active formatting elements"): each box begins with all that are open. */
const CARRIED = words('a b big code em font i nobr s small strike strong tt u');

/** Greatest number of boxes open at once that a parser is given: more than the sanitiser keeps, so that a second time nothing goes. */
const MOST_OPEN = 230;
/** A table brings its body, row and cell along, and cannot be folded; others an item or a paragraph that does not end with theirs. */
const WEIGHT: ReadonlyMap<string, number> = new Map([
  ['table', 9],
  ...'ul ol dl menu dir ruby object marquee applet button caption template'
    .split(' ')
    .map((name): [string, number] => [name, 2]),
]);
const weigh = (name: string): number => WEIGHT.get(name) ?? 1;
/** Greatest number of carried elements open at once. */
const MOST_CARRIED = 30;
/** With so many carried on, nobody counts. */
const FEW_CARRIED = 3;
/** How many elements may come of nothing but carrying on. */
const MOST_MADE = 50_000;

/** Making one takes a browser a millisecond, even where nothing of it is loaded or shown. */
const PLAYERS = words('video audio');
const MOST_PLAYERS = 50;

/** What is open at one place of a document, and which of its start tags were left out. */
interface Standing {
  open: Map<string, number>;
  left: Map<string, number>;
  boxes: number;
  carried: number;
  /** Players so far, open or not. */
  players: number;
  /** Elements that came of carrying on so far. */
  made: number;
}

const add = (counts: Map<string, number>, name: string, n: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + n);
};

const edit = ({ from, to }: Tag): Edit => ({ from, to, by: '' });
const thinned = ({ to, crowdedFrom = to }: Tag): Edit[] =>
  crowdedFrom < to ? [{ from: crowdedFrom, to: to - 1, by: '' }] : [];

/** Whether one more is more than a parser is given. */
function tooMany(name: string, { boxes, carried, made, players }: Standing): boolean {
  if (CARRIED.has(name)) return carried >= MOST_CARRIED || made > MOST_MADE;
  return boxes + weigh(name) > MOST_OPEN || (PLAYERS.has(name) && players >= MOST_PLAYERS);
}

/** What becomes of a start tag: it counts, or it is left out. */
function begin(tag: Tag, now: Standing): Edit[] {
  const isFull = tooMany(tag.name, now);
  // An `a` ends the one before it.
  if (tag.name === 'a' && (now.open.get('a') ?? 0) > 0 && !isFull) return [];
  add(isFull ? now.left : now.open, tag.name, 1);
  if (isFull) return [edit(tag)];
  if (CARRIED.has(tag.name)) now.carried += 1;
  else now.boxes += weigh(tag.name);
  if (PLAYERS.has(tag.name)) now.players += 1;
  return [];
}

function end(tag: Tag, now: Standing): Edit[] {
  if ((now.left.get(tag.name) ?? 0) > 0) {
    add(now.left, tag.name, -1);
    return [edit(tag)];
  }
  if ((now.open.get(tag.name) ?? 0) === 0) return [];
  add(now.open, tag.name, -1);
  if (CARRIED.has(tag.name)) now.carried -= 1;
  else now.boxes -= weigh(tag.name);
  return [];
}

/** Ends all that is carried, once too much has come of it. */
function endCarried(tag: Tag, now: Standing): Edit[] {
  const before = now.made;
  now.made += Math.max(0, now.carried - FEW_CARRIED);
  if (before > MOST_MADE || now.made <= MOST_MADE) return [];
  const names = [...now.open].filter(([name, n]) => n > 0 && CARRIED.has(name));
  for (const [name] of names) now.open.delete(name);
  now.carried = 0;
  return [{ from: tag.from, to: tag.from, by: names.map(([name, n]) => `</${name}>`.repeat(n)).join('') }];
}

/**
 * Leaves out tags, and no text, where a document nests more than anybody wrote by hand. Browsers take a time that is quadratic
 * in the depth for some such documents, and would stand still for half a minute before the sanitiser sees anything.
 */
export function flatten(html: string): string {
  const now: Standing = { open: new Map(), left: new Map(), boxes: 0, carried: 0, players: 0, made: 0 };
  const edits = tagsOf(html).flatMap((tag): Edit[] => {
    const { kind, name, textTo } = tag;
    if (name === '') return [];
    if (IN_TABLE.has(name) && (now.left.get('table') ?? 0) > 0) return [edit(tag)];
    if (textTo !== undefined) return thinned(tag);
    const carried = CARRIED.has(name) ? [] : endCarried(tag, now);
    const counted = VOID.has(name) || SIBLINGS.has(name) ? [] : kind === 'end' ? end(tag, now) : begin(tag, now);
    return [...carried, ...(counted.length > 0 ? counted : thinned(tag))];
  });
  return edited(html, edits);
}

/**
 * How much speaks for a line before or after the story being none of it. Many weak signs are added up; none is enough, and
 * words alone never are.
 */
import { TOPIC } from './actions.ts';
import { isClosing } from './closing.ts';
import { boxesAround, type Ground, topOf } from './ground.ts';
import { type About, isRubricLink, linkSigns } from './linkSigns.ts';
import { besideness } from './marks.ts';
import { extent, folded, isElement, isSentence, isStory, type Line } from './measure.ts';
import { MORE_HEADING } from './phrases.ts';
import { bareHeading } from './related.ts';
import { BYLINE, COUNTED, COUNTS, FAMILIES, META_LABEL, OWN_NOTE, PEOPLE, PICTURE_CREDIT } from './signWords.ts';
import { repetitionOf } from './tail.ts';

/** Where a line stands. */
export interface Place {
  end: 'head' | 'tail';
  /** Something was taken right above it. */
  isBelowTaken: boolean;
  /** Something was taken right below it. */
  isAboveTaken: boolean;
  /** A line drawn or written parts it from the story. */
  isBelowRule: boolean;
  /** It follows a picture that stays. */
  isUnderPicture: boolean;
}

export interface Evidence {
  /** What speaks for taking it, less what speaks against. */
  sum: number;
  /** Something beside its words and its place does. */
  isSeen: boolean;
}

/** What a line is about is told from its beginning, however long it is. */
const ENOUGH_TEXT = 1200;

/** So many families of words in a line are no chance. */
const MANY = 4;

const RIGHTS = /(?:©|\(c\)|copyright)\s*(?:19|20)\d\d/;

/** What a few articles share says no more. */
const MOST_SHARED = 2;

/** This much is enough. */
export const ENOUGH = 4;

const DECORATED =
  /^[\s"'「【]*(?:[▼▲▽△▶►▸☞👇👉👆☝↓↑➜➤♡♥❤★☆✿✦※✅📲📱🔔✉📩📧☕💌⏰🔗👍🙏💬＞>]|\p{Extended_Pictographic})|[→↘↓↗↙👇👆☝☞👉♡♥❤⏰]\s*$/u;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+|(?:\+?\d[\d\s()-]{6,}\d)|(?:^|\s)@\w{3,}|(?:https?:\/\/|www\.)\S+/;
const MOMENT =
  /\d{4}\s*[-/.年년]\s*\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:h]\d{2}|\d{1,2}\.?\s\p{L}{3,}\.?,?\s\d{4}|\p{L}{3,}\.?\s\d{1,2},\s\d{4}|\b\d+ (?:hours?|minutes?|days?) ago\b|\d+\s?(?:小时|分钟|小時|分鐘|天)前/iu;
const DIALOGUE = /^[“"「『«„—].{2,}[”"」』»]|[:：]\s*[“"「『«„]/u;

const SOURCE = /^[\s\p{P}\p{S}]*(?:source|quelle|fuente|fonte|источник|kaynak|bron|źródło|المصدر|来源|來源)/iu;

const OTHER = 'div, section, aside, footer, nav, table, header, center, small';

/** How many families of words a line touches. */
export function familiesIn(text: string): number {
  const words = folded(text.slice(0, ENOUGH_TEXT));
  return FAMILIES.filter((family) => family.test(words)).length + (TOPIC.test(words) ? 1 : 0);
}

/** A name under a letter. */
const SIGNED = /^[—–-]\s?\p{Lu}[\p{L} .’'-]{0,30}$/u;

const PIECES = /\s[|｜·•／丨]\s|[|｜丨]|\s{2,}|　/;

function metaSigns(line: Line, end: Place['end']): number {
  if (extent(line.text) > 120) return 0;
  const isWhole = isSentence(line.text);
  const pieces = line.text.split(PIECES).filter((piece) => piece.trim() !== '');
  const isPieces = pieces.length > 1 && pieces.every((piece) => extent(piece) <= 40) && !isWhole;
  const words = folded(line.text);
  const before = /^[【[(（「『]?([^】\])）」』:：]{2,24})[】\])）」』:：]/u.exec(words)?.[1];
  const isMore = before !== undefined && MORE_HEADING.test(bareHeading(before));
  const label =
    META_LABEL.test(words) || isMore ? (end === 'tail' && line.links.length > 0 && SOURCE.test(words) ? 0 : 2) : 0;
  const moment = end === 'head' && !isWhole && MOMENT.test(line.text) ? 1 : 0;
  // A name alone may be all there is to tell who wrote it.
  const name = label + moment > 0 && BYLINE.test(line.text) ? 1 : 0;
  return label + moment + name + (isPieces ? 1 : 0);
}

function against(line: Line, place: Place, boxes: Element[], isRepeated: boolean): number {
  const size = extent(line.text);
  const words = folded(line.text);
  const isNote = OWN_NOTE.test(words) && (place.end === 'tail' || size > 80);
  const inWhole = boxes.some((box) =>
    box.matches(
      'figure, figcaption, blockquote, pre, code, dd, dt, dl, summary, ol > li > p, [id^="fn" i], [id*="note" i]',
    ),
  );
  return (
    (isNote ? 5 : 0) +
    (place.isUnderPicture ? 3 : 0) +
    (PICTURE_CREDIT.test(words) ? 2 : 0) +
    (inWhole ? 5 : 0) +
    (place.end === 'head' && boxes.some((box) => box.matches('h1, h2, h3, h4, h5, h6, li')) ? 3 : 0) +
    (SIGNED.test(line.text) ? 2 : 0) +
    // A story is told once, however much it looks like one.
    (isRepeated ? 0 : isStory(line) ? 2 : isSentence(line.text) && line.links.length === 0 ? 1 : 0) +
    (size > 220 && !isRepeated ? 3 : 0) +
    (DIALOGUE.test(line.text) ? 2 : 0)
  );
}

/** What can be seen of a line beside its words: names of its boxes, where it stands, how it is set. */
function seenOf(
  line: Line,
  place: Place,
  ground: Ground,
  boxes: Element[],
): { sum: number; isApart: boolean; isMarked: boolean } {
  const { main } = ground;
  const marked = Math.max(
    0,
    ...boxes.filter((box) => !ground.isStoryBox(box)).map((box) => besideness(box, ground.names)),
  );
  const isApart = main.nodeType === 1 && !main.contains(line.nodes[0] as Node);
  const top = topOf(line, main);
  const isOther = ground.tag === 'p' && top !== undefined && isElement(top) && top.matches(OTHER);
  return {
    sum:
      marked +
      (isApart || isOther ? 1 : 0) +
      Math.min(2, ground.differences(line)) +
      (DECORATED.test(line.text) ? 1 : 0) +
      (place.isBelowRule ? 1 : 0),
    isApart,
    isMarked: marked > 0,
  };
}

/** Words that say by themselves what a line is, where it is short: they count as something seen. */
function saidOf(line: Line, place: Place, about: About): number {
  if (extent(line.text) > 160) return 0;
  const calls = place.end === 'tail' && place.isAboveTaken && !isStory(line) && /[:：]$/.test(line.text);
  const words = folded(line.text);
  const counts = extent(line.text) <= 80 && COUNTS.test(words) && COUNTED.test(words);
  const isRubric = place.end === 'head' && isRubricLink(line, about.url);
  const isMail = place.isAboveTaken && /^[^\p{L}]*[\w.+-]+@[\w-]+\.[\w.]+[^\p{L}]*$/u.test(line.text);
  return (
    (calls || isMail ? 2 : 0) +
    (counts ? 2 : 0) +
    (isRubric ? 2 : 0) +
    (isClosing(line) ? 2 : 0) +
    (RIGHTS.test(words) ? 2 : 0)
  );
}

/** Beside the name of a writer who is known stands what that writer is: where the article is a guest's, part of it. */
const tellsOfWriter = ({ text }: Line, author = ''): boolean =>
  author.length > 1 && text.startsWith(author) && text.length > author.length + 2;

/** What speaks for and against a line at an end of an article. */
export function weigh(line: Line, place: Place, ground: Ground, about: About): Evidence {
  const boxes = boxesAround(line, ground.main);
  const links = linkSigns(line, about);
  const meta = metaSigns(line, place.end);
  const { sum: seen, isApart, isMarked } = seenOf(line, place, ground, boxes);
  const said = saidOf(line, place, about);
  const repeated = repetitionOf(line, about.repeated);
  // What a few have may be told again: then something has to say that it is no story.
  const isOften = repeated > MOST_SHARED;
  const families = familiesIn(line.text);
  // "The editors" under a letter of theirs.
  const isSigned =
    families === 1 && meta === 0 && !isMarked && line.links.length === 0 && PEOPLE.test(folded(line.text));
  const hasAddress = extent(line.text) <= 120 && ADDRESS.test(line.text);
  // Neighbours that were taken say little of a list of links: it may be the story's.
  const neighbours = links.isList
    ? 0
    : (place.isBelowTaken ? 1 : 0) + (place.isAboveTaken && (seen > 0 || !isStory(line)) ? 1 : 0);
  const sum =
    // Standing at an end is a sign by itself.
    1 +
    seen +
    said +
    meta +
    links.sum +
    neighbours +
    repeated +
    (hasAddress ? 1 : 0) +
    (isSigned ? -1 : Math.min(5, families)) -
    against(line, place, boxes, isOften || (repeated > 0 && families + said + meta + links.sum > 0)) -
    (tellsOfWriter(line, about.author) ? 2 : 0);
  const isSeen =
    place.end === 'head'
      ? isApart || isMarked || meta > 1 || said > 0 || seen > 1 || repeated > 0
      : seen > 0 ||
        said > 0 ||
        repeated > 0 ||
        meta > 1 ||
        links.leads ||
        (families >= MANY && place.isAboveTaken) ||
        (families > 1 && place.isBelowTaken && !isStory(line)) ||
        (families > 0 && place.isBelowTaken && place.isAboveTaken && !isStory(line));
  return { sum, isSeen };
}

import { boxFinder } from './boxes.ts';
import { CLOSING, CONTACT, READ_ON, TAG_LABEL, TAG_LIST } from './closingWords.ts';
import { hide, linesIn, type Reading } from './hide.ts';
import { isAdLabel, isShareWords } from './labels.ts';
import { hasMark, marksOf } from './marks.ts';
import { extent, folded, isElement, isEndMark, isInHeading, isStory, type Line, textOf } from './measure.ts';
import { blockOf, paragraphsOf } from './paragraphs.ts';
import { called, invitesAnywhere, MORE_HEADING, SCAN } from './phrases.ts';
import { isIconPicture } from './pictures.ts';
import { bareHeading } from './related.ts';
import { REMAINS } from './remainsWords.ts';
import { isRepeated } from './tail.ts';

/** Longer lines are no closing words, in Latin letters. */
const LONGEST = 220;
/** Short lines at an end that nobody knows, and that are looked past. */
const MOST_UNKNOWN = 2;

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

const isTag = (link: Element): boolean =>
  (link.getAttribute('rel') ?? '').split(' ').includes('tag') ||
  /\/(?:tags?|labels?|topics?|categor(?:y|ies)|keywords?|hashtag|etiket(?:a|ler)?|etiquetas?|schlagwort|thema|themen|mot-cle|temas?|sujet)\//i.test(
    `${URL.parse(hrefOf(link))?.pathname}/`,
  ) ||
  /^[#＃]\S/.test(textOf(link));

/** A list of tags: links that lead to such, or two or more hashtags, and nothing else but what calls them so. */
export function isTagLine({ text, links, outside }: Line): boolean {
  if (/^(?:[#＃][\p{L}\p{M}\p{N}_・-]+[\s,、，]*){2,}$/u.test(text)) return true;
  if (links.length === 0) return TAG_LIST.test(folded(text));
  if (!links.every((link) => extent(textOf(link)) <= 40)) return false;
  if (TAG_LABEL.test(folded(outside))) return true;
  return links.every(isTag) && extent(outside) <= 8 && (links.length > 1 || /^[#＃]/.test(text));
}

const isReadOn = (line: Line): boolean =>
  line.links.length === 1 && extent(line.outside) <= 8 && READ_ON.test(bareHeading(folded(line.text)));

const isCommentPlace = (line: Line): boolean =>
  line.links.length === 1 &&
  extent(line.text) <= 60 &&
  /\/comments?\/?$|#(?:comments?|respond|disqus_thread)$/i.test(line.links.map(hrefOf).join(''));

/** Words that are never a story's own, even where a line that may be one lies between them and the end. */
const isSureClosing = (line: Line): boolean =>
  isTagLine(line) ||
  isCommentPlace(line) ||
  (extent(line.text) <= LONGEST && !NOTE.test(line.text) && CLOSING.test(folded(line.text)));

/** A note of the story's own, whatever it speaks of. */
const NOTE = /^(?:更新|更正|勘误|勘誤|补充|補充|訂正|订正|追記|update|correction)\s*[（(:：]/iu;

/** What somebody says. */
const SPEECH = /["“”„«»「『].{8,}/u;

/** Somebody speaks, whatever of. */
const QUOTED_FIRST = /^["“„«「『].{4,}["”»」』].{2,}$/u;

/** Words that end an article and are not of it: calls to comment or to like, rights reserved, tags, codes to scan. */
export function isClosing(line: Line): boolean {
  if (isTagLine(line) || isReadOn(line) || isCommentPlace(line)) return true;
  if (extent(line.text) > LONGEST || NOTE.test(line.text)) return false;
  if (isStory(line) && line.links.length === 0 && QUOTED_FIRST.test(line.text)) return false;
  const text = called(line.text);
  if (CLOSING.test(text) || SCAN.test(text) || CONTACT.test(text) || REMAINS.test(text) || isAdLabel(line.text))
    return true;
  if (isStory(line) && line.links.length === 0 && (extent(line.text) > 120 || SPEECH.test(line.text))) return false;
  return invitesAnywhere(text) || (text.length < 80 && MORE_HEADING.test(bareHeading(text)));
}

const QUOTED = 'blockquote, pre, code, li, td, th, dd, dt, figcaption, q, summary';

/** A row of one cell is layout, as letters have it. */
const isQuotation = (box: Element): boolean => {
  const quoted = box.closest(QUOTED);
  return quoted !== null && !(quoted.localName === 'td' && quoted.parentElement?.children.length === 1);
};

/** Marks of an end, dates, share words: neither the story nor worth hiding. */
const isPassed = (line: Line): boolean => isEndMark(line.text) || isShareWords(line.text);

/** Words beside a picture of the story, or under it. */
const showsPicture = ({ nodes }: Line): boolean =>
  nodes
    .filter(isElement)
    .flatMap((node) => (node.localName === 'img' ? [node] : [...node.querySelectorAll('img')]))
    .some((image) => !isIconPicture(image));

function closingFrom(lines: Line[], { root, repeated }: Reading, hasStory: boolean): Line[] {
  const found: Line[] = [];
  let unknown = 0;
  // Verses have no line that reads like a story: there only the surest words are taken.
  let unknownPlain = hasStory ? 0 : 1;
  for (const line of lines) {
    const box = blockOf(line, root);
    const isQuoted = (isElement(box) && isQuotation(box) && !isTagLine(line)) || showsPicture(line);
    if ((unknownPlain === 0 ? isClosing(line) : isSureClosing(line)) && !isQuoted) found.push(line);
    else if (isPassed(line) || isRepeated(line, repeated)) continue;
    else if (isStory(line) || ++unknown > MOST_UNKNOWN) break;
    else if (line.links.length === 0) unknownPlain++;
  }
  return found;
}

/** Lines of a paragraph of which some are not closing words stay: a verse, the end of a letter. */
function wholeParagraphs(found: Line[], all: Line[], root: Node): Line[] {
  const numbers = paragraphsOf(all, root);
  const left = new Set(all.filter((line) => !found.includes(line) && !isPassed(line)).map((line) => numbers.get(line)));
  return found.filter((line) => blockOf(line, root) === root || !left.has(numbers.get(line)));
}

/** Most lines at one end that are looked at. */
const END = 40;

/** Names of boxes below a story. They count at the ends alone. */
const MARKS = new Set(
  'comment comments cmt cmts disqus respond copyright rights license licence disclaimer tags taglist posttags tagcloud keywords qrcode qr erweima ewm toolbar feedback pager pagination postmeta entrymeta metadata authorbox aboutauthor bio follow followus share support appbar banner widget footer pinglun'.split(
    ' ',
  ),
);

/** Boxes that their names call comments, rights, tags and the like, after the last line of the story or before its first. */
function namedEnds(reading: Reading, lines: Line[]): Element[] {
  const story = lines.filter((line) => isStory(line) && !isClosing(line));
  const first = story[0]?.nodes[0];
  const last = story.at(-1)?.nodes[0];
  if (story.length < 2 || !first || !last) return [];
  const smallBox = boxFinder(reading.root);
  const isOutside = (box: Element): boolean =>
    (last.compareDocumentPosition(box) & 4) !== 0 || (first.compareDocumentPosition(box) & 2) !== 0;
  return [...reading.root.querySelectorAll('[class], [id]')].filter(
    (box) =>
      box.matches('div, section, aside, p, ul, footer, header, nav, table') &&
      hasMark(marksOf(box), MARKS) &&
      isOutside(box) &&
      !box.contains(last) &&
      !box.contains(first) &&
      box.closest('blockquote, figure, li') === null &&
      smallBox(box) !== undefined &&
      !reading.players.some(({ link }) => box.contains(link)) &&
      !holdsPicture(box),
  );
}

/** Hides words before and after the story that are not of it. They count at the ends alone, each in a block of its own. */
export function hideClosing(reading: Reading): void {
  const lines = linesIn(reading).filter((line) => line.text !== '');
  for (const box of namedEnds(reading, lines)) {
    if (reading.root.contains(box)) hide(reading, 'trailer', [box]);
  }
  hideLines(reading);
}

function hideLines(reading: Reading): void {
  const lines = linesIn(reading).filter((line) => line.text !== '');
  const hasStory = lines.some((line) => isStory(line) && !isClosing(line));
  const last = lines.slice(-END);
  const first = lines.slice(0, END);
  const tail = wholeParagraphs(closingFrom(last.toReversed(), reading, hasStory), last, reading.root);
  const head = wholeParagraphs(closingFrom(first, reading, hasStory), first, reading.root);
  const found = new Set([...head, ...tail]);
  // A heading goes only with what it heads.
  for (const [at, line] of [...lines.entries()].toReversed()) {
    const below = lines[at + 1];
    if (found.has(line) && below && !found.has(below) && isInHeading(line)) found.delete(line);
  }
  if (found.size === 0 || found.size >= lines.length) return;
  const smallBox = boxFinder(reading.root, (line) => isStory(line) && !isClosing(line));
  const hidden = lines.filter((line) => found.has(line));
  for (const line of hidden) {
    const [node] = line.nodes;
    if (!node || !reading.root.contains(node)) continue;
    const small = smallBox(node);
    const isWhole = small?.lines.every(({ nodes }) => hidden.some((one) => one.nodes[0] === nodes[0]));
    hide(reading, 'trailer', small && isWhole && !holdsPicture(small.box) ? [small.box] : line.nodes);
  }
}

/** A picture that is no sign and leads nowhere may be the story's. */
const holdsPicture = (box: Element): boolean =>
  box.querySelector('figure, video, audio') !== null ||
  [...box.querySelectorAll('img')].some((image) => !isIconPicture(image) && !image.closest('a'));

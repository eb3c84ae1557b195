/** What the head of an article says already, said once more in its text; and marks of an end with nothing after it. */
import { isBioLine, isByline, isCredit, isDateLine, isOrnament, isReadingTime } from './creditWords.ts';
import { hide, linesIn, type Reading } from './hide.ts';
import { extent, holdsMedia, isElement, isInHeading, isSentence, isStory, type Line, letters } from './measure.ts';
import { blockOf, paragraphsOf } from './paragraphs.ts';

/** Lines before the story, and after it, that are looked at. */
const END = 6;
/** Above the name may stand what the article is about in one paragraph, and a picture. */
const PAST_LEAD = 2;
/** More names are a list of people, not of writers. */
const MOST_NAMES = 8;
/** A longer line tells more of its writer than the head of an article has room for, in Latin letters. */
const LONGEST_BIO = 400;
/** A shorter line that is no sentence is a name under a letter, or one in a list. */
const SHORTEST_BIO = 80;

const hasPicture = ({ nodes }: Line): boolean => nodes.some(holdsMedia);

/** The lines at one end, from the outside in, up to the story or a picture of it, and past so many paragraphs or pictures. */
function outer(lines: Line[], past = 0): Line[] {
  const story = [...lines.entries()].filter(([, line]) => isStory(line) || hasPicture(line)).map(([at]) => at);
  const end = story[Math.min(past, story.length - 1)];
  return end === undefined ? [] : lines.slice(0, Math.min(end, END));
}

/** Who is known to have written it, each name for itself. */
const namesOf = (author: string): string[] =>
  author
    .split(/\s*(?:[,，、;；&/]|\s(?:and|und|et|y|e|и|og|och)\s)\s*/u)
    .filter((name) => letters(name).length > 1)
    .slice(0, MOST_NAMES);

/** A name of one word may be a company's, the subject of its own story. */
const isPersons = (name: string): boolean =>
  /\p{L}\s+\p{L}/u.test(name) ||
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}$/u.test(name);

/** Lines about the writers; one who is anywhere else in the article is what it is about. */
function biosOf(lines: Line[], authors: string[]): Line[] {
  return authors.filter(isPersons).flatMap((author) => {
    const name = letters(author);
    const about = lines.filter((line) => letters(line.text).includes(name));
    const [line] = about.filter(isStory).length > 1 ? [] : about.slice(-1);
    // What is somebody's is not who somebody is, nor is what somebody says.
    if (!line || /^(?:[’']|\s?[:：].)/.test(line.text.replace(author, ''))) return [];
    if (!lines.slice(-END).includes(line) || !letters(line.text).startsWith(name)) return [];
    const isBio = (extent(line.text) > SHORTEST_BIO || isSentence(line.text)) && extent(line.text) <= LONGEST_BIO;
    return isBio && !hasPicture(line) ? [line] : [];
  });
}

/** Marks of an end, and rules, below which there is nothing. */
function ornamentsOf(lines: Line[], taken: ReadonlySet<Line>): Line[] {
  const left = lines.filter((line) => !taken.has(line) && (line.text !== '' || hasPicture(line)));
  const last = left.findLastIndex((line) => hasPicture(line) || !isOrnament(line.text));
  return last < 0 ? [] : left.slice(last + 1);
}

/** A name that stands by itself again says who speaks. */
const isSpeaker = (line: Line, lines: Line[]): boolean => lines.filter(({ text }) => text === line.text).length > 1;

/** Lines before the story, and one that stands within its beginning: several in an article tell of days one after the other. */
function beforeStory(head: Line[], lines: Line[], isIt: (line: Line) => boolean): Line[] {
  const story = head.findIndex((line) => isStory(line) || hasPicture(line));
  const isTold = lines.slice(Math.max(0, story)).filter(isIt).length > 1;
  return head.filter((line, at) => isIt(line) && !(isTold && story >= 0 && at > story));
}

const isQuoted = (box: Node): boolean => isElement(box) && box.closest('pre, table, blockquote') !== null;

/**
 * Hides dates before the story, the name of a writer who is known, what tells of that writer after it, an agency's sign, and
 * rules or marks of an end with nothing below.
 */
export function hideCredits(reading: Reading): void {
  const { author = '', root } = reading;
  const lines = linesIn(reading);
  const written = lines.filter((line) => line.text !== '');
  if (!written.some(isStory)) return;
  const names = namesOf(author);
  const head = outer(written, PAST_LEAD).filter((line) => !isInHeading(line));
  const bylines = head.filter((line) => isByline(line.text, names) && !isSpeaker(line, written));
  const dates = beforeStory(head, written, (line) => isDateLine(line.text) || isReadingTime(line.text));
  const below = outer(written.toReversed()).filter((line) => !isInHeading(line));
  const signs = below.filter((line) => isCredit(line.text) || isByline(line.text, names, 1));
  const bios = written.slice(-END).filter((line) => isBioLine(line.text) && extent(line.text) <= LONGEST_BIO);
  const taken = new Set([...bylines, ...dates, ...bios, ...biosOf(written, names), ...signs]);
  for (const line of ornamentsOf(lines, taken)) taken.add(line);
  const numbers = paragraphsOf(written, root);
  const kept = new Set(written.filter((line) => !taken.has(line)).map((line) => numbers.get(line)));
  // With others in a paragraph it may be of a verse, a table drawn with signs, the head of a letter.
  const isAmong = (line: Line): boolean => isQuoted(blockOf(line, root)) || kept.has(numbers.get(line));
  // A name that is known stands for nothing else, wherever it stands.
  const all = written.filter((line) => taken.has(line) && (bylines.includes(line) || !isAmong(line)));
  hide(
    reading,
    'trailer',
    all.flatMap(({ nodes }) => nodes),
  );
}

import { hide, linesIn, type Reading } from './hide.ts';
import { isShareCall, isShareWords } from './labels.ts';
import { hasMark, marksOf } from './marks.ts';
import { collapse, extent, isElement, type Line, linesOf, textOf } from './measure.ts';
import { isIconPicture } from './pictures.ts';
import { isShareAddress } from './shareServices.ts';

const MARKS = new Set([
  'share',
  'sharing',
  'sharebar',
  'sharer',
  'sharebuttons',
  'sharelinks',
  'socialshare',
  'sharesocial',
  'like',
  'likes',
  'reactions',
  'claps',
  'rating',
  'ratings',
]);
const SOCIAL_MARKS = new Set(['social', 'sns', 'socials', 'bookmarks']);

/** Only boxes are bars by name: a word in a sentence is never one. */
const BOXES = 'div, ul, ol, section, aside, nav, p, footer, header';

/** The largest text of a button; "Click to share on … (opens in new window)" is among the longest. */
const LONGEST_BUTTON = 70;
/** Whether a box holds a picture or player that is more than an icon. */
const hasPicture = (box: Element): boolean =>
  [...box.querySelectorAll('img, video, audio, iframe'), box].some((item) =>
    item.localName === 'img' ? !isIconPicture(item) : item.matches('video, audio, iframe'),
  );

/** A link to a share page that looks like a button: its text is short, no sentence, and no address written out. */
function isShareLink(link: Element): boolean {
  const text = textOf(link);
  const isButton = extent(text) <= LONGEST_BUTTON && !/:\/\/|www\.|[.。！？]$/.test(text);
  return isButton && isShareAddress(link.getAttribute('href') ?? '');
}

/** The text of a line that stands in no share link. */
function beside(line: Line): string {
  const others = line.links.filter((link) => !isShareLink(link)).map(textOf);
  return collapse([line.outside, ...others].join(' '));
}

const shows = (line: Line): boolean => line.nodes.some((node) => isElement(node) && hasPicture(node));

/** Two share links make a row of whatever short words stand among them, in whatever language. */
const MOST_BESIDE = 24;

const isRow = (line: Line): boolean =>
  line.links.filter(isShareLink).length > 1 &&
  extent(beside(line)) <= MOST_BESIDE &&
  !/[.。！？!?]$/.test(line.outside);

/** Share links, and nothing else that is to be read or looked at. */
const isBar = (line: Line): boolean =>
  line.links.some(isShareLink) && (isShareWords(beside(line)) || isRow(line)) && !shows(line);

const isCompany = (line: Line): boolean => isBar(line) || (isShareWords(line.text) && !shows(line));

/** The call that stands before a row ("Share:"), with the empty lines between; none where there is no call. */
function callBefore(lines: Line[], at: number): Line[] {
  let call = at - 1;
  while (call >= 0 && lines[call]?.text === '') call--;
  return call >= 0 && isShareCall(lines[call]?.text ?? '') ? lines.slice(call, at) : [];
}

/** Rows of share links: neighbouring lines that belong together. */
function rowsOf(lines: Line[]): Line[][] {
  const rows: Line[][] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isBar(lines[at] as Line)) continue;
    let end = at;
    for (let next = at + 1; next < lines.length && isCompany(lines[next] as Line); next++) {
      if (isBar(lines[next] as Line)) end = next;
    }
    rows.push([...callBefore(lines, at), ...lines.slice(at, end + 1)]);
    at = end;
  }
  return rows;
}

/** Boxes named "share" whose content is short words and buttons only: the services work by script there. */
function namedBars(reading: Reading): Element[] {
  return [...reading.root.querySelectorAll('*')].filter((element) => {
    if (!(element.matches(BOXES) || element.localName.includes('-'))) return false;
    const marks = marksOf(element);
    const named = hasMark(marks, MARKS);
    if (!named && !hasMark(marks, SOCIAL_MARKS)) return false;
    if (hasPicture(element)) return false;
    const lines = linesOf(element);
    return lines.every((line) => isShareWords(line.text)) && (named || lines.some((line) => line.text !== ''));
  });
}

/** Hides rows of share links, with the call before them. A share link inside a sentence stays. */
export function hideShareBars(reading: Reading): void {
  for (const row of rowsOf(linesIn(reading))) {
    hide(
      reading,
      'share',
      row.flatMap((line) => line.nodes),
    );
  }
  for (const bar of namedBars(reading)) {
    if (reading.root.contains(bar)) hide(reading, 'share', [bar]);
  }
}

import { hide, linesIn, type Reading } from './hide.ts';
import { isAdLabel } from './labels.ts';
import { hasMark, marksOf } from './marks.ts';
import { extent, holdsMedia, isBlank, isElement, isStory, type Line, linesOf, linkShare, textOf } from './measure.ts';
import { INVITATION, MORE_HEADING, SCAN } from './phrases.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Names of boxes that advertise. */
const ADVERTS = set(
  'ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adcontainer sponsor sponsors sponsored sponsorship',
);
/** Names of boxes that invite: to letters, apps, memberships. */
const INVITES = set(
  'newsletter newsletters signup subscribe subscription optin mailinglist selfpromo selfpromotion promo promos promobox promotion promotional cta callout donate donation membership paywall regwall upsell appdownload getapp',
);
/** Among them those that never name a picture or a lead of the story. */
const SURE_INVITES = set(
  'newsletter newsletters signup optin mailinglist selfpromo selfpromotion paywall regwall upsell appdownload getapp',
);
/** Names of boxes with other articles. */
const MORE = set(
  'related relatedposts relatedarticles relatedcontent recommended recommendation recommendations recirc recirculation readmore readalso readnext alsoread morestories morenews relatedlinks',
);

/** No promotion is longer, in Latin letters. */
const LONGEST = 900;
/** Of a whole article, no more than this is ever taken as one promotion. */
const LARGEST_PART = 0.4;

const invites = (lines: Line[]): boolean => lines.some((line) => INVITATION.test(line.text));

/** Something to press that is no link: the sign of a form. */
const hasControl = (box: Element): boolean => box.querySelector('input, button') !== null;

function isInvitation(box: Element, marks: ReadonlySet<string>, lines: Line[]): boolean {
  const stories = lines.filter(isStory).length;
  const called = invites(lines) || box.querySelector('input') !== null;
  if (stories > 0) return called && stories <= 2;
  if (called || hasControl(box)) return true;
  if (hasMark(marks, SURE_INVITES)) return linkShare(lines) >= 0.5 || extent(textOf(box)) <= 60;
  return linkShare(lines) >= 0.5 && !box.matches('figure') && box.querySelector('figcaption') === null;
}

/** Whether a box is what its name says: never by the name alone where there is story text in it. */
function isPromotion(box: Element): boolean {
  const marks = marksOf(box);
  if (isBlank(box)) return true;
  const lines = linesOf(box);
  const isStoryless = !lines.some(isStory);
  if (hasMark(marks, ADVERTS) && isStoryless && box.querySelector('figcaption') === null) return true;
  if (hasMark(marks, MORE) && isStoryless && linkShare(lines) >= 0.5) return true;
  return hasMark(marks, INVITES) && isInvitation(box, marks, lines);
}

function isNamed(box: Element): boolean {
  const marks = marksOf(box);
  return [ADVERTS, INVITES, MORE].some((table) => hasMark(marks, table));
}

const NEVER = 'a, td, th, tr, tbody, table, h1, em, strong, b, i, img, video, audio';

/** Hides boxes that their own names call promotion, newsletter, advertisement or related articles. */
export function hidePromotions(reading: Reading): void {
  const total = extent(textOf(reading.root));
  const isSmall = (size: number): boolean => size <= LONGEST && (total <= 400 || size <= total * LARGEST_PART);
  for (const box of [...reading.root.querySelectorAll('*')]) {
    if (box.matches(NEVER) || !isNamed(box) || !reading.root.contains(box)) continue;
    if (isSmall(extent(textOf(box))) && isPromotion(box)) hide(reading, 'promotion', [box]);
  }
}

const isOwnLine = (line: Line): boolean => {
  const parent = line.nodes[0]?.parentNode;
  return (
    parent?.nodeType === 11 ||
    (parent !== undefined && parent !== null && isElement(parent) && !parent.matches('td, th, dt, pre, code, summary'))
  );
};

const isInvitationLine = (line: Line): boolean =>
  INVITATION.test(line.text) && line.links.length > 0 && extent(line.text) <= 260 && extent(line.outside) <= 160;

const isCode = (line: Line | undefined): line is Line =>
  line?.text === '' &&
  line.nodes.some((node) => isElement(node) && [node, ...node.querySelectorAll('img')].some(isCodePicture));

const isCodePicture = (element: Element): boolean =>
  element.localName === 'img' && /qr|weixin|wechat|erweima/i.test(element.getAttribute('src') ?? '');

/** Hides single lines that invite or advertise though no box says so: only with a link or a code to scan, or a bare "Advertisement". */
export function hideInvitations(reading: Reading): void {
  const lines = linesIn(reading);
  for (const [index, line] of lines.entries()) {
    if (!isOwnLine(line) || line.nodes.some(holdsMedia)) continue;
    if (SCAN.test(line.text) && extent(line.text) <= 120) {
      const codes = [lines[index - 1], lines[index + 1]].filter(isCode);
      hide(
        reading,
        'promotion',
        [line, ...codes].flatMap(({ nodes }) => nodes),
      );
    } else if (isInvitationLine(line) || isAdLabel(line.text)) hide(reading, 'promotion', line.nodes);
  }
}

const heading = (text: string): string =>
  text.replace(/[\s:：,，、;；>»→…・|!！—–-]+$/u, '').replace(/^[\s>»→▶▷►●■◆※・|*—–-]+/u, '');

const isMoreHeading = (text: string): boolean => text.length < 80 && MORE_HEADING.test(heading(text));

/** A line that is one link, to another article, and nothing else. */
const isLinkLine = (line: Line): boolean =>
  line.links.length > 0 && heading(line.outside).length <= 12 && line.text !== '';

/** "Read also: (link)", or such a heading with the lines of links below it. */
function relatedRun(lines: Line[], at: number): Line[] {
  const line = lines[at] as Line;
  if (line.links.length > 0 && line.outside !== '' && isMoreHeading(line.outside)) return [line];
  if (!isMoreHeading(line.text)) return [];
  let end = at;
  while (end + 1 < lines.length && isLinkLine(lines[end + 1] as Line)) end++;
  return end > at ? lines.slice(at, end + 1) : [];
}

/** Hides links to other articles that stand under a heading saying just that. */
export function hideRelated(reading: Reading): void {
  const lines = linesIn(reading);
  for (let at = 0; at < lines.length; at++) {
    const run = relatedRun(lines, at);
    if (run.length === 0) continue;
    hide(
      reading,
      'promotion',
      run.flatMap((line) => line.nodes),
    );
    at += run.length - 1;
  }
}

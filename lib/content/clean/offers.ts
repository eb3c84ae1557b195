import { isAction, isOfferAddress, isSureAction, TOPIC } from './actions.ts';
import { boxFinder, type SmallBox } from './boxes.ts';
import { hide, linesIn, type Reading } from './hide.ts';
import { hasMark, marksOf } from './marks.ts';
import { extent, folded, isElement, isStory, type Line, textOf } from './measure.ts';
import { invites } from './phrases.ts';
import { isIconPicture } from './pictures.ts';
import { isProfileAddress } from './shareServices.ts';
import { siteOf } from './sites.ts';

/** Names of boxes that offer something, and of such that may. */
const MARKS = new Set(
  'newsletter newsletters nl signup subscribe subscription optin promo cta donate donation donations support reward sponsor membership member vip vipbox paywall upgrade app appli download banner follow widget appeal funding tip tipjar author bio mail email mailing join form inscription anmeldung social socials sns'.split(
    ' ',
  ),
);

/** What a line of an offer may hold beside its button. */
const LONGEST_LINE = 200;

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

/** Something to press: by its label, or by where it leads where its label is as short as one. */
const isButton = (link: Element): boolean => {
  const text = textOf(link);
  if (isAction(text)) return true;
  return extent(text) <= 60 && (isOfferAddress(hrefOf(link)) || isProfileAddress(hrefOf(link)));
};

/** A field to write in; a box to tick may be part of a list of things to do. */
const isField = (input: Element): boolean => !/^(?:checkbox|radio|hidden)$/.test(input.getAttribute('type') ?? '');

/** Where one leaves an address for letters: that is an offer whatever it reads. */
const isLetterField = (input: Element): boolean =>
  input.localName === 'input' && input.getAttribute('type') === 'email';

/** A box may hold icons, codes and what is to be pressed, and no picture of the story. */
const holdsStoryPicture = (box: Element): boolean =>
  box.querySelector('figcaption, video, audio') !== null ||
  [...box.querySelectorAll('img')].some((image) => !isIconPicture(image) && !image.closest('a'));

const isNamed = (box: Element): boolean =>
  [box, ...box.querySelectorAll('*')].some((element) => hasMark(marksOf(element), MARKS));

/** Whether a small box with something to press in it offers anything: what it says, or what it is called. */
const isOffer = ({ box, lines }: SmallBox): boolean =>
  !holdsStoryPicture(box) &&
  (lines.some((line) => invites(line.text) || TOPIC.test(folded(line.text))) || isNamed(box));

/** A line that is nothing but an offer, whatever stands around it. */
function isOfferLine(line: Line): boolean {
  if (line.links.length === 0 || extent(line.text) > LONGEST_LINE || line.links.length > 4) return false;
  const [link] = line.links;
  if (line.links.length === 1 && link && extent(line.outside) <= 4 && isSureAction(line.text)) return true;
  return !isStory(line) && invites(line.text) && line.links.some(isButton);
}

/** "My book is out. Order your copy today.": the last sentence is a button, so the line is no story. */
function endsWithButton({ text, links }: Line): boolean {
  const link = links.at(-1);
  if (!link || links.length > 2 || extent(text) > LONGEST_LINE || !isSureAction(textOf(link))) return false;
  const label = textOf(link);
  const at = text.lastIndexOf(label);
  return (
    text.slice(at + label.length).trim().length <= 2 && /(?:^|[.!?。！？…:：）)»」”"])$/.test(text.slice(0, at).trim())
  );
}

/** The invitation that stands in the line before a button of its own. */
function invitationBefore(lines: Line[], at: number): Line | undefined {
  const before = lines[at - 1];
  return before && invites(before.text) && extent(before.text) <= LONGEST_LINE ? before : undefined;
}

const isAlone = (line: Line): boolean => line.links.length === 1 && extent(line.outside) <= 6;

/** Whether a link among lines is something to press, by itself or at the end of a line: within a sentence it is what that speaks of. */
export const isPressed = (lines: Line[], button: Element): boolean =>
  lines.some(
    (line) => line.links.includes(button) && (isAlone(line) || (line.links.at(-1) === button && endsWithButton(line))),
  ) || button.localName === 'button';

/** An appeal has no more lines. */
const MOST_APPEAL_LINES = 4;

/** A paragraph that pleads for money, letters or members, with a button of the site's own. */
const isAppeal = ({ box, lines }: SmallBox): boolean => {
  const pleads = lines.filter(isStory);
  return (
    box.localName !== 'p' &&
    lines.length <= MOST_APPEAL_LINES &&
    pleads.length === 1 &&
    pleads.every(({ text }) => TOPIC.test(folded(text))) &&
    !holdsStoryPicture(box)
  );
};

/** Hides boxes in which the site itself pleads, however much they read like a story. */
function hideAppeals(reading: Reading): void {
  const site = siteOf(reading.url ?? '');
  const smallBox = boxFinder(reading.root, () => false);
  for (const button of reading.root.querySelectorAll('a')) {
    if (site === '' || siteOf(hrefOf(button)) !== site || !isSureAction(textOf(button))) continue;
    const small = smallBox(button);
    if (small && reading.root.contains(small.box) && isAppeal(small) && isPressed(small.lines, button))
      hide(reading, 'promotion', [small.box]);
  }
}

/**
 * Hides offers that no mark names: letters, apps, memberships, gifts, pages to follow. Each has something to press, and
 * says what it is about, in what it reads or in what its box is called; a small box around it goes with it.
 */
export function hideOffers(reading: Reading): void {
  hideAppeals(reading);
  const smallBox = boxFinder(reading.root, (line) => isStory(line) && !endsWithButton(line));
  const buttons = [...reading.root.querySelectorAll('a, button, input')].filter((element) =>
    element.localName === 'input' ? isField(element) : isButton(element),
  );
  for (const button of buttons) {
    if (!reading.root.contains(button) || button.closest('h1, pre, code, figcaption')) continue;
    const small = smallBox(button);
    if (small && small.box !== button && small.box.localName !== 'li' && isOfferBox(small, button)) {
      hide(reading, 'promotion', [small.box]);
    }
  }
  const lines = linesIn(reading).filter((line) => line.text !== '');
  for (const [at, line] of lines.entries()) {
    if (isInWhole(line)) continue;
    if (isOfferLine(line)) hide(reading, 'promotion', line.nodes);
    else if (isAlone(line) && line.links.some(isButton)) {
      const before = invitationBefore(lines, at);
      if (before && !isInWhole(before)) hide(reading, 'promotion', [...before.nodes, ...line.nodes]);
    }
  }
}

/** A paragraph is a line, not a box: there the line itself has to be an offer. */
const isOfferBox = (small: SmallBox, button: Element): boolean =>
  isLetterField(button) && !holdsStoryPicture(small.box)
    ? true
    : small.lines.length > 1 || !small.lines.some(({ links }) => links.includes(button))
      ? isOffer(small)
      : small.lines.some((line) => isSureAction(textOf(button)) || invites(line.text)) && isOffer(small);

/** Lists, tables and code are read as a whole. */
function isInWhole(line: Line): boolean {
  const parent = line.nodes[0]?.parentNode;
  return (
    parent !== undefined &&
    parent !== null &&
    isElement(parent) &&
    parent.closest('li, td, th, dt, dd, pre, code, figcaption') !== null
  );
}

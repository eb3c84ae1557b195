import { isSureAction, TOPIC } from './actions.ts';
import { boxFinder } from './boxes.ts';
import { hide, linesIn, type Reading } from './hide.ts';
import { isAdLabel, isMarkedAd, isPlaceholder } from './labels.ts';
import { hasMark, marksOf } from './marks.ts';
import {
  extent,
  folded,
  holdsMedia,
  isBlank,
  isElement,
  isStory,
  type Line,
  linesOf,
  linkShare,
  textOf,
} from './measure.ts';
import { isPressed } from './offers.ts';
import { invites, invitesAnywhere, MORE_HEADING, SCAN } from './phrases.ts';
import { bareHeading } from './related.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Names of boxes that advertise. */
const ADVERTS = set(
  'ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adcontainer adv adsense adsbygoogle guanggao gg sponsor sponsors sponsored sponsorship',
);
/** Names of boxes that invite: to letters, apps, memberships. */
const INVITES = set(
  'newsletter newsletters signup subscribe subscription optin mailinglist selfpromo selfpromotion promo promos promobox promotion promotional cta callout donate donation membership paywall regwall upsell appdownload getapp openapp vip vipbox reward appeal patreon guanzhu xiazai',
);
/** Names of what asks for leave before something foreign is shown. */
const CONSENTS = set('consent cookieconsent cookiebanner gdpr dsgvo rgpd');
/** Among them those that never name a picture or a lead of the story. */
const SURE_INVITES = set(
  'newsletter newsletters signup optin mailinglist selfpromo selfpromotion paywall regwall upsell appdownload getapp',
);
/** Names of boxes with other articles. */
const MORE = set(
  'related relatedposts relatedarticles relatedcontent recommended recommendation recommendations recirc recirculation readmore readalso readnext alsoread morestories morenews relatedlinks reco recos rel also hot popular trending latest relnews tuijian xiangguan kanren osusume prevnext postnav pager pagination breadcrumb breadcrumbs crumb crumbs',
);

/** No promotion is longer, in Latin letters. */
const LONGEST = 900;
/** So short a box may be cut into as many sentences as it likes. */
const SHORT = 300;
/** Of a whole article, no more than this is ever taken as one promotion. */
const LARGEST_PART = 0.4;

/** Something to press that is no link: the sign of a form. */
const hasControl = (box: Element): boolean => box.querySelector('input, button') !== null;

/** Its own box is called the same and has text of the story: what is to be pressed there belongs to that. */
const isPartOfStory = (box: Element): boolean => {
  const around = box.parentElement;
  return around !== null && hasMark(marksOf(around), INVITES) && linesOf(around).some(isStory);
};

function isInvitation(box: Element, marks: ReadonlySet<string>, lines: Line[]): boolean {
  const stories = lines.filter(isStory).length;
  // A heading that speaks of letters in a box of that name is as good as a call.
  const isHeaded =
    hasMark(marks, SURE_INVITES) && lines.some((line) => !isStory(line) && TOPIC.test(folded(line.text)));
  const hasButton = [...box.querySelectorAll('a, button')].some(
    (item) => isSureAction(textOf(item)) && isPressed(lines, item),
  );
  const called =
    isHeaded || hasButton || lines.some((line) => invites(line.text)) || box.querySelector('input') !== null;
  if (stories > 0) return called && (stories <= 2 || extent(textOf(box)) <= SHORT);
  if (called || hasControl(box)) return true;
  if (hasMark(marks, SURE_INVITES)) return linkShare(lines) >= 0.5 || extent(textOf(box)) <= 60;
  if (isPartOfStory(box)) return false;
  return linkShare(lines) >= 0.5 && !box.matches('figure') && box.querySelector('figcaption') === null;
}

/** Lists of links and forms that the page itself sets beside its text; a quotation pulled out of the story has neither. */
const isBeside = (box: Element, lines: Line[]): boolean =>
  box.matches('aside, nav') &&
  (linkShare(lines) >= 0.6 || (lines.length <= 4 && hasControl(box))) &&
  box.querySelector('figure, blockquote, video, audio') === null;

const isHeadingOfMore = (line: Line): boolean => MORE_HEADING.test(bareHeading(folded(line.text)));

/** Whether a box is the promotion its name says: never by the name alone where there is story text in it. */
function isPromotion(box: Element): boolean {
  const marks = marksOf(box);
  if (isBlank(box)) return true;
  const lines = linesOf(box);
  const isStoryless = !lines.some(isStory);
  if (hasMark(marks, ADVERTS) && isStoryless && box.querySelector('figcaption') === null) return true;
  if (isStoryless && isBeside(box, lines)) return true;
  if (hasMark(marks, CONSENTS)) return lines.length <= 5 && box.querySelector('figure, blockquote') === null;
  return hasMark(marks, INVITES) && isInvitation(box, marks, lines);
}

/** Whether a box holds the other articles its name says: links, or a heading that they have not come to. */
function isMore(box: Element): boolean {
  const lines = linesOf(box);
  return isBlank(box) || (!lines.some(isStory) && (linkShare(lines) >= 0.5 || lines.every(isHeadingOfMore)));
}

const NEVER = 'a, td, th, tr, tbody, table, h1, h2, h3, h4, h5, h6, em, strong, b, i, img, video, audio';

function hideNamed(
  reading: Reading,
  reason: 'promotion' | 'related',
  isNamed: (box: Element) => boolean,
  isIt: (box: Element) => boolean,
): void {
  const total = extent(textOf(reading.root));
  const isSmall = (size: number): boolean => size <= LONGEST && (total <= 400 || size <= total * LARGEST_PART);
  for (const box of [...reading.root.querySelectorAll('*')]) {
    if (box.matches(NEVER) || !isNamed(box) || !reading.root.contains(box)) continue;
    if (isSmall(extent(textOf(box))) && isIt(box)) hide(reading, reason, [box]);
  }
}

const hasName = (box: Element, ...tables: ReadonlySet<string>[]): boolean => {
  const marks = marksOf(box);
  return tables.some((table) => hasMark(marks, table));
};

/** Hides boxes that their own names call promotion, newsletter or advertisement. */
export const hidePromotions = (reading: Reading): void =>
  hideNamed(
    reading,
    'promotion',
    (box) => hasName(box, ADVERTS, INVITES, CONSENTS) || (box.matches('aside, nav') && !hasName(box, MORE)),
    isPromotion,
  );

/** Hides boxes that their own names call related articles. */
export const hideRelatedBoxes = (reading: Reading): void =>
  hideNamed(reading, 'related', (box) => hasName(box, MORE), isMore);

const isOwnLine = (line: Line): boolean => {
  const parent = line.nodes[0]?.parentNode;
  return (
    parent?.nodeType === 11 ||
    (parent !== undefined && parent !== null && isElement(parent) && !parent.matches('td, th, dt, pre, code, summary'))
  );
};

const isInvitationLine = (line: Line): boolean =>
  invitesAnywhere(line.text) && line.links.length > 0 && extent(line.text) <= 260 && extent(line.outside) <= 160;

const isCode = (line: Line | undefined): line is Line =>
  line?.text === '' &&
  line.nodes.some((node) => isElement(node) && [node, ...node.querySelectorAll('img')].some(isCodePicture));

/** A code with the words beside it. */
const isCodeLine = (line: Line): boolean =>
  SCAN.test(folded(line.text)) && extent(line.text) <= 120 && isCode({ ...line, text: '' });

const isCodePicture = (element: Element): boolean =>
  element.localName === 'img' &&
  (/(?:^|[^a-z])(?:qr|wx|ewm)|qrcode|weixin|wechat|erweima/i.test(element.getAttribute('src') ?? '') ||
    Number.parseInt(element.getAttribute('width') ?? '', 10) <= 200);

/** Hosts whose first name says that they count clicks. */
const AD_HOST = /^https?:\/\/(?:ads?\d?|adserv(?:er|e|ice)?|adclick|click|clk|banners?|promo|sponsors?|track|trk)\./i;

/** Links that say themselves that they are paid for, and nothing beside them. */
const isAdvert = ({ links, outside, nodes }: Line): boolean =>
  links.length > 0 &&
  extent(outside) <= 24 &&
  !nodes.some(holdsMedia) &&
  links.every(
    (link) =>
      (link.getAttribute('rel') ?? '').split(' ').includes('sponsored') ||
      AD_HOST.test(link.getAttribute('href') ?? ''),
  );

const isLinkAlone = (line: Line | undefined): line is Line =>
  line !== undefined && line.links.length === 1 && line.outside === '' && extent(line.text) <= 120;

/** Whether links without a label are what an article has: then one below a label is of it as well. */
const hasLinkList = (lines: Line[]): boolean =>
  lines.some((line, at) => at > 0 && isLinkAlone(line) && !isAdLabel(lines[at - 1]?.text ?? ''));

/** A label with the box it stands in, where the rest of it is links and their pictures; the label alone elsewhere. */
function advertAt(line: Line, smallBox: ReturnType<typeof boxFinder>): Node[] {
  const small = line.nodes[0] && smallBox(line.nodes[0]);
  const isAdvert =
    small?.lines.every(({ outside }) => outside === '' || isAdLabel(outside)) &&
    [...small.box.querySelectorAll('img, video, figure')].every((item) => item.closest('a'));
  return small && isAdvert ? [small.box] : line.nodes;
}

/** Hides single lines that invite or advertise though no box says so: only with a link or a code to scan, or a bare "Advertisement". */
export function hideInvitations(reading: Reading): void {
  const lines = linesIn(reading);
  const smallBox = boxFinder(reading.root);
  const isList = hasLinkList(lines);
  for (const [index, line] of lines.entries()) {
    if (!isOwnLine(line)) continue;
    const below = lines[index + 1];
    if (isCodeLine(line)) hide(reading, 'promotion', line.nodes);
    if (line.nodes.some(holdsMedia)) continue;
    if (SCAN.test(folded(line.text)) && extent(line.text) <= 120) {
      const codes = [lines[index - 1], below].filter(isCode);
      hide(
        reading,
        'promotion',
        [line, ...codes].flatMap(({ nodes }) => nodes),
      );
    } else if (isAdLabel(line.text))
      hide(reading, 'promotion', [...advertAt(line, smallBox), ...(!isList && isLinkAlone(below) ? below.nodes : [])]);
    else if (isAdvert(line) || isPlaceholder(line.text)) hide(reading, 'promotion', line.nodes);
    else if (isInvitationLine(line) || isMarkedAd(line.text)) hide(reading, 'promotion', line.nodes);
  }
}

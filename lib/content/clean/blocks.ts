/** The blocks of an article as they are compared with those of its feed's other articles. */
import { isWork } from './linkSigns.ts';
import { extent, folded, isInHeading, isSentence, type Line, linesOf } from './measure.ts';
import { PLAYER } from './players.ts';
import { pageOf } from './sites.ts';

/** Shorter ones may be names, in Latin letters. */
const SHORTEST_OFFER = 20;
const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]m)\b/g;

/** The host of a link; all of its address where a player or a file is, which are never the same twice. */
const hostOf = (link: Element): string => {
  const href = link.getAttribute('href') ?? '';
  if (link.hasAttribute(PLAYER) || link.hasAttribute('data-card') || isWork(href)) return href;
  const url = URL.parse(href);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : '';
};

const withHosts = (words: string, { links }: Line): string => [words, ...new Set(links.map(hostOf))].join(' ');

/** What makes two blocks quite the same: their words and the hosts of their links. */
const exactOf = (line: Line): string => withHosts(folded(line.text), line);

/** A number with a unit, and so many of five, ten or a hundred. */
const MEASURE =
  /[$€£¥₩₹]\s?\p{Nd}|\p{Nd}\s?(?:[$€£¥₩₹°%％٪‰℃元円원度도]|(?:km|mm|cm|m|kg|g|ml|l|[mk]wh?|km\/h|mph|usd|eur|chf|kr|zł|درجة|درجات|بالمئة)(?!\p{L}))|\p{Nd}\s?\/\s?(?:5|10|100)(?![\d/])/iu;
/** A number behind the name of what it is. */
const LABELLED = /\p{L}\s?[:：].{0,24}\p{Nd}/u;
const DATED = /(?<!\d)(?:19|20)\d\d(?!\d)|[年月日년월일]/u;

/** A cell with others beside it. */
const isCell = ({ nodes: [node] }: Line): boolean =>
  (node?.parentElement?.closest('td, th')?.parentElement?.children.length ?? 0) > 1;

/** Whether numbers are what a line tells: prices, temperatures, results, how many there were. */
const isFigures = (line: Line): boolean =>
  line.links.length === 0 &&
  /\p{Nd}/u.test(line.text) &&
  (MEASURE.test(line.text) ||
    LABELLED.test(line.text) ||
    isCell(line) ||
    (isSentence(line.text) && !DATED.test(line.text)));

/** What makes two blocks the same give or take numbers and dates, unless those are what it tells. */
export const keyOf = (line: Line): string =>
  isFigures(line)
    ? exactOf(line)
    : withHosts(
        folded(line.text)
          .replace(MONTHS, '0')
          .replace(/\p{N}+/gu, '0')
          .replace(/(?:0[\s:.,/年月日-]*)+/g, '0'),
        line,
      );

/** What makes two offers the same: the page they lead to as well. */
export const offerKey = (line: Line): string =>
  ['offer', keyOf(line), ...new Set(line.links.map((link) => pageOf(link.getAttribute('href') ?? '')))].join(' ');

/** The lines that are read. */
export const written = (lines: Line[]): Line[] => lines.filter((line) => line.text !== '');

/** A block as the detector sees it. */
export interface Block {
  /** Its words and the hosts of its links, numbers and dates all one. */
  key: string;
  /** The same with its numbers. */
  exact: string;
  /** What it is where others do not have it: lines that differ in every article are looked past, and what heads others stays with them. */
  kind: 'text' | 'short' | 'heading';
  /** Where it leads somewhere, and asks nothing, as a question may be put to everybody: its words and that page. */
  offer: string | undefined;
  /** It asks, and what answers belongs to it. */
  asks: boolean;
}

/** Longer lines are of the story, in Latin letters. */
const SHORT = 60;
const isHeading = (line: Line): boolean =>
  isInHeading(line) || (line.links.length === 0 && extent(line.text) <= SHORT && !isSentence(line.text));

const isShort = (line: Line): boolean => extent(line.text) <= SHORT && !isSentence(line.text) && !isInHeading(line);

const leads = ({ text, links }: Line): boolean =>
  extent(text) > SHORTEST_OFFER && links.some((link) => hostOf(link) !== '') && !/[?？]$/.test(text);

/** A line as the detector sees it. */
export const toBlock = (line: Line): Block => ({
  key: keyOf(line),
  exact: exactOf(line),
  offer: leads(line) ? offerKey(line) : undefined,
  asks: line.links.length === 0 && /[?？]$/.test(line.text),
  kind: isHeading(line) ? 'heading' : isShort(line) ? 'short' : 'text',
});

/** Pictures by themselves: what has a caption is shown for what it says. */
export function picturesIn(root: Node): Element[] {
  const all = root as ParentNode & Node;
  const captioned = new Set([...all.querySelectorAll('figcaption')].map((caption) => caption.closest('figure')));
  return [...all.querySelectorAll('img[src]')].filter((image) => {
    const figure = image.closest('figure');
    return !/^data:/.test(image.getAttribute('src') ?? '') && (figure === null || !captioned.has(figure));
  });
}

/** The same picture has the same address. */
export const pictureKey = (image: Element): string => `picture ${image.getAttribute('src')}`;

/** The blocks of an article that a feed's articles are compared by. */
export interface Blocks {
  /** Those that are shown, in order. */
  shown: readonly Block[];
  /** The keys of those that were hidden. */
  hidden: readonly string[];
  /** The keys of the pictures that are shown. */
  pictures: readonly string[];
}

/** The blocks of an article, and of what was hidden of it. */
export const blocksOf = (root: Node, hidden: readonly Node[]): Blocks => ({
  shown: written(linesOf(root)).map(toBlock),
  hidden: hidden.flatMap((node) => written(linesOf(node)).flatMap((line) => [keyOf(line), exactOf(line)])),
  pictures: picturesIn(root).map(pictureKey),
});

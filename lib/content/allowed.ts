import { linkAddress, mapSrcset, mediaAddress, pictureAddress } from './links.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const HTML_TAGS = new Set([
  ...words('article section header footer main aside hgroup address div center'),
  ...words('h1 h2 h3 h4 h5 h6 p br hr blockquote pre details summary'),
  ...words('ul ol li dl dt dd'),
  ...words('figure figcaption img picture source audio video'),
  ...words('table caption colgroup col thead tbody tfoot tr th td'),
  ...words('a abbr acronym b bdi bdo big cite code del dfn em i ins kbd mark q s samp small span'),
  ...words('strike strong sub sup time tt u var wbr'),
  ...words('ruby rt rp'),
]);

const MATH_TAGS = new Set([
  ...words('math semantics mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom'),
  ...words('msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'),
]);

const HTML = 'http://www.w3.org/1999/xhtml';
const MATH = 'http://www.w3.org/1998/Math/MathML';

/** Every element an article may show, by name, whatever its namespace. */
export const TAGS: readonly string[] = [...HTML_TAGS, ...MATH_TAGS];

/** Whether an element may be shown: its name, in the namespace where that name belongs. */
export const isAllowedElement = (element: Element): boolean =>
  (element.namespaceURI === HTML && HTML_TAGS.has(element.localName)) ||
  (element.namespaceURI === MATH && MATH_TAGS.has(element.localName));

type Rule = (value: string, element: Element) => string | undefined;

const anyText: Rule = (value) => value;
const matching =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value.trim()) ? value.trim() : undefined;
const on =
  (tags: string, rule: Rule): Rule =>
  (value, element) =>
    words(tags).includes(element.localName) ? rule(value, element) : undefined;

const whole = matching(/^-?\d{1,9}$/);
const count = matching(/^\d{1,3}$/);
const flag: Rule = () => '';
const word = matching(/^[a-z0-9.#%+ -]{1,60}$/i);
/** `640`, and `640px` as some write it. A size of 0 or 1 is a pixel's and is judged where pixels are. */
const pixels: Rule = (value) => /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/i.exec(value)?.[1];

const source: Rule = (value, element) => (element.localName === 'img' ? pictureAddress(value) : mediaAddress(value));

/** Every attribute an article may keep, with what its value must be: a rule gives the value to show, or undefined to drop it. */
export const ATTRIBUTES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['href', on('a', linkAddress)],
  ['src', on('img audio video source', source)],
  ['srcset', on('img source', (value) => mapSrcset(value, mediaAddress))],
  ['sizes', on('img source', matching(/^[\w\s.,:()/*+%-]{1,400}$/))],
  ['poster', on('video', mediaAddress)],
  ['cite', on('blockquote q del ins', mediaAddress)],
  ['media', on('source', matching(/^[\w\s.,:()/<>=-]{1,200}$/))],
  ['type', on('source ol ul li', matching(/^[\w.+/;="', -]{1,80}$/))],
  ['alt', on('img', anyText)],
  ['width', on('img video table td th col', pixels)],
  ['height', on('img video', pixels)],
  ['title', anyText],
  ['lang', matching(/^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i)],
  ['dir', matching(/^(?:ltr|rtl|auto)$/i)],
  ['datetime', on('time del ins', matching(/^[\w\s.:+-]{1,60}$/))],
  ['colspan', on('td th', count)],
  ['rowspan', on('td th', count)],
  ['span', on('col colgroup', count)],
  ['scope', on('th', matching(/^(?:row|col|rowgroup|colgroup)$/i))],
  ['headers', on('td th', matching(/^[\w -]{1,120}$/))],
  ['abbr', on('th', anyText)],
  ['start', on('ol', whole)],
  ['reversed', on('ol', flag)],
  ['value', on('li', whole)],
  ['open', on('details', flag)],
  ['display', on('math', matching(/^(?:block|inline)$/i))],
  ...words('mathvariant displaystyle scriptlevel stretchy fence separator accent accentunder columnalign rowalign').map(
    (name): [string, Rule] => [
      name,
      (value, element) => (element.namespaceURI === MATH ? word(value, element) : undefined),
    ],
  ),
  ['columnspan', on('mtd', count)],
  ['linethickness', on('mfrac', word)],
]);

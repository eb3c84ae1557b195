/** What steps of the clean-up measure: text, its extent, what of it is link, and the lines a reader would see. */

const BLOCK_TAGS =
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio iframe object caption'.split(
    ' ',
  );
const BLOCKS = new Set(BLOCK_TAGS);
const BREAKING = [...BLOCK_TAGS, 'br'].join(',');
const MEDIA = 'img, picture, video, audio, iframe, embed, math, object';
const BLANK = /[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.localName);

export const collapse = (text: string): string => text.replace(BLANK, ' ').trim();

/** The visible text of a node, white space collapsed. */
export const textOf = (node: Node): string => collapse(node.textContent ?? '');

/** How much there is to read, in Latin letters: a Han, kana or hangul character says as much as two. */
export const extent = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

export const holdsMedia = (node: Node): boolean =>
  isElement(node) && (node.matches(MEDIA) || node.querySelector(MEDIA) !== null);

/** Nothing to read and nothing to look at. */
export const isBlank = (node: Node): boolean =>
  isElement(node)
    ? node.localName !== 'hr' && !holdsMedia(node) && node.querySelector('hr') === null && textOf(node) === ''
    : collapse(node.nodeValue ?? '') === '';

/** For comparing texts: letters and digits only, one form, one case. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** For looking up phrases: one form and case, Arabic without its vowels and with one alef, Turkish without the dot that a capital leaves. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .toLowerCase()
    .replaceAll('\u0307', '');

/** A run of neighbours that a reader sees as one line or paragraph: up to the next block edge or line break. */
export interface Line {
  nodes: Node[];
  text: string;
  /** The text that stands in no link and no button. */
  outside: string;
  /** Links that begin, end or lie in the line. */
  links: Element[];
}

function outsideOf(nodes: Node[]): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (isElement(node) && node.localName !== 'a' && node.localName !== 'button') node.childNodes.forEach(visit);
  };
  nodes.forEach(visit);
  return collapse(parts.join(''));
}

function toLine(nodes: Node[], around: Element | undefined): Line {
  const own = nodes
    .filter(isElement)
    .flatMap((node) => [...(node.matches('a') ? [node] : []), ...node.querySelectorAll('a')]);
  return {
    nodes,
    text: collapse(nodes.map((node) => node.textContent ?? '').join('')),
    outside: around ? '' : outsideOf(nodes),
    links: around ? [around] : own,
  };
}

/** Every line under a node, in reading order; lines of white space only are left out. */
export function linesOf(root: Node): Line[] {
  const lines: Line[] = [];
  const breaking = new Set<Node>();
  for (const element of (root as ParentNode & Node).querySelectorAll(BREAKING))
    for (let node: Node | null = element; node && node !== root && !breaking.has(node); node = node.parentNode)
      breaking.add(node);
  const walk = (box: Node, around: Element | undefined): void => {
    let run: Node[] = [];
    const flush = (): void => {
      if (run.some((node) => isElement(node) || !isBlank(node))) lines.push(toLine(run, around));
      run = [];
    };
    for (const child of box.childNodes) {
      if (!breaking.has(child)) {
        run.push(child);
        continue;
      }
      flush();
      if (isElement(child) && !child.matches('br, hr')) walk(child, child.localName === 'a' ? child : around);
    }
    flush();
  };
  walk(root, undefined);
  return lines;
}

const SENTENCE_END = /[.。．!！?？…؟۔।"”」』»)）]$/;

/** A line that may be part of the story: long enough outside its links, or a sentence of some length. */
export const isStory = (line: Line): boolean =>
  extent(line.outside) >= 90 || (extent(line.outside) >= 45 && SENTENCE_END.test(line.text));

/** How much of the text is link, 0 to 1. */
export function linkShare(lines: Line[]): number {
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  const outside = lines.reduce((sum, line) => sum + line.outside.length, 0);
  return all === 0 ? 0 : 1 - outside / all;
}

/** What says that a story is over: "（完）", "— END —", "* * *"; an empty one as well. */
export const isEndMark = (text: string): boolean =>
  text.length <= 300 &&
  /^[\s\p{P}\p{S}]*(?:the end|end|fin|ende|fine|конец|النهاية|完|全文完|终|終|終わり|おわり|끝)?[\s\p{P}\p{S}]*$/iu.test(
    text,
  );

const SENTENCE = /[.。．!！?？…؟۔।][”"’」』»)）]*$/u;

/** Whether a text ends as sentences do. */
export const isSentence = (text: string): boolean => SENTENCE.test(text);

/** The heading a line stands in. */
export const headingOf = (line: Line | undefined): Element | null | undefined => {
  const node = line?.nodes[0];
  return (node && isElement(node) ? node : node?.parentElement)?.closest('h1, h2, h3, h4, h5, h6');
};

/** Whether a line stands in a heading. */
export const isInHeading = (line: Line): boolean => headingOf(line) != null;

/** The story of an article as the ground from which leftovers stand out: where it stands, in what boxes, how it is set. */
import { marksOf } from './marks.ts';
import { extent, isElement, isStory, type Line } from './measure.ts';

/** How a line is set. */
interface Setting {
  align: string;
  small: boolean;
  pale: boolean;
  slanted: boolean;
}

export interface Ground {
  /** The deepest box that holds nearly all of the story. */
  main: Node;
  /** Whether a box holds a good part of the story. */
  isStoryBox: (box: Element) => boolean;
  /** Names that a good part of the story's own boxes have: they say nothing of others. */
  names: ReadonlySet<string>;
  /** What the story's paragraphs are: p, div, section. */
  tag: string;
  /** In how many ways a line is set differently from most of the story. */
  differences: (line: Line) => number;
  /** Links on lines of their own stand in the story as well. */
  hasLinkLines: boolean;
}

const NEARLY = 0.8;
const GOOD_PART = 0.25;

const SMALL = /font-size\s*:\s*(?:(?:[0-9]|1[0-3])(?:\.\d+)?px|0?\.[0-8]\d*r?em|[0-8]\d%|(?:x+-|)small(?:er)?)/i;
const PALE =
  /(?:^|[;\s])color\s*:\s*(?:#([4-9a-d])[0-9a-f]?\1[0-9a-f]?\1[0-9a-f]?\b|gr[ae]y|rgba?\(\s*(1\d\d)\s*,\s*1\d\d\s*,\s*1\d\d)/i;

/** The elements around a line, from the inside out, and those that hold all of it. */
export function boxesAround(line: Line, end: Node): Element[] {
  const boxes: Element[] = [];
  const only = line.nodes.filter((node) => isElement(node) || (node.nodeValue ?? '').trim() !== '');
  let inner = only.length === 1 ? only[0] : undefined;
  while (inner && isElement(inner)) {
    boxes.unshift(inner);
    const seen: Node[] = [...inner.childNodes].filter(
      (node) => isElement(node) || (node.nodeValue ?? '').trim() !== '',
    );
    inner = seen.length === 1 ? seen[0] : undefined;
  }
  for (let box = line.nodes[0]?.parentNode; box && box !== end && isElement(box); box = box.parentNode) boxes.push(box);
  return boxes;
}

function settingOf(line: Line, end: Node): Setting {
  const setting: Setting = { align: '', small: false, pale: false, slanted: false };
  for (const box of boxesAround(line, end)) {
    const style = box.getAttribute('style') ?? '';
    setting.align ||=
      /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ??
      box.getAttribute('align') ??
      (box.localName === 'center' ? 'center' : '');
    setting.small ||= SMALL.test(style) || box.localName === 'small';
    setting.pale ||= PALE.test(style);
    setting.slanted ||= /^(?:em|i|small|sub|sup)$/.test(box.localName);
  }
  if (/^(?:left|start|justify)$/i.test(setting.align)) setting.align = '';
  return setting;
}

function mostly<T>(values: T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How much of the story each element holds. */
function shares(story: Line[], root: Node): Map<Node, number> {
  const held = new Map<Node, number>();
  for (const line of story) {
    const size = extent(line.outside);
    for (let box = line.nodes[0]?.parentNode; box && box !== root; box = box.parentNode)
      held.set(box, (held.get(box) ?? 0) + size);
  }
  return held;
}

function namesOf(story: Line[], root: Node, least: number): Set<string> {
  const sizes = new Map<string, number>();
  const known = new Map<Element, ReadonlySet<string>>();
  const named = (box: Element): ReadonlySet<string> => {
    const marks = known.get(box) ?? marksOf(box);
    known.set(box, marks);
    return marks;
  };
  for (const line of story) {
    const names = new Set(boxesAround(line, root).flatMap((box) => [...named(box)]));
    for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + extent(line.outside));
  }
  return new Set([...sizes].filter(([, size]) => size > least).map(([name]) => name));
}

/** The part of the story in a line's way up that lies right below the main box. */
export function topOf(line: Line, main: Node): Node | undefined {
  let node: Node | null = line.nodes[0] ?? null;
  while (node && node.parentNode !== main) node = node.parentNode;
  return node ?? undefined;
}

/** Looks at the story of an article; undefined where there is too little of it to tell anything from it. */
export function groundOf(lines: Line[], root: Node): Ground | undefined {
  const story = lines.filter((line) => isStory(line) && line.links.length <= 2);
  if (story.length < 2) return undefined;
  const held = shares(story, root);
  const total = story.reduce((sum, line) => sum + extent(line.outside), 0);
  let main = root;
  for (;;) {
    const next: ChildNode | undefined = [...main.childNodes].find((node) => (held.get(node) ?? 0) >= total * NEARLY);
    if (!next || !isElement(next) || next.matches('p, td, ul, ol, dl, blockquote, pre')) break;
    main = next;
  }
  const settings = story.map((line) => settingOf(line, root));
  const usual = {
    align: mostly(settings.map(({ align }) => align)),
    small: mostly(settings.map(({ small }) => small)),
    pale: mostly(settings.map(({ pale }) => pale)),
  };
  return {
    main,
    names: namesOf(story, root, total * GOOD_PART),
    isStoryBox: (box) => (held.get(box) ?? 0) > total * GOOD_PART,
    tag: mostly(story.map((line) => (topOf(line, main) as Element | undefined)?.localName ?? '')) ?? '',
    differences: (line) => {
      const { align, small, pale, slanted } = settingOf(line, root);
      const different = [align !== usual.align, small !== usual.small && small, pale !== usual.pale && pale, slanted];
      return different.filter(Boolean).length;
    },
    hasLinkLines: lines
      .slice(0, lines.indexOf(story.at(-1) as Line))
      .some((line) => line.links.length > 0 && extent(line.outside) <= 12 && line.text !== ''),
  };
}

import { version } from '../../package.json';

/** An element of ours as plain data: its name, the attributes that are part of its look, what stands in it. */
export type Drawn = [name: string, attributes: Record<string, string>, ...inside: (Drawn | string)[]];

/** What a popup last drew of its first rows, for the next one to show before its scripts are there. */
export interface Sketch {
  /** The versions, languages and day it is good for. */
  version: string;
  languages: string;
  /** What its ages were counted to. */
  now: number;
  /** The language of the page. */
  lang: string;
  pane: Drawn;
}

/** Nothing that fetches, runs or leads anywhere; whatever else there is comes with the page itself. */
const NAMES = new Set(
  'main header div section h1 h2 h3 ul li article p span b bdi time a button svg path circle rect'.split(' '),
);
const ATTRIBUTES = new Set(
  'class lang dir datetime data-article data-first viewBox d cx cy r x y rx width height fill stroke'.split(' '),
);

const SVG = 'http://www.w3.org/2000/svg';

/** What is out of sight until a row or a day is pointed at, most of what a list is made of. */
const LEFT_OUT = '.row-actions, .day .tool';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

/** As long as it is the same, a row's age is told in the same words (`age` of components/reading/ages.ts). */
export function ageStep(at: number, now: number): number {
  const passed = now - at;
  if (passed < HOUR) return Math.max(0, Math.floor(passed / MINUTE));
  return isSameDay(at, now) ? 60 * Math.floor(passed / HOUR) : Number.POSITIVE_INFINITY;
}

const languages = (): string => navigator.languages.join();

function take(element: Element, isKept: (element: Element) => boolean): Drawn {
  const attributes = [...element.attributes].filter(({ name }) => ATTRIBUTES.has(name));
  const inside = [...element.childNodes].flatMap((node): (Drawn | string)[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element && isKept(node) ? [take(node, isKept)] : [];
  });
  return [element.localName, Object.fromEntries(attributes.map(({ name, value }) => [name, plain(value)])), ...inside];
}

/** Which row the keys were on is not where the next popup begins. */
const plain = (value: string): string => value.replace(' is-chosen', '');

/**
 * What a page shows of these articles: its bar and their rows as they stand in it.
 * @param now what its ages are counted to.
 * @returns undefined where it shows something else besides (a refresh, an open menu) or not just these rows first.
 */
export function sketchOf(page: Element, ids: number[], now: number): Sketch | undefined {
  const pane = page.querySelector('main.middle');
  const bar = pane?.querySelector('.bar');
  const list = pane?.querySelector('.scroll .dated')?.parentElement;
  if (!pane || !bar || !list || list.className !== '') return undefined;
  if (bar.querySelector('progress, [aria-expanded="true"]')) return undefined;
  const wanted = new Set(ids.map(String));
  const isWanted = (row: Element): boolean => wanted.has(row.getAttribute('data-article') ?? '');
  const rows = [...list.querySelectorAll('.row')].filter(isWanted);
  if (rows.map((row) => row.getAttribute('data-article')).join() !== ids.join()) return undefined;
  if (!rows[0]?.closest('[data-first]')) return undefined;
  const isKept = (element: Element): boolean => {
    if (element.matches('.row')) return isWanted(element);
    if (element.matches('.dated')) return rows.some((row) => element.contains(row));
    return !element.matches(`${LEFT_OUT}, .end-of-list`);
  };
  const scroll: Drawn = ['div', { class: 'scroll' }, take(list, isKept)];
  const pill: Drawn = ['div', { class: 'pill-place' }];
  const drawn: Drawn = ['main', { class: pane.className }, take(bar, isKept), pill, scroll];
  return { version, languages: languages(), now, lang: document.documentElement.lang, pane: drawn };
}

/** Whether a sketch is of this version, of these languages and of this day, whose names its days have. */
export const isGood = (sketch: Sketch, now: number): boolean =>
  sketch.version === version && sketch.languages === languages() && isSameDay(sketch.now, now);

/**
 * The elements of a sketch. An age that would be told otherwise by now is left out.
 * @throws where there is anything in it that no sketch has.
 */
export function elementsOf({ pane, now: then }: Sketch, now: number): Element {
  const isOld = (name: string, { class: kind, datetime = '' }: Record<string, string>): boolean => {
    const at = Date.parse(datetime);
    return name === 'time' && kind === 'sep' && ageStep(at, then) !== ageStep(at, now);
  };
  const make = ([name, attributes, ...inside]: Drawn, within: string | null): Element => {
    if (!NAMES.has(name)) throw new TypeError(name);
    const namespace = name === 'svg' ? SVG : within;
    const element = namespace === null ? document.createElement(name) : document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!ATTRIBUTES.has(attribute)) throw new TypeError(attribute);
      element.setAttribute(attribute, value);
    }
    if (!isOld(name, attributes))
      element.append(...inside.map((one) => (typeof one === 'string' ? one : make(one, namespace))));
    return element;
  };
  return make(pane, null);
}

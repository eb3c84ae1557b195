/** What runs in a bare page of the browser: the content rules alone, each layer by itself, without the reader around them. */
import type { Blocks } from '../../lib/content/clean/blocks.ts';
import { repeatedIn } from '../../lib/content/clean/repeats.ts';
import { blocksIn, render, serialize } from '../../lib/content/render.ts';
import { sanitize } from '../../lib/content/sanitize.ts';
import { strip } from '../../lib/content/strip.ts';
import { brokenIn } from '../unit/content/invariants.ts';
import { FIRST, LAST } from './markers.ts';
import { PUMPS } from './pumps.ts';
import { randomHtml, randomOf } from './randomHtml.ts';

const BASE = 'https://feed.example/posts/1';
const LABELS = { pictureLabel: (alt: string): string => alt || 'picture' };
const DEEPEST = 256;

const NEVER =
  /^(?:script|style|link|meta|base|template|noscript|svg|form|textarea|select|frame|frameset|applet|title)$/;
const RUNS = /^[\s\0-\x20]*(?:javascript|vbscript|data:text)/i;
/** What another parser would take for the end of where it stands. */
const CLOSES = /--!?>|\]>|<\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i;

/** What the sanitiser's own fragment must keep, before anything is stripped. */
function brokenInert(root: DocumentFragment): string[] {
  const broken: string[] = [];
  const nodes = root.ownerDocument.createTreeWalker(root);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.nodeType !== 1 && node.nodeType !== 3) broken.push(`inert: node of type ${node.nodeType}`);
    if (node.nodeType !== 1) continue;
    const { localName, attributes } = node as Element;
    if (NEVER.test(localName)) broken.push(`inert: element ${localName}`);
    for (const { name, value } of attributes) {
      if (name.startsWith('on')) broken.push(`inert: attribute ${name}`);
      if (/^(?:href|src|action|formaction|data|xlink:href)$/.test(name) && RUNS.test(value))
        broken.push(`inert: address ${value.slice(0, 40)}`);
      if (CLOSES.test(value)) broken.push(`inert: ${name} closes what it stands in`);
    }
  }
  return broken;
}

const depthOf = (node: Node): number => 1 + Math.max(0, ...[...node.childNodes].map(depthOf));

/** The strip, given what no sanitiser has seen; only may no field of a form be called like a node's own parts. */
function stripped(html: string): string[] {
  const raw = new DOMParser().parseFromString(`<body>${html.replace(/\b(name|id)(?=\s*=)/gi, 'x-$1')}`, 'text/html');
  const fragment = raw.createDocumentFragment();
  fragment.append(...raw.body.childNodes);
  // How deep a document goes is settled before it is parsed.
  const broken = brokenIn(strip(fragment, { images: 'always', ...LABELS })).filter((what) => what !== 'too deep');
  return broken.map((what) => `strip alone: ${what}`);
}

/** Whether what slips in after the strip's own steps is still found. */
function unguarded(): string[] {
  const page = document.implementation.createHTMLDocument('');
  const fragment = page.createDocumentFragment();
  const { normalize } = fragment;
  fragment.normalize = () => {
    normalize.call(fragment);
    fragment.append(page.createElement('script'));
  };
  try {
    strip(fragment, { images: 'always', ...LABELS });
  } catch {
    return [];
  }
  return ['nobody looks at the strip once it is done'];
}

/** Everything that is wrong with what becomes of an article. */
function judge(html: string): string[] {
  const about = { title: 'A title', url: BASE, images: 'always' } as const;
  try {
    const { fragment, hidden } = render({ html, baseUrl: BASE }, about);
    const broken = [
      ...brokenInert(sanitize(html, BASE)),
      ...[fragment, ...hidden.map((block) => block.fragment)].flatMap(brokenIn),
    ];
    if (depthOf(fragment) > DEEPEST) broken.push('too deep');
    for (const sentence of [FIRST, LAST]) {
      if (html.includes(sentence) && !fragment.textContent.includes(sentence))
        broken.push('a sentence beside it is gone');
    }
    return broken;
  } catch (error) {
    return [`threw ${String(error).slice(0, 120)}`];
  }
}

/** The first thing that is wrong with any of them; '' where nothing is. */
function firstBroken(articles: string[]): string {
  const [bare] = unguarded();
  if (bare) return bare;
  for (const html of articles) {
    const [broken] = [...judge(html), ...stripped(html)];
    if (broken) return `${broken} (${html.slice(0, 80)})`;
  }
  return '';
}

const markup = (fragment: DocumentFragment): string => serialize(fragment);
const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

/** Sanitised and stripped; the cleaner, which also tidies, left out. */
const policed = (html: string): DocumentFragment => strip(sanitize(html, BASE), { images: 'always', ...LABELS });

/** What another turn through parser and policy does to an article that has been through them: to nothing that is read. */
function unsettled(html: string): string[] {
  const first = policed(html);
  const once = markup(first);
  const again = policed(once);
  if (markup(again) === once) return [];
  if (squeezed(first.textContent) !== squeezed(again.textContent)) return ['reads otherwise a second time'];
  // Elements that were taken out may leave a paragraph around a list, which a parser sets right: once.
  const twice = markup(again);
  return markup(policed(twice)) === twice ? [] : ['is another a third time'];
}

/** The same markup given to a parser and to nobody else. */
function reparsed(html: string): string[] {
  const again = new DOMParser().parseFromString(html, 'text/html');
  return [...again.body.childNodes].flatMap(brokenIn).map((what) => `parsed again: ${what}`);
}

/** Random articles from one seed on: what is wrong with them, and how long each took, in milliseconds. */
function playRandom(seed: number, count: number): { broken: string[]; ms: number[] } {
  const broken: string[] = [];
  const ms: number[] = [];
  const about = { title: 'A title', url: BASE, images: 'always' } as const;
  for (let n = 0; n < count; n += 1) {
    const html = randomHtml(randomOf(seed + n));
    const start = performance.now();
    const { fragment } = render({ html, baseUrl: BASE }, about);
    const between = performance.now();
    render({ html, baseUrl: BASE }, about);
    // Of two turns the better one: this machine may have had other things to do.
    ms.push(Math.min(between - start, performance.now() - between));
    const wrong = [...brokenIn(fragment), ...reparsed(serialize(fragment)), ...unsettled(html)];
    if (depthOf(fragment) > DEEPEST) wrong.push('too deep');
    for (const what of wrong) broken.push(`seed ${seed + n}: ${what}`);
  }
  return { broken, ms };
}

/** How long an article takes that was made to take the square of its length, at one size and at four times it; in milliseconds. */
function playPump(at: number): { what: string; small: number; large: number } | undefined {
  const pump = PUMPS[at];
  if (!pump) return undefined;
  const { what, size, make } = pump;
  const about = { title: 'A title', author: 'Joss Penhale', url: BASE, images: 'always' } as const;
  const took = (html: string): number => {
    const start = performance.now();
    const body = { html, baseUrl: BASE };
    render(body, about);
    const between = performance.now();
    // In a feed of nothing else, with other stories.
    const blocks = blocksIn(body, about);
    const others = { ...blocks, shown: blocks.shown.filter(({ kind }) => kind !== 'text') };
    const learnt = performance.now();
    const repeated = repeatedIn([blocks, ...Array<Blocks>(9).fill(others)]);
    const known = performance.now();
    render(body, { ...about, repeated });
    const end = performance.now();
    return Math.max(between - start, learnt - between, known - learnt, end - known);
  };
  const best = (html: string): number => Math.min(took(html), took(html));
  return { what, small: best(make(size)), large: best(make(4 * size)) };
}

const tools = { firstBroken, playRandom, playPump };

export type ContentTools = typeof tools;

Object.assign(globalThis, { content: tools });

/**
 * Makes of any feed document a small one that an XML parser reads rightly: only elements of a vocabulary, under our
 * names for them, every tag closed by its own name, attributes quoted, no DOCTYPE, comment or instruction. What stands
 * inside a leaf is not copied: the leaf is empty and its inside stands in `bodies`. So the parser sees a tenth of the bytes, entities
 * cannot be declared, and markup inside articles, right or wrong, cannot break the document around it.
 */
import { tagEnd } from './markup.ts';
import { type Home, inside, noScope, resolve, type Scope } from './namespaces.ts';
import { BANG, bodyEnd, declarationEnd, nameEnd, QUESTION, type Scanner, SLASH } from './scan.ts';

/** How an element is read: `group` for its children, `leaf` for what stands inside, `article` a group that is never nested. */
export type Kind = 'group' | 'leaf' | 'article';
export type Vocabulary = ReadonlyMap<string, Kind>;

export interface Mended {
  /** Well-formed XML. */
  xml: string;
  /** What stands inside the leaves, as written, in the order of the leaves in `xml`, which are empty there. */
  bodies: string[];
  /** The root was never closed; an article left open is not in `xml`. */
  truncated: boolean;
  /** Articles left open at the end, and so left out: 0 or 1. */
  cut: number;
}

interface Frame {
  /** As written. */
  name: string;
  /** Ours; undefined where the element is left out. */
  shown: string | undefined;
  kind: Kind | undefined;
  scope: Scope;
  /** Length of the output before this element. */
  start: number;
}

interface State extends Scanner {
  vocabulary: Vocabulary;
  home: Home;
  stack: Frame[];
  /** How often each name as written is on the stack, so that a stray closing tag costs no search. */
  open: Map<string, number>;
  bodies: string[];
  out: string;
  /** The root was opened. */
  started: boolean;
  /** An article is open. */
  inArticle: boolean;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

const ATTRIBUTE = /([^\s=<>"'/]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
const ATTRIBUTES = 200;

/** Attributes as well-formed XML. Prefixes are dropped but `xml:`; namespaces are left out, they are resolved already. */
function attributes(source: string): string {
  let out = '';
  let count = 0;
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
    const name = match[1] ?? '';
    if (name.startsWith('xmlns') || ++count > ATTRIBUTES) continue;
    const colon = name.indexOf(':');
    const own = colon < 0 || name.startsWith('xml:') ? name : name.slice(colon + 1);
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    out += ` ${own.toLowerCase()}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
  }
  return out;
}

function push(state: State, frame: Frame): void {
  state.started = true;
  state.stack.push(frame);
  state.open.set(frame.name, (state.open.get(frame.name) ?? 0) + 1);
  if (frame.kind === 'article') state.inArticle = true;
}

function pop(state: State): void {
  const frame = state.stack.pop();
  if (!frame) return;
  state.open.set(frame.name, (state.open.get(frame.name) ?? 1) - 1);
  if (frame.shown !== undefined) state.out += `</${frame.shown}>`;
  if (frame.kind === 'article') state.inArticle = false;
}

/** Closes up to and with the nearest open article: the next one starts, so the last was left open. */
function closeArticle(state: State): void {
  while (state.inArticle) pop(state);
}

function rootHome(name: string, scope: Scope): Home {
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1).toLowerCase();
  const address = scope.addresses.get(colon < 0 ? '' : name.slice(0, colon));
  if (local === 'rdf') return { prefix: '', address: undefined };
  return { prefix: local === 'feed' || local === 'entry' ? 'atom:' : '', address: address || undefined };
}

/** HTML that strays between elements and is never closed. */
const STRAY = new Set(['br', 'hr', 'img', 'input', 'wbr', 'p']);

/** Reads the opening tag at `at`; index after it, or after the whole leaf; -1 where the document ends inside. */
function openTag(state: State, at: number): number {
  const { text } = state;
  const named = nameEnd(text, at + 1);
  const name = text.slice(at + 1, named);
  if (text.indexOf('>', named) < 0) return -1;
  const next = text.charCodeAt(named) === 62 ? named + 1 : tagEnd(text, at);
  const slashed = text.charCodeAt(next - 2) === SLASH;
  const source = next - named > 2 ? text.slice(named, slashed ? next - 2 : next - 1) : '';
  let scope = state.stack.at(-1)?.scope ?? noScope();
  if (source.includes('xmlns')) scope = inside(scope, source);
  if (state.stack.length === 0) state.home = rootHome(name, scope);
  const ours = resolve(scope, name, state.home);
  const kind = ours === undefined ? undefined : state.vocabulary.get(ours);
  const empty = slashed || (kind === undefined && STRAY.has(name.toLowerCase()));
  if (kind === 'article') closeArticle(state);
  const parent = state.stack.at(-1);
  const visible = kind !== undefined && (kind === 'article' || parent === undefined || parent.shown !== undefined);
  if (kind === 'leaf') return leaf(state, name, visible ? ours : undefined, { next, empty, source });
  const shown = visible ? ours : undefined;
  const frame: Frame = { name, shown, kind, scope, start: state.out.length };
  if (shown !== undefined) state.out += `<${shown}${source.includes('=') ? attributes(source) : ''}>`;
  push(state, frame);
  if (empty) pop(state);
  return next;
}

interface Tag {
  next: number;
  empty: boolean;
  source: string;
}

function leaf(state: State, name: string, shown: string | undefined, tag: Tag): number {
  const span = tag.empty ? { end: tag.next, next: tag.next } : bodyEnd(state, name, state.stack.at(-1)?.name, tag.next);
  if (!span) return -1;
  if (shown !== undefined) {
    const attrs = tag.source.includes('=') ? attributes(tag.source) : '';
    state.out += `<${shown}${attrs}/>`;
    state.bodies.push(span.end === tag.next ? '' : state.text.slice(tag.next, span.end));
  }
  return span.next;
}

/** Reads the closing tag at `at`; what was left open inside is closed with it, a stray one is skipped. */
function closeTag(state: State, at: number): number {
  const { text } = state;
  const end = text.indexOf('>', at);
  const name = text.slice(at + 2, nameEnd(text, at + 2));
  if ((state.open.get(name) ?? 0) > 0) {
    while (state.stack.at(-1)?.name !== name) pop(state);
    pop(state);
  }
  return end < 0 ? -1 : end + 1;
}

/** Mends a document; see the head of this file. Linear in its size, and never throws. */
export function mend(text: string, vocabulary: Vocabulary): Mended {
  const home: Home = { prefix: '', address: undefined };
  const state: State = {
    ...{ text, vocabulary, home, stack: [], open: new Map(), bodies: [], out: '' },
    ...{ started: false, inArticle: false, noComment: false, noCdata: false },
  };
  let at = text.indexOf('<');
  while (at >= 0) {
    const code = text.charCodeAt(at + 1);
    if (code === SLASH) at = closeTag(state, at);
    else if (code === BANG || code === QUESTION) at = declarationEnd(state, at);
    else if (isNameStart(code)) at = openTag(state, at);
    else at++;
    if (at < 0 || (state.started && state.stack.length === 0)) break;
    at = text.indexOf('<', at);
  }
  const truncated = state.stack.length > 0 || !state.started;
  const article = state.stack.find((frame) => frame.kind === 'article');
  if (article) {
    const index = state.stack.indexOf(article);
    state.out = state.out.slice(0, article.start);
    state.stack.length = index;
  }
  while (state.stack.length > 0) pop(state);
  return { xml: state.out, bodies: state.bodies, truncated, cut: article ? 1 : 0 };
}

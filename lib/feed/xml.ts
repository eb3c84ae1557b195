/** XML to a small tree: mended first, then read by fast-xml-parser. */
import { XMLParser } from 'fast-xml-parser';
import { decode, escapeText } from './entities.ts';
import { absolute } from './links.ts';
import { mend, type Vocabulary } from './mend.ts';

export interface Element {
  /** Ours: `item`, `atom:entry`, `dc:date`. */
  name: string;
  /** Raw values under `@name`; read them with `attribute`. */
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** What stands inside a leaf, as written. */
  body: string;
  /** xml:base in force, absolute. */
  base: string | undefined;
  /** xml:lang in force. */
  lang: string | undefined;
}

export interface Tree {
  root: Element;
  truncated: boolean;
  /** Articles left open at the end, and so left out: 0 or 1. */
  cut: number;
}

/** With these, nothing of what `.build/leaveOut.ts` leaves out of the parser is reached. */
export const PARSER = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignorePiTags: true,
  maxNestedTags: 100,
  jPath: false,
};

const parser = new XMLParser(PARSER);

/** A node as fast-xml-parser gives it with `preserveOrder`: one property named like the element, attributes under `:@`. */
type Node = Record<string, unknown>;

const NONE: Readonly<Record<string, string>> = Object.freeze({});

/** What the leaves hold, taken one after another as they come in the document. */
interface Bodies {
  vocabulary: Vocabulary;
  all: readonly string[];
  next: number;
}

function toElement(node: Node, bodies: Bodies, base: string | undefined, lang: string | undefined): Element {
  let name = '';
  for (const key in node) {
    if (key !== ':@') {
      name = key;
      break;
    }
  }
  const attributes = (node[':@'] as Record<string, string> | undefined) ?? NONE;
  const ownBase = attributes['@xml:base'];
  const element: Element = {
    name,
    attributes,
    children: [],
    body: bodies.vocabulary.get(name) === 'leaf' ? (bodies.all[bodies.next++] ?? '') : '',
    base: ownBase === undefined ? base : (absolute(decode(ownBase), base) ?? base),
    lang: attributes['@xml:lang'] ?? lang,
  };
  for (const child of node[name] as Node[]) element.children.push(toElement(child, bodies, element.base, element.lang));
  return element;
}

/**
 * The tree of a document, of the elements in `vocabulary` only; what is open at its end is closed, an article left
 * open dropped. Undefined where there is no element at all, 'too-deep' where groups nest past 100.
 */
export function parseXml(text: string, vocabulary: Vocabulary, url: string | undefined): Tree | 'too-deep' | undefined {
  const mended = mend(text, vocabulary);
  let nodes: Node[];
  try {
    nodes = parser.parse(mended.xml) as Node[];
  } catch {
    // Nothing else is left to complain about in a mended document.
    return 'too-deep';
  }
  const first = nodes[0];
  if (!first) return undefined;
  const bodies = { vocabulary, all: mended.bodies, next: 0 };
  return { root: toElement(first, bodies, url, undefined), truncated: mended.truncated, cut: mended.cut };
}

/** An attribute's value, decoded and trimmed; undefined where it is missing or empty. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.attributes[`@${name}`];
  return value === undefined ? undefined : decode(value).trim() || undefined;
}

/** The first child of that name. */
export function child(element: Element, name: string): Element | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The text inside a leaf: CDATA as it is, references decoded, comments and tags left out, trimmed. */
export function text(element: Element | undefined): string {
  if (!element) return '';
  const { body } = element;
  if (body.indexOf('<') < 0) return decode(body).trim();
  return onlyCdata(body) ?? sections(body, false).trim();
}

/** Whether markup stands inside the leaf unescaped, outside CDATA. */
export function hasMarkup(body: string): boolean {
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at)) {
    if (body.startsWith('<![CDATA[', at)) at = after(body, ']]>', at);
    else if (body.startsWith('<!--', at)) at = after(body, '-->', at);
    else if (/^<\/?[a-z_]/i.test(body.slice(at, at + 3))) return true;
    else at++;
  }
  return false;
}

function after(body: string, end: string, at: number): number {
  const found = body.indexOf(end, at);
  return found < 0 ? body.length : found + end.length;
}

/** Joins the sections of a body: CDATA and text; with `markup` the text stays markup, and CDATA is made so by `escape`. */
function sections(body: string, markup: boolean, cdata: (text: string) => string = (same) => same): string {
  let out = '';
  let from = 0;
  const take = (to: number): void => {
    const run = body.slice(from, to);
    out += markup ? run : decode(run);
  };
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at)) {
    let next = at + 1;
    if (body.startsWith('<![CDATA[', at)) {
      take(at);
      next = after(body, ']]>', at);
      out += cdata(body.slice(at + 9, body.endsWith(']]>', next) ? next - 3 : next));
      from = next;
    } else if (body.startsWith('<!--', at)) {
      take(at);
      next = after(body, '-->', at);
      from = next;
    } else if (!markup && /^<\/?[a-z_]/i.test(body.slice(at, at + 3))) {
      take(at);
      next = after(body, '>', at);
      from = next;
    }
    at = next;
  }
  take(body.length);
  return out;
}

/** What is in the one CDATA section that is all there is, as most publishers write it; trimmed. */
function onlyCdata(body: string): string | undefined {
  const own = body.trim();
  if (!own.startsWith('<![CDATA[') || own.indexOf(']]>', 9) !== own.length - 3) return undefined;
  return own.slice(9, -3).trim();
}

/**
 * HTML inside a leaf, however it was put there: escaped, in CDATA, or as bare markup, or a mixture.
 * `xhtml` says that CDATA inside markup is text, as XML has it; without it it is HTML, as publishers mean it.
 */
export function html(element: Element | undefined, xhtml = false): string {
  if (!element) return '';
  const { body } = element;
  if (body.indexOf('<') < 0) return decode(body).trim();
  const whole = onlyCdata(body);
  if (whole !== undefined) return whole;
  if (!hasMarkup(body)) return sections(body, false).trim();
  return sections(body, true, xhtml ? escapeText : undefined).trim();
}

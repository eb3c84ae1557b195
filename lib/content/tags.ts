/**
 * The tags of foreign HTML as a browser's tokenizer finds them (HTML, section 13.2.5), without building anything. Where a
 * document is written to mislead, one may be taken wrongly: whatever is made of it goes through the sanitiser all the same.
 */

import { followForeign } from './foreign.ts';

export interface Tag {
  /** `cut`: the document ends in the middle of this tag or comment. */
  kind: 'start' | 'end' | 'comment' | 'cut';
  /** Lower case; '' for a comment and for what is cut. */
  name: string;
  /** Where it begins, and just after its end. */
  from: number;
  to: number;
  /** Written as `<name/>`, which means something to XML only. */
  closed: boolean;
  /** Only where what it holds is text to the tokenizer: where its end tag stands, -1 where none follows. */
  textTo?: number;
  /** Only where it has more attributes than anybody reads: where those begin. */
  crowdedFrom?: number;
  /** Only where it ends SVG or MathML by standing in it: where that begins. */
  breaksOutOf?: number;
}

/** Scripting is off where we parse, so `noscript` is none of them. */
const HOLDS_TEXT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'textarea', 'title']);

/** The sanitiser's time is quadratic in them. */
const MOST_ATTRIBUTES = 200;

/** Each one cut off is searched to the end of the document: after so many, all that follows counts as one more. */
const MOST_CUT = 20;

const BEGINS = /<[a-z!?/]/gi;
const LETTER = /[a-z]/i;
const NAME = /[^\s/>]*/y;
const BETWEEN = /[\s/]*/y;
const ATTRIBUTE = /[^\s/>][^\s/>=]*/y;
const VALUE = /\s*=\s*(?:"[^"]*"|'[^']*'|(?=>)|[^\s>"'][^\s>]*)/y;
const VALUE_BEGINS = /\s*=/y;

type Find = (from: number) => number;

/** Finds the next match from a place on that never goes back; linear over all calls. -1 where there is none. */
function finder(html: string, pattern: RegExp): Find {
  let known = -2;
  return (from) => {
    if (known === -1 || known >= from) return known;
    pattern.lastIndex = from;
    known = pattern.exec(html)?.index ?? -1;
    return known;
  };
}

const past = (pattern: RegExp, html: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(html) ? pattern.lastIndex : at;
};

/** Where the `>` of a tag stands, and where its attributes become too many; undefined where the document ends first. */
function attributesFrom(html: string, from: number): { bracket: number; crowdedFrom?: number } | undefined {
  let at = from;
  let crowdedFrom: number | undefined;
  for (let count = 0; at < html.length; count += 1) {
    at = past(BETWEEN, html, at);
    if (html[at] === '>') return { bracket: at, ...(crowdedFrom !== undefined && { crowdedFrom }) };
    if (count === MOST_ATTRIBUTES) crowdedFrom = at;
    at = past(ATTRIBUTE, html, at);
    const after = past(VALUE, html, at);
    const isOpen = after === at && past(VALUE_BEGINS, html, at) !== at;
    if (isOpen) return undefined;
    at = after;
  }
  return undefined;
}

interface Finders {
  dashes: Find;
  bracket: Find;
  endTag: (name: string, from: number) => number;
}

function findersFor(html: string): Finders {
  const endTags = new Map<string, Find>();
  return {
    dashes: finder(html, /--!?>/g),
    bracket: finder(html, />/g),
    endTag: (name, from) => {
      const find = endTags.get(name) ?? finder(html, new RegExp(`</${name}(?=[\\s/>])`, 'gi'));
      endTags.set(name, find);
      return find(from);
    },
  };
}

/** `<!-- -->`, and what HTML takes for one: `<!doctype>`, `<?xml ?>`, `</3>`. */
function commentAt(html: string, from: number, { dashes, bracket }: Finders): Tag {
  // `<!-->` and `<!--->` are whole.
  const last = html.startsWith('<!--', from) ? dashes(from + 2) : bracket(from);
  const to = last < 0 ? -1 : html.indexOf('>', last) + 1;
  return { kind: to < 0 ? 'cut' : 'comment', name: '', from, to: to < 0 ? html.length : to, closed: false };
}

function tagAt(html: string, from: number, { bracket }: Finders): Tag {
  const isEnd = html[from + 1] === '/';
  const nameFrom = from + (isEnd ? 2 : 1);
  const nameTo = past(NAME, html, nameFrom);
  const found = bracket(from) < 0 ? undefined : attributesFrom(html, nameTo);
  if (!found) return { kind: 'cut', name: '', from, to: html.length, closed: false };
  const { bracket: last, ...crowded } = found;
  const name = html.slice(nameFrom, nameTo).toLowerCase();
  return { kind: isEnd ? 'end' : 'start', name, from, to: last + 1, closed: html[last - 1] === '/', ...crowded };
}

/** The document looked at last: it is looked at several times in a row. */
let latest: { html: string; tags: readonly Tag[] } = { html: '', tags: [] };

/** All tags and comments, in order; time linear in the document's length. */
export function tagsOf(html: string): readonly Tag[] {
  if (latest.html !== html) latest = { html, tags: find(html) };
  return latest.tags;
}

function find(html: string): Tag[] {
  const finders = findersFor(html);
  const tags: Tag[] = [];
  const foreign = followForeign();
  let cut = 0;
  BEGINS.lastIndex = 0;
  for (let match = BEGINS.exec(html); match && cut < MOST_CUT; match = BEGINS.exec(html)) {
    const from = match.index;
    const isTag = LETTER.test(html[from + (html[from + 1] === '/' ? 2 : 1)] ?? '');
    const tag = isTag ? tagAt(html, from, finders) : commentAt(html, from, finders);
    tags.push(tag);
    if (tag.kind === 'cut') cut += 1;
    BEGINS.lastIndex = tag.kind === 'cut' ? from + 2 : tag.to;
    const holdsText = tag.kind === 'start' && !foreign.inside() && HOLDS_TEXT.has(tag.name);
    const brokenOut = foreign.pass(tag);
    if (brokenOut !== undefined) tag.breaksOutOf = brokenOut;
    if (!holdsText) continue;
    tag.textTo = finders.endTag(tag.name, tag.to);
    BEGINS.lastIndex = Math.max(tag.to, tag.textTo);
  }
  return tags;
}

/** A change of a document: what stands between two places becomes `by`. */
export interface Edit {
  from: number;
  to: number;
  by: string;
}

/** The document with the changes made; those that overlap an earlier one are left out. */
export function edited(html: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, by } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push(html.slice(at, from), by);
    at = to;
  }
  return parts.join('') + html.slice(at);
}

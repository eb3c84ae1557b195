import type { Tag } from './tags.ts';

/**
 * Whether a place of a document is inside SVG or MathML, where other rules hold: followed as HTML's parser does it (section
 * 13.2.6.5), by tags alone.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ROOTS = words('svg math');
/** Elements of SVG and MathML in which HTML's own rules hold again. */
const HOLD_HTML: Readonly<Record<string, ReadonlySet<string>>> = {
  svg: words('foreignobject desc title'),
  math: words('mi mo mn ms mtext annotation-xml'),
};
/** Directly in these texts of MathML, which hold HTML, two elements are MathML all the same. */
const TEXTS = words('mi mo mn ms mtext');
const OF_TEXTS = words('mglyph malignmark');
/** Start tags that end SVG and MathML wherever they stand. */
const BREAK_OUT = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Follows the tags of one document, in order. */
export interface Foreign {
  /** Whether the next tag stands in foreign content. */
  inside(): boolean;
  /** @returns where the outermost foreign element begins that this tag ends by standing in it. */
  pass(tag: Tag): number | undefined;
}

/** Deeper than this nobody follows: the parser is not given it either. */
const DEEPEST = 300;

type Kind = 'svg' | 'math' | 'html';

interface Open {
  tag: Tag;
  /** What the elements in it are. */
  kind: Kind;
  /** An element of HTML has begun in it. */
  isFilled?: true;
}

export function followForeign(): Foreign {
  const open: Open[] = [];
  const kind = (): Kind => open.at(-1)?.kind ?? 'html';
  const inside = (): boolean => kind() !== 'html';
  const breakOut = (): number | undefined => {
    let from: number | undefined;
    while (inside()) from = open.pop()?.tag.from;
    return from;
  };
  /** What the elements within this one are, where that is another matter than within what stands around it. */
  const begins = (name: string): Kind | undefined => {
    const now = kind();
    if (now !== 'html') return HOLD_HTML[now]?.has(name) ? 'html' : ROOTS.has(name) ? now : undefined;
    const last = open.at(-1);
    if (last && !last.isFilled && TEXTS.has(last.tag.name) && OF_TEXTS.has(name)) return 'math';
    return ROOTS.has(name) ? (name as Kind) : undefined;
  };
  const pass = (tag: Tag): number | undefined => {
    if (tag.kind === 'end') {
      const at = open.findLastIndex((one) => one.tag.name === tag.name);
      if (at >= 0) open.length = at;
      return undefined;
    }
    if (tag.kind !== 'start' || open.length > DEEPEST) return undefined;
    if (inside() && BREAK_OUT.has(tag.name)) return breakOut();
    const begun = tag.closed ? undefined : begins(tag.name);
    const last = open.at(-1);
    if (begun) open.push({ tag, kind: begun });
    else if (last?.kind === 'html') last.isFilled = true;
    return undefined;
  };
  return { inside, pass };
}

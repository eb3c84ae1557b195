/** Where tags begin and end in HTML of any quality; nothing here builds a tree. */

/** Elements that stand in a line of text: their tags part no words. Chinese text would gain spaces otherwise. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr blink nobr'.split(
    ' ',
  ),
);
export const INVISIBLE = new Set(['script', 'style', 'template', 'iframe', 'object', 'head', 'noframes']);
const BLOCK = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hr html img input li main nav ol option p picture pre section select source summary svg table tbody td textarea tfoot th thead tr ul video audio button canvas embed base link meta title rp rt ruby param math map area legend'.split(
    ' ',
  ),
);

const TAG_NAME = /<\/?([a-zA-Z][\w:-]{0,30})/y;

/** The name of the tag that starts at `at`, in lower case, or undefined where `<` is only a character. */
export function tagNameAt(html: string, at: number): string | undefined {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(html)?.[1]?.toLowerCase();
}

/** How many quoted values with a `>` inside one tag may have: more is a quote gone astray. */
const HOPS = 20;

/** Index after the `>` that ends the tag starting at `at`; quoted values are stepped over. The end of the text if there is none. */
export function tagEnd(html: string, at: number): number {
  const first = html.indexOf('>', at);
  if (first < 0) return html.length;
  let from = at;
  let end = first;
  for (let hops = 0; hops < HOPS && end >= 0; hops++) {
    const open = unclosedQuote(html, from, end);
    if (open < 0) return end + 1;
    const close = html.indexOf(html.charAt(open), end);
    if (close < 0) break;
    from = close + 1;
    end = html.indexOf('>', from);
  }
  return first + 1;
}

/** Index of a quote that opens a value in [from, to) and does not close it there, or -1. */
function unclosedQuote(html: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (html.charCodeAt(at) !== 61) continue;
    do at++;
    while (at < to && html.charCodeAt(at) <= 32);
    const code = html.charCodeAt(at);
    if (code !== 34 && code !== 39) continue;
    const close = html.indexOf(html.charAt(at), at + 1);
    if (close < 0 || close >= to) return at;
    at = close;
  }
  return -1;
}

export function isHtmlName(name: string): boolean {
  return INLINE.has(name) || BLOCK.has(name) || INVISIBLE.has(name);
}

/** Index after the closing tag of `name`, or `from` where there is none; `unclosed` remembers that, so nobody looks twice. */
export function closing(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from;
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (tagNameAt(html, at) === name) return tagEnd(html, at);
  }
  unclosed.add(name);
  return from;
}

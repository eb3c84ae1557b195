/** What a document is, by its first element. */

export type Found = 'rss' | 'rdf' | 'atom' | 'json' | 'opml' | 'html' | 'image' | 'empty' | 'other';

const ROOTS = new Map<string, Found>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['entry', 'atom'],
  ['opml', 'opml'],
  ['html', 'html'],
  ['head', 'html'],
  ['body', 'html'],
  ['svg', 'image'],
]);

const LATE = /<(?:rss|feed|(?:[\w-]{1,20}:)?RDF|(?:[\w-]{1,20}:)feed)[\s>]/;

/** Index of the root element: after white space, declarations, comments and a DOCTYPE. -1 where there is none. */
function rootAt(text: string): number {
  let at = text.indexOf('<');
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      at = end < 0 ? text.indexOf('<', at + 4) : text.indexOf('<', end);
    } else if (next === 33 || next === 63) at = text.indexOf('<', text.indexOf('>', at) < 0 ? text.length : at + 2);
    else return at;
  }
  return -1;
}

function rootNamed(text: string, at: number): Found | undefined {
  const name = /^<(?:[\w.-]{1,50}:)?([\w.-]{1,50})/.exec(text.slice(at, at + 110))?.[1];
  return name === undefined ? undefined : ROOTS.get(name.toLowerCase());
}

/** What the text holds, and where its root element begins. Leading junk before a feed's root is stepped over. */
export function sniff(text: string): { found: Found; at: number } {
  const start = text.search(/\S/);
  if (start < 0) return { found: 'empty', at: 0 };
  const first = text.charAt(start);
  if (first === '{' || first === '[') return { found: 'json', at: start };
  if (/^(?:[\ufffd\u2030]PNG|GIF8|\ufffd\ufffd\ufffd|\u00ff\u00d8\u00ff|RIFF)/.test(text.slice(start, start + 8)))
    return { found: 'image', at: start };
  const at = rootAt(text);
  if (at < 0) return { found: 'other', at: 0 };
  const found = rootNamed(text, at);
  if (found) return { found, at };
  const late = text.slice(0, 8192).search(LATE);
  const isHtml = /^<!doctype\s+html/i.test(text.slice(start, start + 20));
  if (late >= 0 && !isHtml) return { found: rootNamed(text, late) ?? 'other', at: late };
  return { found: isHtml ? 'html' : 'other', at };
}

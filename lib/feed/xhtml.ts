/** XHTML as an HTML parser must see it. */
import { tagEnd } from './markup.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const OUTER = /^<((?:[\w.-]{1,50}:)?)div(?:\s[^<>]*)?>/i;

/**
 * The inside of Atom's wrapping `div`, without a namespace prefix on its elements, and with `<x/>` written `<x></x>`
 * where HTML would otherwise leave it open (outside SVG and MathML, which keep it).
 */
export function unwrapXhtml(markup: string): string {
  const outer = OUTER.exec(markup);
  let inner = markup;
  const prefix = outer?.[1] ?? '';
  if (outer) {
    const closing = `</${prefix}div>`;
    if (markup.endsWith(closing) && onlyChild(markup, `${prefix}div`, outer[0].length)) {
      inner = markup.slice(outer[0].length, markup.length - closing.length).trim();
    }
  }
  if (prefix !== '') inner = inner.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return inner.includes('/>') ? expand(inner) : inner;
}

/** Whether the first element, whose content starts at `from`, is closed only at the very end. */
function onlyChild(markup: string, name: string, from: number): boolean {
  let depth = 1;
  for (let at = markup.indexOf('<', from); at >= 0; at = markup.indexOf('<', at + 1)) {
    if (markup.startsWith(`</${name}>`, at)) {
      if (--depth === 0) return at + name.length + 3 === markup.length;
    } else if (markup.startsWith(`<${name}`, at) && /[\s>]/.test(markup.charAt(at + name.length + 1))) depth++;
  }
  return false;
}

const NAME = /<([a-zA-Z][\w-]{0,50})/y;

function expand(markup: string): string {
  let out = '';
  let from = 0;
  let foreign = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    NAME.lastIndex = at;
    const name = NAME.exec(markup)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (markup.startsWith('</svg', at) || markup.startsWith('</math', at)) foreign = Math.max(0, foreign - 1);
      continue;
    }
    const end = tagEnd(markup, at);
    const empty = markup.charCodeAt(end - 2) === 47;
    if (!empty && (name === 'svg' || name === 'math')) foreign++;
    if (empty && foreign === 0 && !VOID.has(name) && name !== 'svg' && name !== 'math') {
      out += `${markup.slice(from, end - 2).trimEnd()}></${name}>`;
      from = end;
    }
    at = end - 1;
  }
  return out + markup.slice(from);
}

/** Addresses made absolute, alone and inside HTML. */
import { decode, escapeAttribute } from './entities.ts';
import { tagEnd, tagNameAt } from './markup.ts';

const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:/i;

/** An absolute address of whatever scheme, or undefined where it cannot be made. RFC 3986 section 5. */
export function absolute(value: string, base: string | undefined): string | undefined {
  // A line break inside an address is the file's, as the URL standard has it.
  const address = value.trim().replace(/[\t\r\n]+ */g, '');
  if (SCHEME.test(address)) return address;
  if (!base) return address === '' ? undefined : address;
  return URL.parse(address, base)?.href;
}

/** An address a reader can open: http, https or ftp, made absolute. Undefined for every other scheme and for none. */
export function link(value: string | undefined, base: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const address = absolute(value, base);
  if (address === undefined || (SCHEME.test(address) && !/^(?:https?|ftp):/i.test(address))) return undefined;
  return address;
}

const NAME = /[\s"'](?:href|src|poster|cite|background|longdesc|action)\s*$/i;
const RELATIVE = /\s*["']?\s*(?![a-z][a-z0-9+.-]{0,30}:|#|["'\s>])/iy;

/** Whether something looks like an attribute with a relative address. Looks at `=` only: most are followed by `"https:`. */
function hasRelative(html: string): boolean {
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
    const quote = html.charCodeAt(at + 1);
    if (html.startsWith('https:', quote === 34 || quote === 39 ? at + 2 : at + 1)) continue;
    RELATIVE.lastIndex = at + 1;
    if (RELATIVE.test(html) && NAME.test(html.slice(Math.max(0, at - 20), at))) return true;
  }
  return false;
}

const ATTRIBUTE = /(\s(?:href|src|poster|cite|background|longdesc|action)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * HTML with the relative addresses of its links and media made absolute; everything else stays as it was, byte for
 * byte. Fragments (`#note`) stay relative: they point into the article.
 */
export function resolveLinks(html: string, base: string | undefined): string {
  if (!base || !hasRelative(html)) return html;
  let out = '';
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at);
      if (end < 0) break;
      at = end;
      continue;
    }
    if (tagNameAt(html, at) === undefined) {
      at++;
      continue;
    }
    const end = tagEnd(html, at);
    const tag = html.slice(at, end);
    if (tag.includes('=')) {
      out += html.slice(from, at) + tag.replace(ATTRIBUTE, replaced(base));
      from = end;
    }
    at = end;
  }
  return out + html.slice(from);
}

function replaced(base: string): (whole: string, ...groups: (string | undefined)[]) => string {
  return (whole, start, quoted, apostrophed, bare) => {
    const value = decode(quoted ?? apostrophed ?? bare ?? '').trim();
    if (value === '' || value.startsWith('#') || SCHEME.test(value)) return whole;
    const resolved = URL.parse(value, base)?.href;
    return resolved === undefined ? whole : `${start}"${escapeAttribute(resolved)}"`;
  };
}

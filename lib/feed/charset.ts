/** Bytes to text: byte order mark, then the HTTP header, then the declaration of XML or HTML, then UTF-8. */
import { guessCharset } from './guessCharset.ts';

const CHARSET = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
/** HTML, "prescan a byte stream to determine its encoding": both forms of `<meta>`. */
const META = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const DECLARATION = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** A decoder for a label of the Encoding standard; undefined for one it does not know, and for UTF-16 named in ASCII bytes. */
function decoder(label: string | undefined, fatal: boolean): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    const found = new TextDecoder(label, { fatal });
    return found.encoding.startsWith('utf-16') ? undefined : found;
  } catch {
    return undefined;
  }
}

/** UTF-16 or UTF-8 by its byte order mark, or UTF-16 by the zero byte beside the first `<`, `{` or space. */
function marked(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // UTF-32 is UTF-16 with a zero beside each character (of those that have room there), and zeros are left out.
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (zeros === '0x0x' || zeros === '000x' || zeros === '00xx') return 'utf-16be';
  if (zeros === 'x0x0' || zeros === 'x000') return 'utf-16le';
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (DECLARATION.exec(start) ?? META.exec(start))?.[1];
}

/** Windows-1252 by any of its labels; text that is valid UTF-8 beyond ASCII is never that by chance. */
function isLatin(label: string | undefined): boolean {
  return decoder(label, false)?.encoding === 'windows-1252';
}

function strictly(bytes: Uint8Array, label: string | undefined): string | undefined {
  try {
    return decoder(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-8 with U+FFFD, unless at least half of what is not ASCII is no UTF-8: then it was never meant to be.
 * One bad byte, or a document cut inside a character, costs that character only.
 */
function leniently(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const [run] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (run === '\ufffd') broken++;
    else whole++;
  }
  return broken > 0 && broken >= whole ? new TextDecoder(guessCharset(bytes)).decode(bytes) : text;
}

function byLabels(bytes: Uint8Array, http: string | undefined, declaration: string | undefined): string {
  if (isLatin(http) || (!decoder(http, false) && isLatin(declaration))) {
    const text = strictly(bytes, 'utf-8');
    if (text !== undefined) return text;
  }
  for (const label of [http, declaration, 'utf-8']) {
    const text = strictly(bytes, label);
    if (text !== undefined) return text;
  }
  const label = [http, declaration].find((name) => decoder(name, false));
  const named = decoder(label, false);
  return named && named.encoding !== 'utf-8' ? named.decode(bytes) : leniently(bytes);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * The text of a document, without byte order marks and without the control characters XML forbids.
 * `contentType` is the HTTP header. Never throws; bytes that cannot be read become U+FFFD. A label that the bytes
 * disprove gives way to the next one. RFC 7303 section 3; labels mean what the Encoding standard says, so ISO-8859-1
 * is windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): string {
  const mark = marked(bytes);
  let text: string;
  if (mark === 'utf-8') text = strictly(bytes, 'utf-8') ?? leniently(bytes.subarray(3));
  else if (mark) text = new TextDecoder(mark).decode(bytes);
  else text = byLabels(bytes, CHARSET.exec(contentType ?? '')?.[1], declared(bytes));
  if (text.search(FORBIDDEN) >= 0) text = text.replace(FORBIDDEN, '');
  while (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  return text;
}

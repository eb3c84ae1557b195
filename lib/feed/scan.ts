/** Where things end in XML of any quality. */
import { tagEnd } from './markup.ts';

export interface Scanner {
  text: string;
  /** Searched for and not there again, so that nothing searches the whole rest twice. */
  noComment: boolean;
  noCdata: boolean;
}

export const SLASH = 47;
export const BANG = 33;
export const QUESTION = 63;

/** Index after the name that starts at `at`. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === SLASH || code === 62 || code === 60) break;
  }
  return end;
}

/** Index after a DOCTYPE and its internal subset; quoted values and brackets are stepped over. */
function doctypeEnd(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 39) {
      const close = text.indexOf(text.charAt(index), index + 1);
      if (close >= 0) index = close;
    } else if (code === 91) depth++;
    else if (code === 93) depth--;
    else if (code === 62 && depth <= 0) return index + 1;
  }
  return text.length;
}

/** Index after the `<!...` or `<?...` at `at`; -1 where it is never closed. */
export function declarationEnd(scanner: Scanner, at: number): number {
  const { text } = scanner;
  if (text.charCodeAt(at + 1) === QUESTION) {
    const end = text.indexOf('>', at);
    return end + 1 || -1;
  }
  if (text.startsWith('<!--', at)) {
    const end = scanner.noComment ? -1 : text.indexOf('-->', at + 4);
    if (end < 0) scanner.noComment = true;
    return end < 0 ? at + 4 : end + 3;
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = scanner.noCdata ? -1 : text.indexOf(']]>', at + 9);
    if (end < 0) scanner.noCdata = true;
    return end < 0 ? -1 : end + 3;
  }
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return doctypeEnd(text, at + 9);
  return at + 2;
}

function namedAt(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  const code = text.charCodeAt(end);
  if (!(code <= 32 || code === SLASH || code === 62 || Number.isNaN(code))) return false;
  return text.startsWith(name, at) || text.slice(at, end).toLowerCase() === name.toLowerCase();
}

export interface Span {
  /** Index after the body. */
  end: number;
  /** Index after the closing tag. */
  next: number;
}

/**
 * Where the leaf `name`, whose body starts at `from`, ends. A leaf left open ends where its parent does; undefined where
 * the document ends first.
 */
export function bodyEnd(scanner: Scanner, name: string, parent: string | undefined, from: number): Span | undefined {
  const { text } = scanner;
  let depth = 1;
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at)) {
    const code = text.charCodeAt(at + 1);
    if (code === BANG) {
      at = declarationEnd(scanner, at);
      if (at < 0) return undefined;
    } else if (code === SLASH) {
      if (namedAt(text, at + 2, name)) {
        if (--depth === 0) {
          const close = text.indexOf('>', at);
          return { end: at, next: close < 0 ? text.length : close + 1 };
        }
      } else if (parent !== undefined && namedAt(text, at + 2, parent)) return { end: at, next: at };
      at += 2;
    } else {
      if (namedAt(text, at + 1, name) && text.charCodeAt(tagEnd(text, at) - 2) !== SLASH) depth++;
      at++;
    }
  }
  return undefined;
}

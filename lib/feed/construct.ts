/** Atom text constructs and content, of 1.0 and 0.3 (RFC 4287 sections 3.1 and 4.1.3). */
import { escapeText } from './entities.ts';
import { isHtmlName, tagNameAt } from './markup.ts';
import { unwrapXhtml } from './xhtml.ts';
import { attribute, type Element, hasMarkup, html, text } from './xml.ts';

/** What an Atom element says: HTML to show, or text that only looks like it. */
export interface Construct {
  kind: 'html' | 'text';
  value: string;
}

function base64(body: string): string {
  try {
    const binary = atob(body.replace(/\s+/g, ''));
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Publishers forget `type="html"`: text that closes an HTML element, or has `<br>` or `<img ...>`, was meant as HTML. */
function looksLikeHtml(value: string): boolean {
  for (let at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
    const name = tagNameAt(value, at);
    if (name === undefined || !isHtmlName(name)) continue;
    if (value.charCodeAt(at + 1) === 47 || name === 'br' || name === 'img' || name === 'hr') return true;
  }
  return false;
}

function isBinary(type: string): boolean {
  return (
    type !== '' && type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type) && !type.includes('html')
  );
}

/** Reads a text construct or content element; undefined where it holds nothing or is elsewhere (`src`). */
export function construct(element: Element | undefined): Construct | undefined {
  if (!element || element.body === '') return undefined;
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (mode === 'base64' || (mode === undefined && isBinary(type))) return ofDecoded(base64(text(element)), type);
  if (mode === 'escaped') return ofDecoded(html(element), type);
  if (type === 'xhtml' || /[/+]xml$/.test(type) || hasMarkup(element.body)) {
    if (hasMarkup(element.body)) return { kind: 'html', value: unwrapXhtml(html(element, true)) };
    return ofDecoded(text(element), 'text/html');
  }
  return ofDecoded(html(element), type);
}

function ofDecoded(value: string, type: string): Construct | undefined {
  if (value === '') return undefined;
  if (type.includes('html') || isBinary(type) || looksLikeHtml(value)) return { kind: 'html', value };
  return { kind: 'text', value };
}

/** A construct as HTML; line breaks of text are kept. */
export function asHtml(from: Construct | undefined): string | undefined {
  if (!from) return undefined;
  return from.kind === 'html' ? from.value : plainToHtml(from.value);
}

/** Plain text as HTML that shows it, with its line breaks. */
export function plainToHtml(value: string): string {
  return escapeText(value).replace(/\r?\n/g, '<br>');
}

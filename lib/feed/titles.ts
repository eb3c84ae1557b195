/** Titles are plain text, whatever they were written as. */
import { decode } from './entities.ts';
import { isHtmlName, tagNameAt } from './markup.ts';
import { collapse, toText } from './text.ts';

const ALONE = new Set(['br', 'img', 'wbr', 'hr']);

/** Whether this is markup, and not talk about it: a void HTML element, or an HTML element that is also closed. */
function isMarkup(title: string): boolean {
  const opened = new Set<string>();
  for (let at = title.indexOf('<'); at >= 0; at = title.indexOf('<', at + 1)) {
    const name = tagNameAt(title, at);
    if (name === undefined || !isHtmlName(name)) continue;
    if (ALONE.has(name)) return true;
    if (title.charCodeAt(at + 1) !== 47) opened.add(name);
    else if (opened.has(name)) return true;
  }
  return false;
}

const NO_SPACES = /[\u3000-\u9fff\uac00-\ud7ff]/;

/**
 * A title in HTML as text. Spans and superscripts part words: in titles they hold labels and exponents, and `10⁶` must
 * not become 106. Not in scripts that have no spaces.
 */
export function htmlTitle(value: string): string {
  if (value.indexOf('<') < 0) return collapse(decode(value));
  return toText(NO_SPACES.test(value) ? value : value.replace(/<\/?(?:span|sup)(?:\s[^<>]{0,1000})?>/gi, ' '));
}

/** A title that may be HTML or text, nobody said which (RSS, JSON Feed): `<b>One</b>` loses its tags, `a < b` and `Why <b>?` do not. */
export function looseTitle(value: string): string {
  if (value.indexOf('<') >= 0 && isMarkup(value)) return htmlTitle(value);
  return collapse(decode(value));
}

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

/** A title that may be HTML or text, nobody said which (RSS, JSON Feed): `<b>One</b>` loses its tags, `a < b` and `Why <b>?` do not. */
export function looseTitle(value: string): string {
  if (value.indexOf('<') >= 0 && isMarkup(value)) return toText(value);
  return collapse(decode(value));
}

/** What stands in an article or a feed, by name. */
import { parseDate } from './dates.ts';
import { type Element, html, text } from './xml.ts';

/** The first child of each name; an empty one gives way to a filled one after it. */
export type Firsts = ReadonlyMap<string, Element>;

export function firsts(element: Element): Firsts {
  const found = new Map<string, Element>();
  for (const inner of element.children) {
    const known = found.get(inner.name);
    if (!known || (known.body === '' && inner.body !== '')) found.set(inner.name, inner);
  }
  return found;
}

/** The text of the first of these that holds some. */
export function firstText(first: Firsts, ...names: string[]): string {
  for (const name of names) {
    const value = text(first.get(name));
    if (value !== '') return value;
  }
  return '';
}

/** The first of these that can be read as a date. */
export function firstDate(first: Firsts, ...names: string[]): number | undefined {
  for (const name of names) {
    const element = first.get(name);
    const date = element && parseDate(text(element));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** HTML, and what the addresses in it stand against. */
export interface Html {
  value: string;
  base: string | undefined;
}

/** The HTML of the longest of these: modules repeat each other, some in short. */
export function longestHtml(first: Firsts, ...names: string[]): Html | undefined {
  let longest: Html | undefined;
  for (const name of names) {
    const element = first.get(name);
    const value = html(element);
    if (element && value.length > (longest?.value.length ?? 0)) longest = { value, base: element.base };
  }
  return longest;
}

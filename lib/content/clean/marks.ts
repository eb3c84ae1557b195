/** What a publisher calls a block: the words of its class, id, role, data attributes and custom element name. */

const SOURCES = [
  'class',
  'id',
  'role',
  'aria-label',
  'data-component',
  'data-testid',
  'data-type',
  'data-module',
  'data-name',
];

const split = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const NONE = new Set<string>();

/** The marks of an element as words: `m-newsletterSignup` gives m, newsletter, signup. Never parts of words. */
export function marksOf(element: Element): ReadonlySet<string> {
  if (!element.hasAttributes() && !element.localName.includes('-')) return NONE;
  const names = SOURCES.map((name) => element.getAttribute(name) ?? '').filter((value) => value.length < 300);
  for (const { name } of element.attributes) if (name.startsWith('data-')) names.push(name.slice(5));
  if (element.localName.includes('-')) names.push(element.localName);
  return new Set(names.flatMap(split));
}

export const hasMark = (marks: ReadonlySet<string>, table: ReadonlySet<string>): boolean =>
  [...marks].some((mark) => table.has(mark));

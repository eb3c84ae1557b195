/** Names of authors. */
import { collapse, toText } from './text.ts';

/**
 * The name in an RSS author: `name@host (Name)`, `Name <name@host>`, a name alone; the address where there is no name.
 * Undefined where there is neither.
 */
export function personName(value: string): string | undefined {
  const text = collapse(value.includes('</') ? toText(value) : value);
  const bracketed = /^[^\s()]{1,200}@[^\s()]{1,200}\s?\(([^()]{1,300})\)$/.exec(text);
  if (bracketed) return collapse(bracketed[1] ?? '') || undefined;
  const angled = /^([^<>]{1,300})<[^<>\s]{1,200}@[^<>\s]{1,200}>$/.exec(text);
  if (angled) return collapse((angled[1] ?? '').replace(/^"(.*)"\s*$/, '$1')) || undefined;
  const reversed = /^([^()]{1,300})\(([^\s()]{1,200}@[^\s()]{1,200})\)$/.exec(text);
  if (reversed) return collapse(reversed[1] ?? '') || undefined;
  return text.replace(/^mailto:/i, '') || undefined;
}

/** Several names as one, each once. */
export function joinNames(names: readonly (string | undefined)[]): string | undefined {
  const unique = [...new Set(names.filter((name) => name !== undefined && name !== ''))];
  return unique.length === 0 ? undefined : unique.slice(0, 20).join(', ');
}

/** What makes an article itself. */

/** 53-bit hash of text, as base 36: for telling articles apart, not for secrets. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * The publisher's id, else the first of the addresses (of the page, of what is attached), else a hash of title and text;
 * never empty.
 */
export function guidOf(
  id: string | undefined,
  addresses: (string | undefined)[],
  title: string,
  text: () => string,
): string {
  return id?.trim() || addresses.find(Boolean) || `hash:${hash(`${title}\n${text()}`)}`;
}

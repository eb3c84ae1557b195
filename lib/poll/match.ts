import type { Signs } from '../feed/identity.ts';

/** One way to be the same article. */
interface Step {
  /** Signs that both have, and alike. */
  both: (keyof Signs)[];
  /** Signs that are alike, or missing on both sides. */
  or?: (keyof Signs)[];
  /** What must be so besides. */
  when?: (item: Signs, row: Signs) => boolean;
}

/** A guid of its own, not its address once more. */
const ownGuid = ({ guid, url }: Signs): boolean => guid !== '' && guid !== url;

/** The guid came, or went, so that it contradicts nothing. */
const guidFree = (item: Signs, row: Signs): boolean => !ownGuid(item) || !ownGuid(row);

/** Nothing names it but what it says. */
const nameless = (item: Signs, row: Signs): boolean => [item, row].every(({ guid, url }) => guid === '' && url === '');

/** From the surest to the least sure. */
const LADDER: Step[] = [
  // The guid, with more: enough even where a publisher gives one guid to several articles.
  { both: ['guid', 'title'], or: ['url'] },
  { both: ['guid', 'text'], or: ['url'] },
  // Another guid, the same article: before the guid alone, as some guids only count places in the document.
  { both: ['url', 'title'], or: ['date'] },
  { both: ['title', 'text', 'date'] },
  // The guid against everything else.
  { both: ['guid'] },
  // A guid where there was none, or none where there was one.
  { both: ['url', 'title'], when: guidFree },
  { both: ['url', 'text'], when: guidFree },
  { both: ['url', 'date'], when: guidFree },
  // Another host, other capitals; or one guid for several, each with its own address.
  { both: ['looseGuid', 'url'] },
  { both: ['looseGuid', 'title'], or: ['date'] },
  { both: ['looseGuid', 'title', 'text'] },
  { both: ['looseUrl', 'title'], or: ['date'] },
  // Neither guid nor address.
  { both: ['title', 'date'], when: nameless },
  { both: ['text'], or: ['date'], when: nameless },
];

const keyOf = (step: Step, signs: Signs): string | undefined =>
  step.both.some((name) => signs[name] === '')
    ? undefined
    : [...step.both, ...(step.or ?? [])].map((name) => signs[name]).join(' ');

/** Where each key stands, -1 where it stands more than once. */
function places(step: Step, all: Signs[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, signs] of all.entries()) {
    const key = keyOf(step, signs);
    if (key !== undefined) found.set(key, found.has(key) ? -1 : at);
  }
  return found;
}

/**
 * Finds each item of a document among what is kept. A step speaks only where it names one item of the whole document
 * and one kept article of all: what is ambiguous is left to the next one. Linear in both.
 * @returns for each item which of `kept` it is, undefined where it is new.
 */
export function match(items: Signs[], kept: Signs[]): (number | undefined)[] {
  const found = Array<number | undefined>(items.length).fill(undefined);
  const taken = new Set<number>();
  for (const step of LADDER) {
    if (taken.size === Math.min(items.length, kept.length)) break;
    const rows = places(step, kept);
    for (const [key, at] of places(step, items)) {
      const row = rows.get(key) ?? -1;
      const [item, other] = [items[at], kept[row]];
      if (!item || !other || found[at] !== undefined || taken.has(row) || step.when?.(item, other) === false) continue;
      found[at] = row;
      taken.add(row);
    }
  }
  return found;
}

/** What an item must not share with one above it, lest it be the same one listed twice. */
export const face = (signs: Signs): string => {
  const { guid, url, title, date } = signs;
  return (guid ? [guid, url, title, title ? '' : signs.text] : [url, title, signs.text, date]).join(' ');
};

import type { Repeated } from '../content/clean/repeats.ts';

/** What a feed's articles repeat, as it was with this newest article and these rules. */
export interface Repeats {
  newest: number;
  how: string;
  keys: Repeated;
}

const KEY = 'repeats';
/** So many feeds are remembered, those learnt last. */
const MOST_FEEDS = 60;
/** Of each no more blocks, and no longer ones, in characters. */
const MOST_KEYS = 120;
const LONGEST_KEY = 600;

/** As it stands in localStorage: it gives it before the first paint of an article. */
type Kept = [feedId: number, { newest: number; how: string; keys: [string, 'often' | 'some' | 'within'][] }][];

let known: Map<number, Repeats> | undefined;

function read(): Map<number, Repeats> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Kept;
    return new Map(kept.map(([feedId, { newest, how, keys }]) => [feedId, { newest, how, keys: new Map(keys) }]));
  } catch {
    return new Map();
  }
}

/** What is known of a feed, in this page or from one before. */
export function repeatsOf(feedId: number): Repeats | undefined {
  known ??= read();
  return known.get(feedId);
}

/** Remembers what a feed repeats; where there is no room it is known in this page alone. */
export function keepRepeats(feedId: number, repeats: Repeats): void {
  // Another page may have learnt of others meanwhile.
  const all = new Map([...(known ?? []), ...read()]);
  all.delete(feedId);
  all.set(feedId, repeats);
  known = new Map([...all].slice(-MOST_FEEDS));
  const kept: Kept = [...known].map(([id, { keys, ...rest }]) => [
    id,
    { ...rest, keys: [...keys].filter(([key]) => key.length <= LONGEST_KEY).slice(0, MOST_KEYS) },
  ]);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch (error) {
    console.warn(error);
  }
}

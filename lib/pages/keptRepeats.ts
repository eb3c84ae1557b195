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
/** Of each no more is remembered, in characters: localStorage has room for five million, and other uses. */
const MOST = 8000;

type Key = [key: string, how: 'often' | 'some' | 'within'];

/** As it stands in localStorage: it gives it before the first paint of an article. */
type Kept = [feedId: number, { newest: number; how: string; keys: Key[] }][];

/** As many blocks as there is room for, those of most articles first. */
function within(keys: Repeated): Key[] {
  let room = MOST;
  return [...keys]
    .sort(([, a], [, b]) => Number(b === 'often') - Number(a === 'often'))
    .filter(([key]) => {
      room -= key.length;
      return room >= 0;
    });
}

let known: Map<number, Repeats> | undefined;

const isKey = (value: unknown): value is Key =>
  Array.isArray(value) && typeof value[0] === 'string' && ['often', 'some', 'within'].includes(value[1]);

/** @throws where it is none of ours. */
function taken([feedId, { newest, how, keys }]: Kept[number]): [number, Repeats] {
  if (!keys.every(isKey)) throw new TypeError();
  return [feedId, { newest, how, keys: new Map(keys) }];
}

function read(): Map<number, Repeats> {
  try {
    return new Map((JSON.parse(localStorage.getItem(KEY) ?? '[]') as Kept).map(taken));
  } catch {
    return new Map();
  }
}

/** What is known of a feed, in this page or from one before. */
export function repeatsOf(feedId: number): Repeats | undefined {
  known ??= read();
  return known.get(feedId);
}

function write(all: Iterable<[feedId: number, Repeats]>): void {
  const last: Kept = [...all]
    .slice(-MOST_FEEDS)
    .map(([id, { keys, ...rest }]) => [id, { ...rest, keys: within(keys) }]);
  try {
    localStorage.setItem(KEY, JSON.stringify(last));
  } catch (error) {
    console.warn(error);
  }
}

/** Remembers what a feed repeats; where there is no room it is known in this page alone. */
export function keepRepeats(feedId: number, repeats: Repeats): void {
  // Another page may have learnt of others meanwhile, or forgotten them: what this one knows of them is not written again.
  const kept = read();
  kept.delete(feedId);
  kept.set(feedId, repeats);
  known = new Map([...(known ?? []), ...kept]);
  write(kept);
}

/** Forgets what a feed repeated that is gone. */
export function forgetRepeats(feedId: number): void {
  known?.delete(feedId);
  const kept = read();
  if (kept.delete(feedId)) write(kept);
}

/** Chance that can be repeated: everything random in a siege comes out of one seed. */
export interface Dice {
  /** 0 to 1. */
  (): number;
  /** A whole number from 0, smaller than `n`. */
  below(n: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of several; throws for none. */
  pick<T>(list: readonly T[]): T;
}

/** Dice of a seed (mulberry32). */
export function throwing(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to choose from.');
    return list[below(list.length)] as T;
  };
  return Object.assign(next, { below, pick, chance: (probability: number) => next() < probability });
}

import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds a condition may take; generous, for machines that do other work as well. */
const PATIENCE = 20_000;

/** Milliseconds between two looks: the first ones soon, later ones rarer, so that looking does not slow what is waited for. */
const SOON = 25;
const RARE = 250;

/**
 * Asks again and again until `check` gives something truthy, and returns that.
 * Throws with `what` and the last answer or error after `ms` milliseconds.
 */
export async function until<T>(what: string, check: () => Promise<T> | T, ms = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  let rest = SOON;
  do {
    try {
      const value = await check();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await pause(rest);
    rest = Math.min(rest * 1.4, RARE);
  } while (Date.now() < end);
  const seen = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`Waited ${ms / 1000} s for ${what}; last: ${seen}`);
}

/** What `work` gives, or an error with its name where it takes longer than `ms` milliseconds: some calls to a browser that dies never end. */
export async function within<T>(what: string, work: Promise<T>, ms = 3 * PATIENCE): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s.`)), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

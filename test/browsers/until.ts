import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds a condition may take; generous, for machines that do other work as well. */
const PATIENCE = 20_000;

/**
 * Asks again and again until `check` gives something truthy, and returns that.
 * Throws with `what` and the last answer or error after `ms` milliseconds.
 */
export async function until<T>(what: string, check: () => Promise<T> | T, ms = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const value = await check();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await pause(40);
  } while (Date.now() < end);
  const seen = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`Waited ${ms / 1000} s for ${what}; last: ${seen}`);
}

/** When the background wakes, and what it takes up then. Pure; times in epoch milliseconds. */
import type { Feed } from '../model.ts';

const MINUTE = 60_000;
/** Wake-ups are gathered in slots of the clock, and stand this far apart at least. */
const SLOT = 5 * MINUTE;
const APART = 2 * SLOT;
/** Overdue by more than this, a feed was missed: the machine slept, or the browser was closed. */
const LATE = 3 * SLOT;
/** So many missed feeds are no burst. */
const FEW = 12;

/** When to wake for what is due at `due`, after a wake-up at `woke`. */
export const wakeAt = (due: number, woke: number): number =>
  Math.max(Math.ceil(due / SLOT) * SLOT, Math.floor(woke / SLOT) * SLOT + APART);

/**
 * What of the due feeds is asked in one turn by the clock. After a long sleep everything is due at once: of many that were
 * missed only the half is asked, the longest overdue first, and the rest in the next turns.
 */
export function ofThisTurn(due: Feed[], now: number): Feed[] {
  const late = due.filter(({ nextPollAt = now }) => now - nextPollAt > LATE);
  if (late.length <= FEW) return due;
  const put = new Set(late.slice(Math.ceil(late.length / 2)));
  return due.filter((feed) => !put.has(feed));
}

import { browser } from 'wxt/browser';
import type { Database } from '../store/db.ts';
import { prune } from '../store/prune.ts';
import * as snapshots from '../store/snapshots.ts';

const KEY = 'upkeepAt';
const DAY = 24 * 3_600_000;

/** At every wake-up: the copy of the day, where it is due; what is old goes once a day. */
export async function upkeep(db: Database, now: number): Promise<void> {
  await snapshots.take(db, now);
  const { [KEY]: last = 0 } = await browser.storage.local.get(KEY);
  // A clock that was ahead must not put it off.
  if (Number(last) <= now && now - Number(last) < DAY) return;
  await prune(db, now);
  await browser.storage.local.set({ [KEY]: now });
}

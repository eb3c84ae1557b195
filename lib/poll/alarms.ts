import { browser } from 'wxt/browser';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import { wakeAt } from './turns.ts';

/** Fires once, when something is due. */
export const POLL = 'poll';
/** Fires every hour, should the other have been lost. */
export const SAFETY = 'safety';
const SAFETY_PERIOD = 60;
const MINUTE = 60_000;

/** The browser kills a background that calls no extension API for 30 s, even amid a fetch. */
const KEEP_ALIVE = 20_000;
/** Should it be killed all the same, it goes on after this. */
const LIFELINE = 60_000;
/** What a person asked for and nobody heard, or a batch could not finish, goes on after this, the shortest there is. */
const SOON = 30_000;

/** Makes the safety net where it is missing: browsers lose alarms on restart and update, and one made anew never fires. */
export async function ensure(): Promise<void> {
  const alarm = await browser.alarms.get(SAFETY);
  // One that is further off than its period was made by a clock that was ahead.
  if (alarm && alarm.scheduledTime <= Date.now() + SAFETY_PERIOD * MINUTE) return;
  await browser.alarms.create(SAFETY, { periodInMinutes: SAFETY_PERIOD });
}

/** Sets the alarm for what is due next; none where nothing ever is. */
export async function set(db: Database, woke: number): Promise<void> {
  const due = await feeds.nextDue(db);
  if (due === undefined) await browser.alarms.clear(POLL);
  else if (due === 0) await soon();
  else await browser.alarms.create(POLL, { when: wakeAt(due, woke) });
}

/** Wakes the background soon, whatever is due: a person has asked for something. */
export const soon = (): Promise<void> => browser.alarms.create(POLL, { when: Date.now() + SOON });

const throwLifeline = (): Promise<void> => browser.alarms.create(POLL, { when: Date.now() + LIFELINE });

/** Keeps the background alive while it works; if it dies nevertheless, an alarm a minute later finds what is left. */
export async function keptAlive(work: () => Promise<unknown>): Promise<void> {
  await throwLifeline();
  const beat = globalThis.setInterval(throwLifeline, KEEP_ALIVE);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}

/** What is done when the disk is full: room is made once, and where that is not enough the person is told. */
import { browser } from 'wxt/browser';
import type { Database } from './db.ts';

/** Stands in the session's storage, which is memory: it takes this in when nothing else takes in anything. */
const KEY = 'full';

/** Whether a write failed because there is no room: IndexedDB says it by a name, the extension's storage in words only. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException
    ? error.name === 'QuotaExceededError'
    : error instanceof Error && /quota|no space left|disk is full/i.test(error.message);

/** Whether pages say that the disk is full, as far as this context knows. */
let told: boolean | undefined;

async function tell(): Promise<void> {
  told = true;
  await browser.storage.session.set({ [KEY]: Date.now() });
}

type Trim = (db: Database) => Promise<unknown>;

let trimmer: Trim | undefined;

/** Says how this context makes room: pages fetch the script of it only then, which a service worker may not do. */
export function trimBy(trim: Trim): void {
  trimmer = trim;
}

let trimming: Promise<unknown> | undefined;

/** Several writes fail together: one of them makes room for all. */
async function makeRoom(db: Database): Promise<void> {
  trimming ??= trimmer?.(db).finally(() => {
    trimming = undefined;
  });
  await trimming;
}

/**
 * A write that makes room and tries once more where the disk is full. It must be whole: what fails has written nothing,
 * and doing it again does it once.
 * @returns the same function; it throws QuotaExceededError where there was no room the second time either, and then
 * every page says so.
 */
export function roomy<Args extends unknown[], Result>(
  write: (db: Database, ...args: Args) => Promise<Result>,
): (db: Database, ...args: Args) => Promise<Result> {
  return async (db, ...args) => {
    try {
      return await write(db, ...args);
    } catch (error) {
      if (!isFull(error)) throw error;
    }
    try {
      await makeRoom(db);
      return await write(db, ...args);
    } catch (error) {
      if (isFull(error)) await tell();
      throw error;
    }
  };
}

/** Since when the disk has been full, epoch milliseconds; undefined while there is room. */
export async function fullSince(): Promise<number | undefined> {
  const stored = await browser.storage.session.get(KEY);
  return stored[KEY] as number | undefined;
}

/** For so long after a write has failed nothing more is fetched: it could not be saved. */
const STUCK = 3_600_000;

/** Whether the disk was full just now, and nobody has made room since. */
export async function isStuck(): Promise<boolean> {
  const since = await fullSince();
  return since !== undefined && Math.abs(Date.now() - since) < STUCK;
}

/** The person has made room, or may have: nothing is told any more, until a write fails anew. */
export async function relieve(): Promise<void> {
  told = false;
  await browser.storage.session.remove(KEY);
}

/** Articles were saved: there is room. Costs nothing where this context has not found the disk full since it last asked. */
export const saved = async (): Promise<void> => {
  if (told !== false) await relieve();
};

/** Calls back whenever any context has found the disk full, or not full any more. Returns how to stop. */
export function onChange(listener: (since: number | undefined) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[KEY]) listener(changes[KEY].newValue as number | undefined);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

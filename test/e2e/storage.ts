import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../browsers/driver.ts';

/** What others do to the product's database: functions that run in the extension, with none of its code. */

declare const chrome: typeof import('wxt/browser').browser;

/** Somebody deletes the database; every open connection is asked to close. */
export async function deleteDatabase(): Promise<void> {
  const request = indexedDB.deleteDatabase('courant');
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

/** A Courant of another version opens the database. Gives the milliseconds that took; 0 rows are touched. */
export async function openVersion(version: number): Promise<number> {
  const start = performance.now();
  const open = indexedDB.open('courant', version);
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve;
    open.onerror = () => reject(open.error);
  });
  const took = performance.now() - start;
  open.result.close();
  return took;
}

/** An older page that does not let go of the database until `letGo`. */
export async function hold(): Promise<void> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  Object.assign(globalThis, { held: open.result });
}

export function letGo(): void {
  (globalThis as unknown as { held: IDBDatabase }).held.close();
}

/** Version and number of rows of a database, whatever its version. */
export async function look(): Promise<{ version: number; rows: Record<string, number> }> {
  const open = indexedDB.open('courant');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const db = open.result;
  const rows: Record<string, number> = {};
  for (const name of db.objectStoreNames) {
    const count = db.transaction(name).objectStore(name).count();
    await new Promise((resolve) => {
      count.onsuccess = resolve;
    });
    rows[name] = count.result;
  }
  db.close();
  return { version: db.version, rows };
}

/** As if the last copy were of two days ago, so that the next upkeep takes one. */
export async function ageCopies(): Promise<void> {
  const { copies } = (await chrome.storage.local.get('copies')) as { copies?: { at: number }[] };
  const aged = copies?.map((copy) => ({ ...copy, at: copy.at - 2 * 86_400_000 }));
  await chrome.storage.local.set({ upkeepAt: 0, ...(aged && { copies: aged }) });
}

export async function copies(): Promise<{ feeds: number; starred: number }[]> {
  const { copies: list } = (await chrome.storage.local.get('copies')) as {
    copies?: { feeds: number; starred: number }[];
  };
  return (list ?? []).map(({ feeds, starred }) => ({ feeds, starred }));
}

/** Everything the extension keeps besides its database, and what it may do. */
export async function remains() {
  return {
    local: Object.keys(await chrome.storage.local.get()),
    session: Object.keys(await chrome.storage.session.get()),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    origins: (await chrome.permissions.getAll()).origins ?? [],
    badge: await chrome.action.getBadgeText({}),
  };
}

/** Where a browser keeps the databases of extensions in its profile. */
const PLACES: Record<Kind, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_[^/]*\/[^/]+$/,
  firefox: /storage\/default\/moz-extension\+\+\+[-\w]+\/idb\/[^/]+\.sqlite[^/]*$/,
};

/** Overwrites every file of the extension's databases, while the browser is down. Gives how many there were. */
export function overwrite(kind: Kind, profile: string): number {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => PLACES[kind].test(path.replaceAll('\\', '/')));
  for (const path of files) writeFileSync(path, 'This was a database once. '.repeat(4000));
  return files.length;
}

/** Wakes the background, if told, and gives the milliseconds until its safety net is there and not further off than an hour. */
export async function untilAlarms(wake: boolean): Promise<number> {
  const start = performance.now();
  if (wake) await chrome.runtime.sendMessage({ type: 'poll' });
  for (;;) {
    const alarm = await chrome.alarms.get('safety');
    const took = performance.now() - start;
    if ((alarm && alarm.scheduledTime <= Date.now() + 3_600_000) || took > 10_000) return took;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** In a page of the product: every write of this page fails as on a full disk, or none does any more. */
export function fillDisk(full: boolean): void {
  const store = IDBObjectStore.prototype as IDBObjectStore & {
    put: IDBObjectStore['put'];
    room?: IDBObjectStore['put'];
  };
  store.room ??= store.put;
  const real = store.room;
  store.put = full
    ? () => {
        throw new DOMException('QuotaExceededError: no room.', 'QuotaExceededError');
      }
    : real;
}

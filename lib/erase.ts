import { browser } from 'wxt/browser';
import { announce } from './store/changes.ts';
import { type Database, STORES } from './store/db.ts';

/** A background that was just being woken may make its alarm once more; after this long it has. */
const QUIET = 500;
const TRIES = 10;

/**
 * Deletes everything Courant keeps in this browser: every row, the copies, the settings, what it may do, its alarms. What
 * the person exported stays, and so does the rule that keeps cookies out of requests.
 */
export async function eraseAll(db: Database): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done]);
  announce(...STORES);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  localStorage.clear();
  await giveBack();
  await browser.action.setBadgeText({ text: '' });
  await clearAlarms();
}

/** Gives back every site and permission that was granted by the person; those of the manifest cannot be. */
async function giveBack(): Promise<void> {
  const { host_permissions: own = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const granted = await browser.permissions.getAll();
  const origins = (granted.origins ?? []).filter((site) => !own.includes(site));
  const permissions = (granted.permissions ?? []).filter((name) => optional.some((one) => one === name));
  if (origins.length + permissions.length > 0) await browser.permissions.remove({ origins, permissions });
}

/** Until no alarm has come back for a moment: giving sites back wakes the background, which sees to its alarms. */
async function clearAlarms(): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    await browser.alarms.clearAll();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    if ((await browser.alarms.getAll()).length === 0) return;
  }
}

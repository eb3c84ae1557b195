import type { Pending } from '../model.ts';
import { announce } from './changes.ts';
import type { Database } from './db.ts';
import { roomy } from './room.ts';

/** Every subscription under way, oldest first. */
export async function all(db: Database): Promise<Pending[]> {
  const rows = await db.getAll('pending');
  return rows.sort((a, b) => a.at - b.at);
}

/** Adds or replaces rows by their address, in one transaction. */
export const put = roomy(async (db: Database, rows: Pending[]): Promise<void> => {
  const tx = db.transaction('pending', 'readwrite');
  await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
  announce('pending');
});

/** Changes a row that is still there; one the person has forgotten meanwhile stays forgotten. */
export const update = roomy(async (db: Database, address: string, patch: Partial<Pending>): Promise<void> => {
  const tx = db.transaction('pending', 'readwrite');
  const row = await tx.store.get(address);
  await Promise.all([row && tx.store.put({ ...row, ...patch, address }), tx.done]);
  announce('pending');
});

/** The person gives up this subscription, or it has become a feed. */
export const forget = roomy(async (db: Database, addresses: string[]): Promise<void> => {
  const tx = db.transaction('pending', 'readwrite');
  await Promise.all([...addresses.map((address) => tx.store.delete(address)), tx.done]);
  announce('pending');
});

/** Puts rows in another's place in one transaction: a page has turned out to mean these. One forgotten meanwhile stays so. */
export const replace = roomy(async (db: Database, address: string, rows: Pending[]): Promise<void> => {
  const tx = db.transaction('pending', 'readwrite');
  const there = (await tx.store.getKey(address)) !== undefined;
  await Promise.all([...(there ? [tx.store.delete(address), ...rows.map((row) => tx.store.put(row))] : []), tx.done]);
  announce('pending');
});

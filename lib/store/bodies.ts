/** What articles say, out of the way of lists. */
import type { Body } from '../model.ts';
import type { FullText } from '../polling.ts';
import { announce } from './changes.ts';
import { type Database, getPage, raw, whole } from './db.ts';
import { roomy } from './room.ts';

/**
 * The bodies of articles that came together, under the first one's id: a request costs more than what it carries.
 * Their ids follow each other, so an article's row is the last that does not begin after it.
 */
export interface Bodies {
  id: number;
  all: Body[];
}

export type BodyRow = Body | Bodies;

/** UTF-16 units in one row of several. Chromium puts a value of more than 64 kB into a file of its own. */
const ROOM = 25_000;

const bodiesOf = (row: BodyRow): Body[] => ('all' in row ? row.all : [row]);

const upTo = (id: number) => ({ query: IDBKeyRange.upperBound(id), count: 1, direction: 'prev' as const });

/** What an article says, as received. */
export async function get(db: Database, id: number): Promise<Body | undefined> {
  const [row] = await getPage<BodyRow>(db.transaction('bodies').store, upTo(id));
  return row && bodiesOf(row).find((body) => body.id === id);
}

/**
 * Writes the bodies of articles that this very transaction has added, by rising ids.
 * @param store `bodies`, of a transaction, as everywhere here.
 */
export function add(store: object, bodies: readonly Body[]): void {
  let row: Body[] = [];
  let room = ROOM;
  const write = (): void => {
    const [first, second] = row;
    if (first) raw(store).put(second ? ({ id: first.id, all: row } satisfies Bodies) : first);
    row = [];
    room = ROOM;
  };
  for (const body of bodies) {
    if (body.html.length > room) write();
    row.push(body);
    room -= body.html.length;
  }
  write();
}

/** The rows in which these bodies stand, each once. */
async function rowsOf(store: object, articles: readonly number[]): Promise<BodyRow[]> {
  const keys = new Set(await Promise.all(articles.map((id) => lastKey(store, id))));
  const found = [...keys].map((key) => (key === undefined ? [] : getPage<BodyRow>(store, upTo(key))));
  return (await Promise.all(found)).flat();
}

/** Writes bodies in the place of those their articles had, whose pages' texts stay; settles when every request is made. */
export async function replace(store: object, changed: readonly Body[]): Promise<void> {
  const left = new Map(changed.map((body) => [body.id, body]));
  const take = (body: Body): Body => {
    const next = left.get(body.id);
    left.delete(body.id);
    return next ? { ...next, ...(body.full && { full: body.full }) } : body;
  };
  for (const row of await rowsOf(store, [...left.keys()])) {
    const all = bodiesOf(row);
    if (!all.some(({ id }) => left.has(id))) continue;
    const next = all.map(take);
    raw(store).put('all' in row ? { ...row, all: next } : next[0]);
  }
  for (const body of left.values()) raw(store).put(body);
}

/**
 * Keeps what an article's page gave, with its body, in a row of their own: the texts that came with it are read without
 * it as before. Nothing is kept for an article that is gone.
 */
export const keepFull = roomy(async (db: Database, id: number, full: FullText): Promise<void> => {
  const tx = db.transaction(['articles', 'bodies'], 'readwrite');
  const store = tx.objectStore('bodies');
  const keep = async (): Promise<void> => {
    const [[row], there] = await Promise.all([
      getPage<BodyRow>(store, upTo(id)),
      tx.objectStore('articles').getKey(id),
    ]);
    if (there === undefined) return;
    const all = row ? bodiesOf(row) : [];
    const at = all.findIndex((body) => body.id === id);
    const own: Body = { ...(all[at] ?? { id, html: '', enclosures: [] }), full };
    if (row && at >= 0) raw(store).delete(row.id);
    add(store, at < 0 ? [] : all.slice(0, at));
    raw(store).put(own);
    add(store, at < 0 ? [] : all.slice(at + 1));
  };
  await whole(tx, keep());
  announce('bodies');
});

/** Deletes the bodies of these articles; settles when every request is made. */
export async function remove(store: object, articles: readonly number[]): Promise<void> {
  const going = new Set(articles);
  for (const row of await rowsOf(store, articles)) {
    const all = bodiesOf(row);
    const left = all.filter(({ id }) => !going.has(id));
    if (left.length === 0) raw(store).delete(row.id);
    else if (left.length < all.length) raw(store).put({ id: row.id, all: left } satisfies Bodies);
  }
}

/** The key of the row in which a body stands, if it stands in any. */
function lastKey(store: object, id: number): Promise<number | undefined> {
  const request = raw(store).openKeyCursor(IDBKeyRange.upperBound(id), 'prev');
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result?.primaryKey as number | undefined);
    request.onerror = () => reject(request.error);
  });
}

import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { Article, Done, Feed, Pending, StoreName, Sweep } from '../model.ts';
import type { Host, Login } from '../polling.ts';
import type { BodyRow } from './bodies.ts';

export interface Schema extends DBSchema {
  feeds: {
    key: number;
    value: Feed;
    indexes: { url: string; nextPollAt: number };
  };
  articles: {
    key: number;
    value: Article;
    indexes: {
      keys: string;
      date: [date: number, id: number];
      feed: [feedId: number, date: number, id: number];
      unread: [unread: 1, date: number, id: number];
      starred: [starred: 1, date: number, id: number];
    };
  };
  bodies: { key: number; value: BodyRow };
  pending: { key: string; value: Pending };
  sweeps: { key: number; value: Sweep };
  hosts: { key: string; value: Host };
  logins: { key: number; value: Login };
  undo: { key: number; value: Done };
}

export type Database = IDBPDatabase<Schema>;

/** Rows before they have an id: IndexedDB gives it. */
export type New<Row extends { id: number }> = Omit<Row, 'id'>;

/**
 * The schema's versions, in order: step N brings a database of version N to N + 1.
 * A released step is never edited; a change is a new step.
 */
const migrations: ((db: Database) => void)[] = [
  (db) => {
    const feeds = db.createObjectStore('feeds', { keyPath: 'id', autoIncrement: true });
    feeds.createIndex('url', 'url', { unique: true });
    feeds.createIndex('nextPollAt', 'nextPollAt');
    const articles = db.createObjectStore('articles', { keyPath: 'id', autoIncrement: true });
    articles.createIndex('keys', 'keys', { multiEntry: true });
    articles.createIndex('date', ['date', 'id']);
    articles.createIndex('feed', ['feedId', 'date', 'id']);
    articles.createIndex('unread', ['unread', 'date', 'id']);
    articles.createIndex('starred', ['starred', 'date', 'id']);
    db.createObjectStore('bodies', { keyPath: 'id' });
    db.createObjectStore('pending', { keyPath: 'address' });
    db.createObjectStore('sweeps', { keyPath: 'id', autoIncrement: true });
  },
  (db) => {
    db.createObjectStore('hosts', { keyPath: 'host' });
    db.createObjectStore('logins', { keyPath: 'feedId' });
  },
  (db) => {
    db.createObjectStore('undo', { keyPath: 'id', autoIncrement: true });
  },
];

export const SCHEMA_VERSION = migrations.length;

const NAME = 'courant';

/** Every store there must be, in the order of the schema's steps. */
export const STORES: StoreName[] = ['feeds', 'articles', 'bodies', 'pending', 'sweeps', 'hosts', 'logins', 'undo'];

/** Why a connection ended: a newer Courant needs the database, somebody has deleted it, the browser has dropped it. */
export type Closed = 'newer' | 'deleted' | 'dropped';

interface OpenOptions {
  name?: string;
  /** Another page keeps an older version open; the opening goes on by itself once that page lets go. */
  onBlocked?: () => void;
  onClosed?: (why: Closed) => void;
  /** Milliseconds before it is tried again where the browser says it does not know what went wrong. */
  pause?: number;
}

const TRIES = 4;
const PAUSE = 200;

/**
 * Opens (and where needed makes or migrates) the one database.
 * @throws DOMException where the browser cannot open it: VersionError where a newer Courant made it, NotFoundError where
 * it is not ours, UnknownError where the browser failed four times.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await openOnce(options);
    } catch (error) {
      // The disk may be busy, or another process just letting go of the files.
      const passes = error instanceof DOMException && error.name === 'UnknownError' && left > 0;
      if (!passes) throw error;
      await new Promise((resolve) => setTimeout(resolve, options.pause ?? PAUSE));
    }
  }
}

async function openOnce({ name = NAME, onBlocked, onClosed }: OpenOptions): Promise<Database> {
  const db = await openDB<Schema>(name, SCHEMA_VERSION, {
    upgrade(made, from) {
      for (const migrate of migrations.slice(from)) migrate(made);
    },
    blocked: () => onBlocked?.(),
    blocking(_current, next, event) {
      (event.target as IDBDatabase).close();
      onClosed?.(next === null ? 'deleted' : 'newer');
    },
    terminated: () => onClosed?.('dropped'),
  });
  if (STORES.every((store) => db.objectStoreNames.contains(store))) return db;
  db.close();
  throw new DOMException('Stores are missing.', 'NotFoundError');
}

/** Deletes the database, whatever is in it; only when the person has said so. */
export const deleteDatabase = (name = NAME): Promise<void> => deleteDB(name);

interface Transaction {
  done: Promise<void>;
  error: DOMException | null;
  abort: () => void;
}

/**
 * Waits for a transaction and for what is done in it by several steps each.
 * @throws what failed the transaction, never what that failure did to its other requests.
 */
export async function whole<Result>(tx: Transaction, work: Promise<Result>): Promise<Result> {
  // Of a request that nobody waits for, `done` hears before the browser says what was wrong with it.
  let failure: DOMException | null = null;
  (unwrap(tx as never) as unknown as IDBTransaction).addEventListener('error', ({ target }) => {
    const { error } = target as IDBRequest;
    if (error?.name !== 'AbortError') failure ??= error;
  });
  try {
    const [result] = await Promise.all([work, tx.done]);
    return result;
  } catch (error) {
    throw tx.error ?? failure ?? error;
  }
}

/** The same, where nothing may be written of work that fails by itself. */
export const allOrNothing = <Result>(tx: Transaction, work: Promise<Result>): Promise<Result> =>
  whole(
    tx,
    work.catch((error: unknown) => {
      // One that has failed already is over.
      if (!tx.error) tx.abort();
      throw error;
    }),
  );

/** A store's own requests, without a promise each, which would cost as much as the request. */
export const raw = (store: object): IDBObjectStore => unwrap(store as never) as unknown as IDBObjectStore;

interface PageOptions {
  query: IDBKeyRange;
  count: number;
  /** `prev` is newest first where the key is a date. */
  direction: IDBCursorDirection;
}

interface Source {
  getAll(options: PageOptions): IDBRequest<unknown[]>;
}

/**
 * One page of a store or index in either direction, in one request.
 * `getAll({query, count, direction})` is in Chrome 141 and Firefox 153, our floors; idb's types lack it.
 */
export function getPage<Row>(source: object, options: PageOptions): Promise<Row[]> {
  const request = (unwrap(source as never) as unknown as Source).getAll(options);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Row[]);
    request.onerror = () => reject(request.error);
  });
}

import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { Article, Body, Feed, Pending, Sweep } from '../model.ts';

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
  bodies: { key: number; value: Body };
  pending: { key: string; value: Pending };
  sweeps: { key: number; value: Sweep };
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
];

export const SCHEMA_VERSION = migrations.length;

/**
 * Opens (and where needed makes or migrates) the one database.
 * @param options.onBlocked another page keeps an older version open.
 * @param options.onClosed this connection is gone: a newer Courant needs the database, or the browser dropped it.
 * @throws DOMException where the browser cannot open it (VersionError: made by a newer Courant).
 */
export function openDatabase(
  options: { name?: string; onBlocked?: () => void; onClosed?: () => void } = {},
): Promise<Database> {
  return openDB<Schema>(options.name ?? 'courant', SCHEMA_VERSION, {
    upgrade(db, from) {
      for (const migrate of migrations.slice(from)) migrate(db);
    },
    blocked: () => options.onBlocked?.(),
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      options.onClosed?.();
    },
    terminated: () => options.onClosed?.(),
  });
}

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

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Closed, type Database, deleteDatabase, openDatabase } from '../store/db.ts';

/**
 * `broken`: the browser cannot open the database. `newer`: a newer Courant made it. `blocked`: another page keeps an older
 * one open. `updated`: it was open, and a newer Courant needs it. `lost`: it was open, and the browser drops it again and again.
 */
export type Trouble = 'broken' | 'newer' | 'blocked' | 'updated' | 'lost';

export interface Opened {
  db?: Database | undefined;
  trouble?: Trouble | undefined;
}

/** More often than this in a minute nobody opens again by himself. */
const OFTEN = 5;
const MINUTE = 60_000;

/** Asks the browser to keep what is saved when it runs out of room. */
async function keep(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // It may say no, or know no such question: that changes nothing here.
  }
}

const troubleOf = (error: unknown): Trouble =>
  error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'broken';

/**
 * The database of this page. One that was deleted, or dropped by the browser, is opened anew without a word.
 * @returns besides, `startAnew`, which deletes what cannot be read and gives an empty database: only when the person has
 * said so.
 */
export function useDatabase(): Opened & { startAnew: () => Promise<Database | undefined> } {
  const [state, setState] = useState<Opened>({});
  const losses = useRef<number[]>([]);
  const gone = useRef(false);

  const onClosed = (why: Closed) => {
    if (gone.current) return;
    if (why === 'newer') return setState({ trouble: 'updated' });
    const now = Date.now();
    losses.current = [...losses.current.filter((at) => now - at < MINUTE), now];
    if (losses.current.length > OFTEN) return setState({ trouble: 'lost' });
    setState({});
    void open();
  };
  const open = async (): Promise<Database | undefined> => {
    try {
      const db = await openDatabase({ onClosed, onBlocked: () => setState({ trouble: 'blocked' }) });
      if (gone.current) db.close();
      else setState({ db });
      return db;
    } catch (error) {
      console.error(error);
      setState({ trouble: troubleOf(error) });
      return undefined;
    }
  };
  useEffect(() => {
    open().then((db) => db && keep());
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => () => state.db?.close(), [state.db]);

  const startAnew = async () => {
    try {
      await deleteDatabase();
    } catch (error) {
      console.error(error);
      return undefined;
    }
    return open();
  };
  return { ...state, startAnew };
}

import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../live.ts';
import type { Feed, Pending, Settings, Sweep } from '../model.ts';
import { type Database, openDatabase } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as pending from '../store/pending.ts';
import * as settings from '../store/settings.ts';
import * as sweeps from '../store/sweeps.ts';

/** How often ages are told anew. */
const TICK = 30_000;

/**
 * `broken`: the browser cannot open the database. `newer`: another Courant, newer or older, holds it. `lost`: it was open,
 * and had to be given up.
 */
export type Trouble = 'broken' | 'newer' | 'lost';

/** What a page knows besides its list; each part is missing until it has been read. */
export interface World {
  db?: Database | undefined;
  trouble?: Trouble | undefined;
  feeds?: Feed[] | undefined;
  pending?: Pending[] | undefined;
  /** The mark-all that can still be undone. */
  sweep?: Sweep | undefined;
  settings?: Settings | undefined;
  online: boolean;
  now: number;
}

/** Asks the browser to keep what is saved when it runs out of room. */
async function keep(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // It may say no, or know no such question: that changes nothing here.
  }
}

/** The database of this page, opened once; the page is told when it cannot be had. */
function useDatabase(): Pick<World, 'db' | 'trouble'> {
  const [state, setState] = useState<Pick<World, 'db' | 'trouble'>>({});
  useEffect(() => {
    openDatabase({
      onBlocked: () => setState({ trouble: 'newer' }),
      onClosed: () => setState({ trouble: 'lost' }),
    }).then(
      (db) => {
        setState({ db });
        void keep();
      },
      (error: unknown) => {
        console.error(error);
        setState({ trouble: error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'broken' });
      },
    );
  }, []);
  return state;
}

function useSettings(): Settings | undefined {
  const [now, setNow] = useState<Settings>();
  useEffect(() => {
    settings.read().then(setNow, (error: unknown) => {
      // The page goes on as it usually is, and the failure is told as every other.
      setNow(settings.DEFAULTS);
      throw error;
    });
    return settings.onChange(setNow);
  }, []);
  return now;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Everything around the list, kept in step with the database, the settings and the clock. */
export function useWorld(): World {
  const { db, trouble } = useDatabase();
  const now = useNow();
  return {
    db,
    trouble,
    now,
    online: useOnline(),
    settings: useSettings(),
    feeds: useLive(async () => db && feeds.all(db), ['feeds'], [db]),
    pending: useLive(async () => db && pending.all(db), ['pending'], [db]),
    sweep: useLive(async () => db && sweeps.undoable(db, Date.now()), ['sweeps'], [db, now]),
  };
}

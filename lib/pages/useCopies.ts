import { useEffect, useState } from 'preact/hooks';
import { nudge } from '../messages.ts';
import type { Database } from '../store/db.ts';
import type { Restored } from '../store/restore.ts';
import type { Copy } from '../store/snapshots.ts';

/** The daily copies, and what can be done with them. */
export interface Copies {
  /** Newest first; missing until they have been read. */
  list: Copy[] | undefined;
  /** Which of them is being brought back. */
  busy: number | undefined;
  /** What the last one brought back did. */
  done: (Restored & { id: number }) | undefined;
  bringBack: (copy: Pick<Copy, 'id'>) => Promise<void>;
  /** Deletes a database that cannot be read and begins with the newest copy, if there is one; false where it cannot be. */
  startAnew: () => Promise<boolean>;
}

/**
 * The copies there are, kept in step with the storage they stand in.
 * @param wanted false where the page has no place for them: then they are not read.
 */
export function useCopies(
  db: Database | undefined,
  anew: () => Promise<Database | undefined>,
  wanted: boolean,
): Copies {
  const [list, setList] = useState<Copy[]>();
  const [busy, setBusy] = useState<number>();
  const [done, setDone] = useState<Copies['done']>();
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    import('../store/snapshots.ts').then((snapshots) => {
      if (ended.signal.aborted) return;
      // Where the storage cannot be read the settings say so, which stand there too.
      snapshots.list().then(setList, () => setList([]));
      ended.signal.addEventListener('abort', snapshots.onChange(setList));
    });
    return () => ended.abort();
  }, [wanted]);

  const into = async (base: Database, copy: Pick<Copy, 'id'>) => {
    setBusy(copy.id);
    try {
      const { restore } = await import('../store/restore.ts');
      setDone({ ...(await restore(base, copy, Date.now())), id: copy.id });
    } finally {
      setBusy(undefined);
    }
    await nudge();
  };
  const bringBack = async (copy: Pick<Copy, 'id'>) => {
    if (db) await into(db, copy);
  };
  const startAnew = async () => {
    const base = await anew();
    const [newest] = list ?? [];
    if (base && newest) await into(base, newest);
    return base !== undefined;
  };
  return { list, busy, done, bringBack, startAnew };
}

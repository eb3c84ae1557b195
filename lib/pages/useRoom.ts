import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../store/db.ts';
import * as room from '../store/room.ts';

/** Whether there is room on the disk, as far as any context has found out. */
export interface Room {
  /** Since when the disk has been full, epoch milliseconds. */
  fullSince: number | undefined;
  /** The person has made room, or wants to know: everything is asked for again. */
  again: () => Promise<void>;
}

export function useRoom(db: Database | undefined): Room {
  const [fullSince, setSince] = useState<number>();
  useEffect(() => {
    room.trimBy(async (full) => (await import('../store/trim.ts')).trim(full));
    room.fullSince().then(setSince);
    return room.onChange(setSince);
  }, []);
  const again = async () => {
    if (!db) return;
    await room.relieve();
    await (await import('../feedActions.ts')).refresh(db);
  };
  return { fullSince, again };
}

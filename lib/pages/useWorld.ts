import { useEffect, useState } from 'preact/hooks';
import { undoable } from '../actions.ts';
import { useLive } from '../live.ts';
import type { Feed, Pending, Settings, Undoable } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as pending from '../store/pending.ts';
import * as settings from '../store/settings.ts';
import { type Copies, useCopies } from './useCopies.ts';
import { type Trouble, useDatabase } from './useDatabase.ts';
import { useFeeds } from './useFeeds.ts';
import { type Room, useRoom } from './useRoom.ts';

/** How often ages are told anew. */
const TICK = 30_000;

/** What a page knows besides its list; each part is missing until it has been read. */
export interface World {
  db?: Database | undefined;
  trouble?: Trouble | undefined;
  feeds?: Feed[] | undefined;
  pending?: Pending[] | undefined;
  /** What can be taken back. */
  undoable?: Undoable | undefined;
  settings?: Settings | undefined;
  online: boolean;
  now: number;
  room: Room;
  copies: Copies;
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
    // It may have changed between the drawing and now.
    look();
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

/**
 * Everything around the list, kept in step with the database, the settings and the clock.
 * @param listsCopies whether the daily copies are always to be had; else they are where they are needed: without a
 * database, or without feeds.
 */
export function useWorld(listsCopies: boolean): World {
  const { db, trouble, startAnew } = useDatabase();
  const now = useNow();
  const all = useFeeds(db);
  return {
    db,
    trouble,
    now,
    online: useOnline(),
    room: useRoom(db),
    copies: useCopies(db, startAnew, listsCopies || trouble !== undefined || all?.length === 0),
    settings: useSettings(),
    feeds: all,
    pending: useLive(async () => db && pending.all(db), ['pending'], [db]),
    undoable: useLive(async () => db && undoable(db, Date.now()), ['sweeps', 'undo'], [db, now]),
  };
}

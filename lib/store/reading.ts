import { browser } from 'wxt/browser';
import type { ReadTo } from '../reading.ts';

/** How far articles were read and recordings heard: one small entry beside the settings, no row of the database. */
const KEY = 'reading';

/** Articles, and recordings, whose place is kept: the latest. */
export const MOST = { read: 200, heard: 100 } as const;

interface Kept {
  /** Newest first. */
  read: [articleId: number, box: number, of: number, part: number, share: number][];
  /** Newest first; seconds. */
  heard: [url: string, seconds: number][];
}

/** Puts a row first and takes its older one out; without a row only that. */
export function renew<Row extends [number | string, ...unknown[]]>(
  rows: readonly Row[],
  key: Row[0],
  row: Row | undefined,
  most: number,
): Row[] {
  const others = rows.filter(([other]) => other !== key);
  return row ? [row, ...others].slice(0, most) : others;
}

let kept: Kept | undefined;

const wellFormed = (value: unknown): Kept => {
  const { read, heard } = (value ?? {}) as Partial<Kept>;
  return { read: Array.isArray(read) ? read : [], heard: Array.isArray(heard) ? heard : [] };
};

async function load(): Promise<Kept> {
  if (kept) return kept;
  const stored = await browser.storage.local.get(KEY);
  if (!kept)
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local' && changes[KEY]) kept = wellFormed(changes[KEY].newValue);
    });
  kept ??= wellFormed(stored[KEY]);
  return kept;
}

/** Nothing is awaited before the write once something has been read, because a page that is going has no time left. */
async function change(how: (kept: Kept) => Partial<Kept>): Promise<void> {
  const before = kept ?? (await load());
  kept = { ...before, ...how(before) };
  await browser.storage.local.set({ [KEY]: kept });
}

/** How far an article was read; undefined where that is not known, or to its end. */
export async function readTo(articleId: number): Promise<ReadTo | undefined> {
  const row = (await load()).read.find(([id]) => id === articleId);
  return row && { box: row[1], of: row[2], part: row[3], share: row[4] };
}

/** Keeps how far an article has been read; undefined forgets it. Rejects where the disk is full. */
export const keepReadTo = (articleId: number, to: ReadTo | undefined): Promise<void> =>
  change(({ read }) => ({
    read: renew(read, articleId, to && [articleId, to.box, to.of, to.part, to.share], MOST.read),
  }));

/** How far recordings were heard, in seconds by address. */
export const heardTo = async (): Promise<Map<string, number>> => new Map((await load()).heard);

/** Keeps how far a recording has been heard, in seconds; undefined forgets it. Rejects where the disk is full. */
export const keepHeardTo = (url: string, seconds: number | undefined): Promise<void> =>
  change(({ heard }) => ({ heard: renew(heard, url, seconds === undefined ? undefined : [url, seconds], MOST.heard) }));

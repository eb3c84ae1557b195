/** Feeds whose server redirects them for good (RFC 9110, 15.4.2 and 15.4.9). Pure. */
import type { Feed } from '../model.ts';

/** One mistaken redirect must not take a feed away: so many good polls, over so long, have to end at the same address. */
const POLLS = 3;
const TIME = 2 * 24 * 3_600_000;

/** One good answer, as far as it tells of a move. */
export interface Landed {
  /** The address that answered. */
  url: string;
  moved?: true;
  /** The document lists what the feed has; taken for granted where nothing has changed. */
  isSame?: boolean;
}

/** The row with what a good answer says of a move: a step nearer to it, or nothing of the kind. */
export function withMove({ moving, ...row }: Feed, { url, moved, isSame = true }: Landed, now: number): Feed {
  if (!moved || !isSame || url === row.url || !url.startsWith('https:')) return row;
  if (moving?.to !== url) return { ...row, moving: { to: url, since: now, polls: 1 } };
  return { ...row, moving: { ...moving, polls: moving.polls + 1 } };
}

/** Whether a feed is to be asked at its new address from now on. */
export const isReady = ({ moving }: Pick<Feed, 'moving'>, now: number): boolean =>
  moving !== undefined && moving.polls >= POLLS && now - moving.since >= TIME;

import { explain, troubleOf } from '../../lib/explain.ts';
import { t } from '../../lib/i18n.ts';
import type { Feed, FeedError } from '../../lib/model.ts';
import { sinceWords } from './moments.ts';

/** Failing for this long, a feed is no longer thought to come back by itself. */
const BROKEN = 14 * 24 * 3_600_000;

/** How a feed fares: `fine`, `wait` (it passes by itself or was asked for), `bad` (the person has to do something). */
export interface Health {
  tone: 'fine' | 'wait' | 'bad';
  icon?: 'clock' | 'pause' | 'warning' | 'folder';
  text: string;
}

/** Whether an error goes away without the person: the network, or a server in trouble. */
function passes(error: FeedError): boolean {
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'unreachable':
      return true;
    case 'http':
      return error.status >= 500 || error.status === 429 || error.status === 408;
    case 'malformed':
      return error.reason === 'truncated';
    default:
      return false;
  }
}

const bad = (text: string): Health => ({ tone: 'bad', icon: 'warning', text });

/** Since when a feed has been failing, where that is two weeks and longer. */
const brokenSince = ({ failingSince }: Feed, now: number): number | undefined =>
  failingSince !== undefined && now - failingSince >= BROKEN ? failingSince : undefined;

/** How a feed fares, in words for the table. */
export function healthOf(feed: Feed, now: number): Health {
  if (feed.kind === 'archive') return { tone: 'fine', icon: 'folder', text: t('options_healthArchive') };
  if (feed.paused === 'permission') return bad(t('options_healthAccess'));
  if (feed.paused === 'gone') return bad(explain({ kind: 'gone' }));
  if (feed.paused === 'person') return { tone: 'wait', icon: 'pause', text: t('options_healthPaused') };
  if (feed.error && isSigningIn(feed)) return { tone: 'wait', icon: 'clock', text: t('options_nextAsked') };
  if (feed.error) {
    const since = brokenSince(feed, now);
    const text = troubleOf(feed);
    if (!passes(feed.error)) return bad(text);
    return since === undefined
      ? { tone: 'wait', icon: 'clock', text }
      : bad(t('options_healthBroken', sinceWords(since, now)));
  }
  if (feed.checkedAt === undefined) return { tone: 'fine', text: t('options_healthNew') };
  return { tone: 'fine', text: t('options_healthFine') };
}

/** Whether something is wrong with a feed; that the person paused it is not. */
export const isProblem = (feed: Feed, now: number): boolean =>
  feed.paused !== 'person' && healthOf(feed, now).tone !== 'fine';

/** Whether a feed has failed for so long that it is probably gone. */
export const isBroken = (feed: Feed, now: number): boolean =>
  feed.paused === undefined && brokenSince(feed, now) !== undefined;

/** Whether only the person can get this feed going again. */
export const needsYou = (feed: Feed, now: number): boolean => healthOf(feed, now).tone === 'bad';

/** Whether the browser's permission is all that is missing. Nobody is led into their own network. */
export const needsAccess = ({ paused, error }: { paused?: Feed['paused']; error?: FeedError }): boolean =>
  paused === 'permission' ||
  (paused === undefined && error?.kind === 'redirect' && error.to !== undefined && !error.private);

/** Whether a feed or a subscription under way needs a name and a password, or other ones. */
export const needsLogin = (row: {
  error?: FeedError;
  login?: unknown;
  paused?: unknown;
  nextPollAt?: number;
}): boolean => row.error?.kind === 'http' && row.error.status === 401 && row.paused === undefined && !isSigningIn(row);

/** Whether a name and a password were given that the feed's server has not heard yet. */
export const isSigningIn = ({ login, nextPollAt }: { login?: unknown; nextPollAt?: number }): boolean =>
  login !== undefined && nextPollAt === 0;

import type { Feed } from '../model.ts';
import * as feeds from '../store/feeds.ts';
import { type PollOptions, pollFeed, record } from './poll.ts';

/** Requests in flight at once: what the clock brings, and what a person waits for. */
const AUTOMATIC = 6;
const ASKED = 16;
/** A batch ends by then; what is left stays due, and the next alarm finds it. */
const LONGEST = 4 * 60_000;

export interface BatchOptions extends PollOptions {
  /** Called after every feed, e.g. to bring the badge up to date. */
  onPolled?: () => void;
  nudges?: Nudges;
}

/** How a running batch learns that a person has asked for feeds since it read its list. */
export interface Nudges {
  /** Whether there was one since it was last asked. */
  take: () => boolean;
  /** Settles with the next one. */
  next: () => Promise<void>;
}

const hostOf = (feed: Feed): string => new URL(feed.url).host;

/**
 * Polls everything that is due: several feeds at once, one at a time per host, what the person asked for first.
 * The list is in the database: a kill at any point leaves what was not finished due.
 * @returns how many feeds it took up.
 */
export async function pollDue(options: BatchOptions): Promise<number> {
  const { db, now } = options;
  const end = now() + LONGEST;
  const done = new Set<number>();
  const busy = new Map<string, Promise<void>>();
  const readDue = async () => (await feeds.due(db, now())).filter((feed) => !done.has(feed.id));
  let queue = await readDue();
  for (;;) {
    if (options.nudges?.take()) {
      for (const feed of await feeds.due(db, 0)) done.delete(feed.id);
      queue = await readDue();
    }
    if (queue.length === 0 && busy.size === 0) queue = await readDue();
    const inTime = now() < end;
    const slots = queue[0]?.nextPollAt === 0 ? ASKED : AUTOMATIC;
    const next = inTime && busy.size < slots ? queue.findIndex((feed) => !busy.has(hostOf(feed))) : -1;
    if (next >= 0) {
      const [feed] = queue.splice(next, 1) as [Feed];
      const host = hostOf(feed);
      done.add(feed.id);
      busy.set(
        host,
        poll(feed, options).finally(() => busy.delete(host)),
      );
    } else if (busy.size > 0) {
      // A server that hangs must not keep a person's wish waiting.
      await Promise.race([...busy.values(), ...(options.nudges ? [options.nudges.next()] : [])]);
    } else if (queue.length === 0 || !inTime) {
      return done.size;
    }
  }
}

/** One feed out of the queue; skipped where the person stopped the refresh or removed the feed meanwhile. */
async function poll(queued: Feed, options: BatchOptions): Promise<void> {
  const feed = await feeds.get(options.db, queued.id);
  const stillDue = feed?.nextPollAt !== undefined && feed.nextPollAt <= options.now() && !feed.paused;
  if (!feed || !stillDue || feed.removedAt !== undefined) return;
  try {
    await pollFeed(feed, options);
  } catch (exception) {
    // A bug or a full disk met with one feed must neither stop the others nor bring this one up first again and again.
    console.error(`Courant: polling ${hostOf(feed)} failed:`, exception);
    await giveUp(feed.id, exception, options);
  }
  options.onPolled?.();
}

async function giveUp(feedId: number, exception: unknown, options: BatchOptions): Promise<void> {
  const full = exception instanceof DOMException && exception.name === 'QuotaExceededError';
  await record(feedId, { kind: 'failed', error: { kind: 'storage', why: full ? 'full' : 'broken' } }, options);
}

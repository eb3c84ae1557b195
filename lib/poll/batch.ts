import type { Feed } from '../model.ts';
import type { Host } from '../polling.ts';
import * as feeds from '../store/feeds.ts';
import { gathering } from '../store/gather.ts';
import * as hosts from '../store/hosts.ts';
import * as room from '../store/room.ts';
import type { Answered, PollOptions } from './poll.ts';
import { putOff } from './schedule.ts';
import { settleUnanswered, take } from './take.ts';
import { ofThisTurn } from './turns.ts';

/** Requests in flight at once: what the clock brings, and what a person waits for. */
const AUTOMATIC = 6;
const ASKED = 16;
/** A batch ends by then; what is left stays due, and the next alarm finds it. */
const LONGEST = 4 * 60_000;
/** By the clock, between two requests to one host. */
const PAUSE = 1000;
/** Sites that count every minute. */
const SLOW = new Map([['reddit.com', 60_000]]);

export interface BatchOptions extends PollOptions {
  /** Settles after so many milliseconds. */
  sleep: (ms: number) => Promise<void>;
  /** Settles when the first of the answers that brought nothing has waited long enough to be saved with others; missing is at once. */
  linger?: () => Promise<void>;
  /** A person has opened a view: what is due is due at once. */
  eager?: boolean;
  /** Called after every document that came, e.g. to bring the badge up to date. */
  onPolled?: () => void;
  nudges?: Nudges;
}

/** How a running batch learns that a person has asked for feeds since it read its list. */
export interface Nudges {
  /** Whether there was one since it was last asked, and whether it was a view being opened. */
  take: () => { eager: boolean } | undefined;
  /** Settles with the next one. */
  next: () => Promise<void>;
}

export interface Batch {
  options: BatchOptions;
  eager: boolean;
  queue: Feed[];
  /** What still is due, as of a moment ago: a person may stop a refresh, pause or remove a feed. */
  due: { ids: Promise<Set<number>>; at: number };
  /** Taken up already, or left to another turn. */
  over: Set<number>;
  polled: number;
  busy: Map<string, Promise<void>>;
  /** Asked, and not saved yet: these still stand as due. */
  working: Set<number>;
  /** Answers being saved: nobody waits for these before asking the next server. */
  saving: Set<Promise<void>>;
  /** When a host was last asked. */
  asked: Map<string, number>;
  paused: Map<string, Host>;
  /** Whether any server has answered: until then, no answer may mean no network. */
  isOnline: boolean;
  /** Not even a failure can be saved: nobody else is asked. */
  isStuck: boolean;
  unanswered: { feed: Feed; result: Answered }[];
}

/** Documents in memory that wait for the disk. */
const UNSAVED = 32;

const pauseOf = (host: string): number => SLOW.get(host.replace(/^(?:www|old|new)\./, '')) ?? PAUSE;

const isAsked = (batch: Batch, feed: Feed): boolean => batch.eager || feed.nextPollAt === 0;

/**
 * Polls everything that is due: several feeds at once, one at a time per host, what the person asked for first.
 * The list is in the database: a kill at any point leaves what was not finished due.
 * @returns how many feeds it took up.
 */
export async function pollDue(given: BatchOptions): Promise<number> {
  const gather = gathering(given.db, given.linger);
  const options = { ...given, update: gather.update };
  const { db, now, eager = false } = options;
  if (!options.online()) return putOffAll(options);
  // What cannot be saved would be asked for again and again.
  if (await room.isStuck()) return 0;
  const end = now() + LONGEST;
  const batch: Batch = {
    options,
    eager,
    queue: [],
    due: { ids: Promise.resolve(new Set()), at: 0 },
    over: new Set(),
    polled: 0,
    busy: new Map(),
    working: new Set(),
    saving: new Set(),
    asked: new Map(),
    paused: await hosts.all(db),
    isOnline: false,
    isStuck: false,
    unanswered: [],
  };
  await readDue(batch);
  while (now() < end || batch.busy.size > 0) {
    await hear(batch);
    if (batch.queue.length === 0 && batch.busy.size === 0) await readDue(batch);
    const next = now() < end && !batch.isStuck ? choose(batch) : { wait: Number.POSITIVE_INFINITY };
    if ('feed' in next) start(batch, next.feed);
    else if (isWorth(batch, next.wait, end - now())) await pause(batch, next.wait);
    else break;
  }
  gather.hasten();
  await settleUnanswered(batch);
  await Promise.all(batch.saving);
  return batch.polled;
}

/** Whether something will go on if the batch waits. */
const isWorth = ({ busy, saving, queue }: Batch, wait: number, left: number): boolean =>
  busy.size > 0 || saving.size >= UNSAVED || (queue.length > 0 && wait < left);

/** Without a network nothing is asked. */
async function putOffAll({ db, now, settings, random }: BatchOptions): Promise<number> {
  const due = await feeds.due(db, now());
  const timing = { interval: (await settings()).interval, random: random(), now: now() };
  await feeds.updateAll(
    db,
    (feed) => putOff(feed, timing),
    due.map((feed) => feed.id),
  );
  return 0;
}

/** What is due and not taken up yet; of what only the clock brings, this turn's share. */
async function readDue(batch: Batch): Promise<void> {
  const { db, now } = batch.options;
  const rows = await feeds.due(db, now());
  batch.due = { ids: Promise.resolve(new Set(rows.map(({ id }) => id))), at: now() };
  const due = rows.filter((feed) => !batch.over.has(feed.id));
  const share = new Set(
    ofThisTurn(
      due.filter((feed) => !isAsked(batch, feed)),
      now(),
    ),
  );
  batch.queue = due.filter((feed) => isAsked(batch, feed) || share.has(feed));
  for (const feed of due) if (!batch.queue.includes(feed)) batch.over.add(feed.id);
}

/** Takes up what a person has asked for since the batch began. */
async function hear(batch: Batch): Promise<void> {
  const call = batch.options.nudges?.take();
  if (!call) return;
  if (call.eager) batch.eager = true;
  for (const id of await feeds.dueIds(batch.options.db, 0)) if (!batch.working.has(id)) batch.over.delete(id);
  await readDue(batch);
}

/** The first feed whose host is free, or how long until one is. */
function choose(batch: Batch): { feed: Feed } | { wait: number } {
  const { queue, busy, options } = batch;
  const [head] = queue;
  const slots = head && isAsked(batch, head) ? ASKED : AUTOMATIC;
  let wait = Number.POSITIVE_INFINITY;
  if (busy.size >= slots || batch.saving.size >= UNSAVED) return { wait };
  for (const [at, feed] of queue.entries()) {
    const host = hosts.hostOf(feed.url);
    if (busy.has(host)) continue;
    const now = options.now();
    // A clock that was set back makes no pause longer.
    const last = batch.asked.get(host) ?? Number.NEGATIVE_INFINITY;
    const free = isAsked(batch, feed) || last > now ? 0 : last + pauseOf(host);
    if (free <= now) {
      queue.splice(at, 1);
      return { feed };
    }
    wait = Math.min(wait, free - options.now());
  }
  return { wait };
}

/** Until a feed is done, a host is free again, or the person wants something: a server that hangs must not keep them waiting. */
async function pause({ busy, saving, options }: Batch, wait: number): Promise<void> {
  const nudged = options.nudges ? [options.nudges.next()] : [];
  await Promise.race([
    ...busy.values(),
    ...(saving.size >= UNSAVED ? saving : []),
    ...nudged,
    ...(Number.isFinite(wait) ? [options.sleep(wait)] : []),
  ]);
}

function start(batch: Batch, feed: Feed): void {
  const host = hosts.hostOf(feed.url);
  batch.over.add(feed.id);
  batch.working.add(feed.id);
  batch.polled++;
  batch.busy.set(
    host,
    take(batch, feed, host).finally(() => batch.busy.delete(host)),
  );
}

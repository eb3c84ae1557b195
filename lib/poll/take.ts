/** One feed of a batch: asked where that is still wanted, its answer judged and saved. */
import type { Feed } from '../model.ts';
import * as feeds from '../store/feeds.ts';
import * as hosts from '../store/hosts.ts';
import { isFull } from '../store/room.ts';
import type { Batch } from './batch.ts';
import { type Answered, ask, record } from './poll.ts';
import { isPaused, isTooSoon, postponed, rescheduled } from './schedule.ts';

/** How old a batch's list of what is due may be, in milliseconds. */
const AGE = 500;

/** Whether a feed out of the queue is to be asked still: the person may have stopped, paused or removed it meanwhile. */
async function isStillDue(batch: Batch, feed: Feed): Promise<boolean> {
  const { db, now } = batch.options;
  // Read once for all who ask at the same time.
  if (now() - batch.due.at > AGE) batch.due = { at: now(), ids: feeds.dueIds(db, now()) };
  return (await batch.due.ids).has(feed.id);
}

/** One feed out of the queue of a batch; settles when its host is free again, which is before its answer is saved. */
export async function take(batch: Batch, feed: Feed, host: string): Promise<void> {
  const { options } = batch;
  const { db, now } = options;
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (exception) {
      // A bug or a full disk met with one feed must neither stop the others nor bring this one up first again and again.
      console.error(`Courant: polling ${host} failed:`, exception);
      await giveUp(batch, feed, exception);
    }
  };
  let saved: Promise<void> | undefined;
  await guarded(async () => {
    if (!(await isStillDue(batch, feed))) return;
    const paused = batch.paused.get(host);
    if (isPaused(paused, now(), feed.nextPollAt === 0)) {
      await feeds.update(db, feed.id, (row) => postponed(row, paused?.until ?? now(), options.random()));
    } else if (isTooSoon(feed, now())) {
      const { interval } = await options.settings();
      await feeds.update(db, feed.id, (row) => rescheduled(row, { interval, random: options.random() }));
    } else {
      const result = await ask(feed, options);
      batch.asked.set(host, now());
      if (!result) return;
      // The next request to this host must know that it has turned us away.
      if (isRefused(result)) return judge(batch, feed, result);
      saved = guarded(() => judge(batch, feed, result));
    }
  });
  if (!saved) return void batch.working.delete(feed.id);
  const whole = saved.finally(() => {
    batch.saving.delete(whole);
    if (!batch.unanswered.some((one) => one.feed === feed)) batch.working.delete(feed.id);
  });
  batch.saving.add(whole);
}

const isRefused = ({ status }: Answered): boolean => status === 429 || status === 503;

async function giveUp(batch: Batch, feed: Feed, exception: unknown): Promise<void> {
  const why = isFull(exception) ? 'full' : 'broken';
  try {
    await record(feed, { kind: 'failed', error: { kind: 'storage', why } }, batch.options);
  } catch (error) {
    if (!isFull(error)) throw error;
    batch.isStuck = true;
  }
}

/** Saves an answer; where there was none, only once another server's shows that it was not the network. */
async function judge(batch: Batch, feed: Feed, result: Answered): Promise<void> {
  const { db } = batch.options;
  if (!batch.isOnline && result.kind === 'failed' && result.error.kind === 'unreachable') {
    batch.unanswered.push({ feed, result });
    return;
  }
  if (result.status !== undefined) batch.isOnline = true;
  await record(feed, result, batch.options);
  if (result.kind === 'fresh') batch.options.onPolled?.();
  const host = hosts.hostOf(feed.url);
  if (isRefused(result)) batch.paused = await hosts.all(db);
  else if (result.status !== undefined && batch.paused.delete(host)) await hosts.forgive(db, host);
  if (batch.isOnline) await settleUnanswered(batch);
}

/** No server at all has answered, of two or more: that is the network, and no failure of theirs. */
export async function settleUnanswered(batch: Batch): Promise<void> {
  const rows = batch.unanswered.splice(0);
  const isNetwork = !batch.isOnline && new Set(rows.map(({ feed }) => hosts.hostOf(feed.url))).size > 1;
  const settle = async ({ feed, result }: (typeof rows)[number]): Promise<void> => {
    await record(feed, isNetwork ? { kind: 'failed', error: { kind: 'offline' } } : result, batch.options);
    batch.working.delete(feed.id);
  };
  await Promise.all(rows.map(settle));
}

import { browser } from 'wxt/browser';
import * as badge from '../badge.ts';
import type { Feed } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as hosts from '../store/hosts.ts';
import * as pending from '../store/pending.ts';
import { purge } from '../store/purge.ts';
import * as settings from '../store/settings.ts';
import * as sweeps from '../store/sweeps.ts';
import * as wish from '../store/wish.ts';
import * as alarms from './alarms.ts';
import { type BatchOptions, type Nudges, pollDue } from './batch.ts';
import { watchRedirects } from './redirects.ts';
import { forgetSites, permitted } from './sites.ts';
import { settlePending } from './subscribe.ts';
import { upkeep } from './upkeep.ts';

/** How long an answer that brought nothing waits for others, so that they are saved together; in milliseconds. */
const LINGER = 30;
const BADGE_PAUSE = 1000;
/** How many times as long as the badge takes is left to the polls: it reads every feed. */
const BADGE_SHARE = 20;

/** Settings as they are while a batch runs: hundreds of feeds need not ask for them each. */
let known: ReturnType<typeof settings.read> | undefined;

export function forgetSettings(): void {
  known = undefined;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const options = (db: Database): BatchOptions => ({
  db,
  fetch: (...request) => fetch(...request),
  now: Date.now,
  online: () => navigator.onLine,
  random: Math.random,
  sleep,
  linger: () => sleep(LINGER),
  settings: () => {
    known ??= settings.read();
    return known;
  },
  permitted,
});

const wanted = new Map<string, boolean>();
const bells = new Map<string, () => void>();

/** Runs `work` one at a time under a name; calls that come while it runs are served together by one more run. */
async function inTurn(name: string, eager: boolean, work: (eager: boolean) => Promise<void>): Promise<void> {
  wanted.set(name, eager || wanted.get(name) === true);
  bells.get(name)?.();
  await navigator.locks.request(`courant-${name}`, async () => {
    const call = take(name);
    if (call) await work(call.eager);
  });
}

function take(name: string): { eager: boolean } | undefined {
  const eager = wanted.get(name);
  return wanted.delete(name) ? { eager: eager === true } : undefined;
}

/** The calls under a name that come while its work runs, so that the work can serve them itself. */
const callsFor = (name: string): Nudges => ({
  take: () => take(name),
  next: () => (wanted.has(name) ? Promise.resolve() : new Promise((ring) => bells.set(name, ring))),
});

const settle = (db: Database): Promise<void> =>
  inTurn('subscribe', false, () => watched((hop) => settlePending({ ...options(db), ...hop })));

/** Work that is told where answers lead, where the browser lets us know. */
async function watched(work: (hop: Pick<BatchOptions, 'hop'>) => Promise<unknown>): Promise<void> {
  const redirects = watchRedirects();
  try {
    await work(redirects ? { hop: redirects.hop } : {});
  } finally {
    redirects?.stop();
  }
}

/**
 * Everything there may be to do: subscriptions whose sites are granted now, feeds that are due, upkeep, the badge.
 * @param eager a person looks: what is due is asked for at once.
 */
export async function wake(db: Database, eager = false): Promise<void> {
  const woke = Date.now();
  await alarms.ensure();
  await resume(db);
  // Asked first: a subscription that has become a feed since is found by the poll.
  const isPending = (await pending.all(db)).length > 0;
  const poll = () => inTurn('poll', eager, (isEager) => pollBatch(db, isEager));
  await alarms.keptAlive(async () => {
    await Promise.all([poll(), isPending && settle(db).then(poll)]);
    const now = Date.now();
    await sweeps.fold(db, now);
    await purge(db, now);
    await upkeep(db, now);
  });
  await badge.update(db);
  await alarms.set(db, woke);
}

/** What was stopped for something that is over now goes on, whoever was alive to hear of it: sites that were not granted, no network, a wrong clock. */
async function resume(db: Database): Promise<void> {
  const isBack = navigator.onLine;
  const all = await feeds.all(db);
  if (all.some(({ checkedAt = 0 }) => checkedAt > Date.now())) await feeds.mendClock(db, Date.now);
  await hosts.mendClock(db, Date.now());
  const isWaiting = (feed: Feed): boolean =>
    feed.removedAt === undefined &&
    (feed.paused === 'permission' ||
      siteLedTo(feed) !== undefined ||
      (isBack && !feed.paused && feed.nextWhy === 'offline'));
  const waiting = all.filter(isWaiting);
  const ready = await inParallel(
    waiting,
    async (feed) =>
      (await permitted(feed.url)) && (feed.paused === 'permission' || (await permitted(siteLedTo(feed) ?? feed.url))),
  );
  await feeds.updateAll(
    db,
    // It may have been paused or given up since it was read.
    (feed) => (isWaiting(feed) ? resumed(feed, Date.now()) : feed),
    ready.map((feed) => feed.id),
  );
}

/** The address of a site that a feed leads to and that was not granted. */
const siteLedTo = ({ error, paused }: Feed): string | undefined =>
  !paused && error?.kind === 'redirect' && !error.private ? error.to : undefined;

function resumed(feed: Feed, now: number): Feed {
  if (feed.paused === undefined && feed.nextWhy === 'offline')
    return { ...feed, nextPollAt: Math.min(feed.nextPollAt ?? now, now) };
  // It is another request now than the one that failed, however lately that was.
  const { paused: _, error: __, checkedAt: ___, ...rest } = feed;
  return { ...rest, nextPollAt: 0 };
}

async function pollBatch(db: Database, eager: boolean): Promise<void> {
  let awaited = false;
  let cost = 0;
  // Many feeds end at once: the badge follows them at a pace a person can see, and never takes much of the work's time.
  const onPolled = () => {
    if (awaited) return;
    awaited = true;
    setTimeout(
      async () => {
        const began = Date.now();
        // Where it fails the one at the end of the wake tells.
        await badge.update(db).catch(() => undefined);
        cost = Date.now() - began;
        awaited = false;
      },
      Math.max(BADGE_PAUSE, cost * BADGE_SHARE),
    );
  };
  forgetSites();
  forgetSettings();
  await watched((hop) => pollDue({ ...options(db), ...hop, eager, onPolled, nudges: callsFor('poll') }));
}

/**
 * Sites were granted: what waited for them goes on. A subscription begun in the popup, which the browser's question has
 * closed, or in a menu shows the popup as soon as it is settled; nobody waits for other feeds. So does the full text of an article that the popup was asked for.
 */
export async function onGranted(db: Database): Promise<void> {
  forgetSites();
  const rows = await pending.all(db);
  const ready = await Promise.all(rows.map((row) => row.step === 'permission' && permitted(row.address)));
  const isWished = (await wish.read(Date.now())) !== undefined;
  const isAwaited = isWished || rows.some((row, at) => ready[at] && (row.from === 'popup' || row.from === 'menu'));
  // It may be open already, or the browser's window may not have the focus: then there is nothing to show.
  const shown = settle(db).then(() => (isAwaited ? browser.action.openPopup().catch(() => undefined) : undefined));
  await Promise.all([wake(db), shown]);
}

/** Sites were taken away: their feeds pause, with the reason on them; those paused for another reason keep that. */
export async function onRevoked(db: Database): Promise<void> {
  forgetSites();
  const live = (await feeds.all(db)).filter((feed) => feed.kind === 'feed' && !feed.paused);
  const lost = await inParallel(live, async (feed) => !(await permitted(feed.url)));
  await feeds.updateAll(
    db,
    (feed) => {
      if (feed.paused) return feed;
      const site = new URL(feed.url).hostname;
      return { ...feeds.unscheduled(feed), paused: 'permission', error: { kind: 'permission', site } };
    },
    lost.map((feed) => feed.id),
  );
}

async function inParallel(rows: Feed[], test: (feed: Feed) => Promise<boolean>): Promise<Feed[]> {
  const passed = await Promise.all(rows.map(test));
  return rows.filter((_, at) => passed[at]);
}

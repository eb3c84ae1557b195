import { browser } from 'wxt/browser';
import * as badge from '../badge.ts';
import type { Feed } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as pending from '../store/pending.ts';
import * as settings from '../store/settings.ts';
import * as sweeps from '../store/sweeps.ts';
import { type Nudges, pollDue } from './batch.ts';
import type { PollOptions } from './poll.ts';
import { settlePending } from './subscribe.ts';

export const ALARM = 'poll';
/** Minutes. The alarm only looks at what is due; how often a feed is asked is the schedule's affair. */
const ALARM_PERIOD = 5;
/** The browser kills a background that calls no extension API for 30 s, even amid a fetch. */
const KEEP_ALIVE = 20_000;
const BADGE_PAUSE = 500;

/** Makes the alarm where it is missing: browsers lose it on restart and update, and an alarm made anew never fires. */
export async function ensureAlarm(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: ALARM_PERIOD });
}

/** Whether the browser has granted this very address. */
export const permitted = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${new URL(url).origin.replace(/:\d+$/, '')}/*`] });

const options = (db: Database): PollOptions => ({
  db,
  fetch: (...request) => fetch(...request),
  now: Date.now,
  online: () => navigator.onLine,
  random: Math.random,
  settings: settings.read,
  permitted,
});

const wanted = new Set<string>();
const bells = new Map<string, () => void>();

/** Runs `work` one at a time under a name; calls that come while it runs are served together by one more run. */
async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  wanted.add(name);
  bells.get(name)?.();
  await navigator.locks.request(`courant-${name}`, async () => {
    if (wanted.delete(name)) await work();
  });
}

/** The calls under a name that come while its work runs, so that the work can serve them itself. */
const callsFor = (name: string): Nudges => ({
  take: () => wanted.delete(name),
  next: () => (wanted.has(name) ? Promise.resolve() : new Promise((ring) => bells.set(name, ring))),
});

async function keptAlive(work: Promise<unknown>): Promise<void> {
  const beat = globalThis.setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE);
  try {
    await work;
  } finally {
    clearInterval(beat);
  }
}

const settle = (db: Database): Promise<void> => inTurn('subscribe', () => settlePending(options(db)));

/** Everything there may be to do: subscriptions whose sites are granted now, feeds that are due, upkeep, the badge. */
export async function wake(db: Database): Promise<void> {
  await ensureAlarm();
  await feeds.mendClock(db, Date.now());
  await resumeGranted(db);
  const poll = () => inTurn('poll', () => pollBatch(db));
  await keptAlive(Promise.all([poll(), settle(db).then(poll)]));
  const now = Date.now();
  await sweeps.fold(db, now);
  await feeds.purge(db, now);
  await badge.update(db);
}

/** Feeds paused because their site was not granted go on once it is, whoever granted it and whoever was alive to hear. */
async function resumeGranted(db: Database): Promise<void> {
  const paused = (await feeds.all(db)).filter((feed) => feed.paused === 'permission');
  const granted = await inParallel(paused, (feed) => permitted(feed.url));
  await feeds.updateAll(
    db,
    (feed) => {
      if (feed.paused !== 'permission') return feed;
      const { paused: _, error: __, ...rest } = feed;
      return { ...rest, nextPollAt: 0 };
    },
    granted.map((feed) => feed.id),
  );
}

async function pollBatch(db: Database): Promise<void> {
  let awaited = false;
  // Many feeds end at once: the badge follows them at a pace a person can see.
  const onPolled = () => {
    if (awaited) return;
    awaited = true;
    setTimeout(() => {
      awaited = false;
      void badge.update(db);
    }, BADGE_PAUSE);
  };
  await pollDue({ ...options(db), onPolled, nudges: callsFor('poll') });
}

/**
 * Sites were granted: what waited for them goes on. A subscription begun in the popup, which the browser's question has
 * closed, or in a menu shows the popup as soon as it is settled; nobody waits for other feeds.
 */
export async function onGranted(db: Database): Promise<void> {
  const rows = await pending.all(db);
  const ready = await Promise.all(rows.map((row) => row.step === 'permission' && permitted(row.address)));
  const isAwaited = rows.some((row, at) => ready[at] && (row.from === 'popup' || row.from === 'menu'));
  // It may be open already, or the browser's window may not have the focus: then there is nothing to show.
  const shown = settle(db).then(() => (isAwaited ? browser.action.openPopup().catch(() => undefined) : undefined));
  await Promise.all([wake(db), shown]);
}

/** Sites were taken away: their feeds pause, with the reason on them; those paused for another reason keep that. */
export async function onRevoked(db: Database): Promise<void> {
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

import { normaliseAddress, sitesOf } from '../feed/address.ts';
import { decodeBytes } from '../feed/charset.ts';
import { discover } from '../feed/discover.ts';
import { parseFeed } from '../feed/parse.ts';
import { lookUp } from '../feed/places.ts';
import type { FeedCandidate, FeedError, Pending } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as pending from '../store/pending.ts';
import { fetchFeed } from './fetch.ts';
import { type PollOptions, record } from './poll.ts';
import { type Fresh, probe, sourceOf } from './probe.ts';

const AT_ONCE = 8;

/** Milliseconds in which a first answer is saved, unless the background is killed over it. */
const SOON = 60_000;

/**
 * Takes every waiting subscription whose sites are granted, fetches it, and turns it into a feed, a choice, or a reason.
 * Rows left in `looking` by a killed background are taken up again.
 */
export async function settlePending(options: PollOptions): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const rows = (await pending.all(options.db)).filter(
      (row) => (row.step === 'permission' || row.step === 'looking') && !tried.has(trial(row)),
    );
    if (rows.length === 0) return;
    for (const row of rows) tried.add(trial(row));
    await inSlots(rows, AT_ONCE, (row) => settleSafely(row, options));
  }
}

/** A page may lead to an address that has been tried for itself. */
const trial = ({ address, via = '' }: Pending): string => `${address} ${via}`;

/** Runs `work` over rows, a few at a time, one at a time per host. */
async function inSlots(rows: Pending[], slots: number, work: (row: Pending) => Promise<void>): Promise<void> {
  const queues = new Map<string, Pending[]>();
  for (const row of rows) {
    const { host } = new URL(row.address);
    queues.set(host, [...(queues.get(host) ?? []), row]);
  }
  const hosts = [...queues.values()];
  const lane = async (): Promise<void> => {
    for (let queue = hosts.shift(); queue; queue = hosts.shift()) for (const row of queue) await work(row);
  };
  await Promise.all(Array.from({ length: slots }, lane));
}

/** A bug, or a full disk, met with one subscription must neither strand it nor stop the others. */
async function settleSafely(row: Pending, options: PollOptions): Promise<void> {
  const address = normaliseAddress(row.address, { private: true });
  if ('error' in address) return fail(row, address.error, options.db);
  try {
    if (await options.permitted(row.address)) await settle(row, options);
  } catch (exception) {
    console.error('Courant: subscribing failed:', exception);
    await fail(row, { kind: 'storage', why: 'broken' }, options.db);
  }
}

async function settle(row: Pending, options: PollOptions): Promise<void> {
  const { db } = options;
  if (row.from === 'import') return adopt(row, options);
  if (lookUp(row.address) === 'directory') return fail(row, { kind: 'address', why: 'directory' }, db);
  await pending.update(db, row.address, { step: 'looking' });
  const { login } = row;
  const result = await fetchFeed(row.address, { ...(login && { login }) }, options);
  if (result.kind === 'failed') return fail(row, result.error, db);
  if (result.kind === 'unchanged') return fail(row, { kind: 'http', status: 304 }, db);
  const parsed = parseFeed(result.bytes, sourceOf(result));
  if ('feed' in parsed) return take(row, row.address, result, options);
  const isPage = parsed.error.kind === 'not-a-feed' && parsed.error.found === 'html';
  if (!isPage) return fail(row, parsed.error, db);
  // A page that a page has led to leads no further: two that announce each other would be asked for ever.
  if (row.via !== undefined) return fail(row, { kind: 'no-feeds' }, db);
  const announced = discover(decodeBytes(result.bytes, result.contentType), result.url);
  if (announced.some(({ url }) => url !== row.address)) return choose(row, announced, db);
  const probed = await probe(result.url, options);
  return 'error' in probed ? fail(row, probed.error, db) : take(row, probed.url, probed.result, options);
}

/** A feed has answered: it becomes one of the person's, with the articles it brought. */
async function take(row: Pending, url: string, result: Fresh, options: PollOptions): Promise<void> {
  const { db } = options;
  const now = options.now();
  // Its answer is here and is saved next: a poll beside this must not ask again. Should all end before, it is due soon.
  const feed = { ...feeds.fresh({ ...known(row), url }, now), nextPollAt: now + SOON };
  const taken = await feeds.adopt(db, row.address, feed);
  if (!taken) return;
  if ('id' in taken) return record(taken, { ...result, full: true }, options);
  const { name, title } = taken.already;
  await fail(row, { kind: 'already', title: name ?? title }, db);
}

/**
 * An imported feed is believed to be one: it becomes a feed at once, due, and its first poll tells.
 * Its title in the list is the person's own, until the publisher's turns out to be the same.
 */
async function adopt(row: Pending, { db, now }: PollOptions): Promise<void> {
  const own = row.title ? { name: row.title } : {};
  const fresh = { ...feeds.fresh({ ...known(row), url: row.address }, now()), ...own };
  const taken = await feeds.adopt(db, row.address, fresh);
  if (taken && 'already' in taken) await pending.forget(db, [row.address]);
}

const known = (row: Pending): { title: string; folder: string; siteUrl?: string } => ({
  title: row.title || new URL(row.address).hostname,
  folder: row.folder,
  ...(row.siteUrl !== undefined && { siteUrl: row.siteUrl }),
});

const fail = (row: Pending, error: FeedError, db: Database): Promise<void> =>
  pending.update(db, row.address, { step: 'failed', error });

/** A page was given: its one feed is taken, several are left to the person. */
async function choose(row: Pending, candidates: FeedCandidate[], db: Database): Promise<void> {
  const [only] = candidates;
  if (!only || candidates.length > 1) return pending.update(db, row.address, { step: 'choose', candidates });
  const { candidates: _, error: __, login, ...rest } = row;
  const title = row.title ?? only.title;
  const next: Pending = {
    ...rest,
    address: only.url,
    sites: sitesOf(only.url),
    step: 'permission',
    via: row.address,
    // A login is for the server it was given for.
    ...(login && new URL(only.url).origin === new URL(row.address).origin && { login }),
    ...(title !== undefined && { title }),
  };
  await pending.replace(db, row.address, [next]);
}

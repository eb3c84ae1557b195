import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Feed } from '../../../../lib/model.ts';
import { type BatchOptions, pollDue } from '../../../../lib/poll/batch.ts';
import type { Database } from '../../../../lib/store/db.ts';
import * as feeds from '../../../../lib/store/feeds.ts';
import { addFeed, freshDatabase } from '../../store/database.ts';
import { type Faults, isThere, type Score, startFaults } from './faults.ts';
import { ROWS, type Row } from './rows.ts';

const HOUR = 3_600_000;
const DAYS = 30;
const START = Date.UTC(2026, 0, 10, 12);
/** Servers that never answer: nobody waits 25 seconds for them here. */
const SILENT = new Set(['t-headers', 't-drip']);
const FAR = ['r301', 'r308'];

let now = START;
let seed = 7;
/** Always the same throws. */
const random = (): number => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};

let faults: Faults & { stop: () => void };
let score: Score;
const kept = new Map<string, Feed & { articles: number }>();

/** Lets thirty days pass for some scenarios; wakes whenever something is due, as the alarm does. */
async function live(addresses: Map<string, string>, given: Partial<BatchOptions> = {}): Promise<void> {
  const db: Database = await freshDatabase();
  const ids = new Map<number, string>();
  for (const [name, address] of addresses) ids.set(await addFeed(db, address), name);
  const options: BatchOptions = {
    db,
    fetch: faults.fetch,
    hop: faults.hop,
    now: () => now,
    online: () => true,
    random,
    sleep: async (ms) => {
      now += ms;
    },
    settings: async () => ({ interval: 'rhythm', newestUnread: 20 }),
    permitted: async () => true,
    ...given,
  };
  now = START;
  for (
    let due: number | undefined = 0;
    due !== undefined && due < START + DAYS * 24 * HOUR;
    due = await feeds.nextDue(db)
  ) {
    now = Math.max(now, due);
    await pollDue(options);
  }
  for (const feed of await feeds.all(db)) {
    const articles = await db.countFromIndex('articles', 'feed', IDBKeyRange.bound([feed.id], [feed.id, []]));
    kept.set(ids.get(feed.id) ?? '', { ...feed, articles });
  }
}

describe.skipIf(!isThere)('Thirty days with servers of every kind (skipped where ../shared is not there)', () => {
  beforeAll(async () => {
    faults = await startFaults(() => now);
    const named = (scenario: string): [string, string] => [scenario, faults.addressOf(scenario)];
    const far = FAR.map((scenario): [string, string] => [
      `far-${scenario}`,
      faults.addressOf(scenario, `far-${scenario}`),
    ]);
    await live(new Map([...faults.scenarios.filter((name) => !SILENT.has(name)).map(named), ...far]));
    await live(new Map([...SILENT].map(named)), { deadline: 150 });
    score = await faults.score();
  }, 600_000);
  afterAll(() => faults?.stop());

  test('no server has anything to complain of', () => {
    const bad = Object.entries(score.feeds).filter(([, one]) => one.score > 0);
    expect(bad).toEqual([]);
    expect(score.total).toBe(0);
  });

  test('every scenario has its line', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...faults.scenarios].sort());
  });

  test.each(Object.entries(ROWS))('%s is asked often enough and never too often', (name, row) => {
    const [least, most] = row.requests ?? [25, 730];
    const asked = Object.entries(score.feeds)
      .filter(([key]) => key.endsWith(`/${name}.xml`))
      .reduce((sum, [, one]) => sum + one.requests, 0);
    expect(asked).toBeGreaterThanOrEqual(least);
    expect(asked).toBeLessThanOrEqual(
      name === 'r-loop' || name === 'r-chain' || name.startsWith('r') ? 21 * 730 : most,
    );
    const polls = kept.get(name)?.history ?? [];
    for (const [at, { next = Number.NaN }] of polls.slice(0, -1).entries())
      expect((next - (polls[at]?.at ?? 0)) / HOUR).toBeGreaterThanOrEqual(row.gap ?? 1);
  });

  test.each(Object.entries(ROWS))('%s leaves what it should', (name, row: Row) => {
    const feed = kept.get(name);
    const { error, validators } = feed ?? {};
    const failed = error?.kind === 'http' ? error.status : error?.kind;
    if (failed !== row.mayFail) expect(failed).toBe(row.error);
    expect(feed?.paused).toBe(row.paused);
    if (!Number.isNaN(row.articles)) expect(feed?.articles).toBe(row.articles);
    if (row.etag) expect(validators?.etag).toMatch(row.etag);
    else expect(validators?.etag).toBeUndefined();
    expect(validators?.lastModified).toBe(row.lastModified);
    expect(feed?.url).toBe(row.moves ? faults.addressOf('ok-both', name) : faults.addressOf(name));
  });

  test('a growing feed has every article once', () => {
    const feed = kept.get('grows');
    const requests = score.feeds['/f/grows/grows.xml']?.requests ?? 0;
    expect(feed?.articles).toBe(3 + requests);
  });

  test.each(FAR)('%s to another host is followed for good, too', (scenario) => {
    const name = `far-${scenario}`;
    expect(kept.get(name)).toMatchObject({ url: `https://new-${name}.fault.test/f/ok-both/${name}.xml`, articles: 3 });
  });
});

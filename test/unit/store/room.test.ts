import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, Feed } from '../../../lib/model.ts';
import * as arrivals from '../../../lib/store/arrivals.ts';
import { type Database, openDatabase, STORES } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as hosts from '../../../lib/store/hosts.ts';
import * as logins from '../../../lib/store/logins.ts';
import * as marks from '../../../lib/store/marks.ts';
import * as pending from '../../../lib/store/pending.ts';
import { purge } from '../../../lib/store/purge.ts';
import { restore } from '../../../lib/store/restore.ts';
import * as room from '../../../lib/store/room.ts';
import * as sweeps from '../../../lib/store/sweeps.ts';
import { trim } from '../../../lib/store/trim.ts';
import { makeDatabase, type SchemaFixture } from '../../fixtures/schema/fixture.ts';
import { fake } from '../browser.ts';
import { kept, recount, withBody } from './database.ts';
import { onFullDisk } from './fullDisk.ts';

const JSON_1 = readFileSync(new URL('../../fixtures/schema/1.json', import.meta.url), 'utf8');
const FIXTURE = JSON.parse(JSON_1) as SchemaFixture;
const NOW = FIXTURE.at;
const HOUR = 3_600_000;

let made = 0;

/** A database with feeds, articles, stars, a mark-all and subscriptions under way. */
async function lived(): Promise<Database> {
  const name = `room-${++made}`;
  await makeDatabase(name, JSON_1);
  return openDatabase({ name });
}

/** Every row of every store, by store and key. */
async function rowsOf(db: Database): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for (const store of STORES) {
    const [keys, values] = [await db.getAllKeys(store), await db.getAll(store)];
    for (const [at, key] of keys.entries()) {
      const value = values[at];
      const several = value && 'all' in value ? value.all.map((body): [number, object] => [body.id, body]) : undefined;
      for (const [id, one] of several ?? [[key, value]]) rows.set(`${store} ${id}`, JSON.stringify(one));
    }
  }
  return rows;
}

const row = (feedId: number, n: number): Omit<Article, 'id'> => ({
  feedId,
  guid: `new-${n}`,
  keys: [],
  title: `New ${n}`,
  excerpt: '',
  date: NOW + n,
  arrived: NOW,
  hash: '',
  unread: 1,
});

const FEED = { url: 'https://new.test/feed', title: 'New', folder: '' };
const WAITING = {
  address: 'https://new.test/feed',
  folder: '',
  sites: ['*://*.new.test/*'],
  from: 'popup' as const,
  step: 'permission' as const,
  at: NOW,
};

/** Everything that writes into the database, each doing something. Feed 1 is read daily, 8 is refused, 4 is removed. */
const SITES: Record<string, (db: Database) => Promise<unknown>> = {
  'arrivals.save': (db) =>
    arrivals.save(db, 1, [], (feed: Feed) => ({
      feed: { ...feed, checkedAt: NOW },
      add: [1, 2, 3].map((n) => ({ article: row(1, n), body: { html: '<p>', enclosures: [] } })),
      update: [],
    })),
  'feeds.add': (db) => feeds.add(db, feeds.fresh(FEED, NOW)),
  'feeds.adopt': (db) => feeds.adopt(db, 'https://waiting.test/feed', feeds.fresh(FEED, NOW)),
  'feeds.update': (db) => feeds.update(db, 1, (feed) => ({ ...feed, folder: 'Elsewhere' })),
  'feeds.updateAll': (db) => feeds.updateAll(db, (feed) => ({ ...feed, askedAt: NOW })),
  'feeds.move': async (db) => {
    await feeds.update(db, 1, (feed) => ({ ...feed, moving: { to: 'https://moved.test/', since: 0, polls: 3 } }));
    await feeds.move(db, 1);
  },
  'feeds.remove': (db) => feeds.remove(db, 1, NOW),
  'feeds.restore': (db) => feeds.restore(db, 4),
  purge: (db) => purge(db, NOW + HOUR),
  'hosts.refuse': (db) =>
    hosts.refuse(db, 8, (feed, host) => [
      { ...feed, nextPollAt: NOW + HOUR },
      { host, at: NOW, until: NOW + HOUR, refusals: 1 },
    ]),
  'logins.put': (db) => logins.put(db, { feedId: 1, user: 'me', password: 'secret' }),
  'logins.forget': async (db) => {
    await logins.put(db, { feedId: 1, user: 'me', password: 'secret' });
    await logins.forget(db, 1);
  },
  'pending.put': (db) => pending.put(db, [WAITING, { ...WAITING, address: 'https://other.test/' }]),
  'pending.update': (db) => pending.update(db, 'https://failed.test/', { step: 'looking' }),
  'pending.forget': (db) => pending.forget(db, ['https://failed.test/', 'https://choose.test/']),
  'pending.replace': (db) => pending.replace(db, 'https://choose.test/', [WAITING]),
  'marks.setUnread': (db) => marks.setUnread(db, 1, false, NOW),
  'marks.setStarred': (db) => marks.setStarred(db, 1, true, NOW),
  'marks.takeBack': async (db) => {
    await marks.setStarred(db, 1, true, NOW);
    await marks.takeBack(db, NOW);
  },
  'sweeps.markAll': (db) => sweeps.markAll(db, { kind: 'all' }, 1000, NOW),
  'sweeps.undo': (db) => sweeps.undo(db, 1, NOW),
  'sweeps.fold': (db) => sweeps.fold(db, NOW + HOUR),
  restore: (db) => restore(db, { id: 1 }, NOW),
};

room.trimBy(trim);

beforeEach(() => {
  fake.session.clear();
  fake.storage.clear();
  fake.storage.set('copy:1', {
    feeds: [{ ...FEED, url: 'https://copied.test/', kind: 'feed', added: 1 }],
    starred: [{ ...row(0, 9), feed: 'https://copied.test/', body: 'text' }],
    settings: {},
  });
});

describe.each(Object.entries(SITES))('%s', (_, write) => {
  test('on a disk that is full at any one of its writes makes room and is done, once', async () => {
    const calm = await lived();
    const count = await onFullDisk(
      () => false,
      () => write(calm),
    );
    const wanted = await rowsOf(calm);
    expect(count).toBeGreaterThan(0);
    for (let nth = 1; nth <= count; nth += 1) {
      const db = await lived();
      await onFullDisk(
        (write) => write === nth,
        () => write(db),
      );
      const found = await rowsOf(db);
      // What went to make room are articles read, and what is said of their feeds.
      const { gone, changed } = difference(wanted, found);
      for (const key of gone) expect(key).toMatch(/^(articles|bodies) /);
      expect(changed.filter((key) => !key.startsWith('feeds '))).toEqual([]);
      expect([...found.keys()].filter((key) => !wanted.has(key))).toEqual([]);
      expect(await kept(db)).toEqual(await recount(db));
      expect(await room.fullSince()).toBeUndefined();
    }
  });

  test('on a disk that stays full writes nothing at all, and every page is told', async () => {
    const db = await lived();
    const before = await rowsOf(db);
    await expect(
      onFullDisk(
        () => true,
        () => write(db),
      ),
    ).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await rowsOf(db)).toEqual(before);
    expect(await room.fullSince()).toBeTypeOf('number');
  });
});

function difference(wanted: Map<string, string>, found: Map<string, string>) {
  const gone = [...wanted.keys()].filter((key) => !found.has(key));
  const changed = [...wanted].filter(([key, value]) => found.has(key) && found.get(key) !== value);
  return { gone, changed: changed.map(([key]) => key) };
}

describe('making room', () => {
  test('deletes the oldest read articles, never an unread or starred one or one of the archive', async () => {
    const db = await lived();
    const before = await db.getAll('articles');
    for (const { id } of before.slice(0, 20)) await marks.setUnread(db, id, false);
    const archive = (await db.getAll('feeds')).find(({ kind }) => kind === 'archive')?.id ?? 0;
    await marks.setUnread(db, before.find(({ feedId }) => feedId === archive)?.id ?? 0, false);
    const wanted = (await db.getAll('articles')).filter((one) => one.unread || one.starred || one.feedId === archive);
    const deleted = await trim(db);
    expect(deleted).toBe(before.length - wanted.length);
    expect(deleted).toBeGreaterThan(10);
    expect(await db.getAll('articles')).toEqual(wanted);
    expect(await withBody(db)).toEqual(wanted.map(({ id }) => id));
    expect(await kept(db)).toEqual(await recount(db));
  });

  test('leaves traces, so that nothing comes back as new', async () => {
    const db = await lived();
    const before = await db.getAllFromIndex('articles', 'feed', IDBKeyRange.bound([1], [1, []]));
    for (const { id } of before) await marks.setUnread(db, id, false);
    await trim(db);
    const gone = before.filter(({ starred }) => !starred).length;
    expect((await feeds.get(db, 1))?.seen).toHaveLength(gone);
  });

  test('is done once for many writes that fail together', async () => {
    const db = await lived();
    const reads = vi.spyOn(IDBTransaction.prototype, 'objectStore');
    let left = 3;
    await onFullDisk(
      () => left-- > 0,
      () => Promise.all([1, 2, 3].map((id) => feeds.update(db, id, (feed) => ({ ...feed, folder: 'New' })))),
    );
    reads.mockRestore();
    expect((await db.getAll('feeds')).filter(({ folder }) => folder === 'New')).toHaveLength(3);
  });
});

test('pages are told once, until articles are saved again', async () => {
  const db = await lived();
  const heard: (number | undefined)[] = [];
  const stop = room.onChange((since) => heard.push(since));
  const save = SITES['arrivals.save'];
  await onFullDisk(
    () => true,
    async () => save?.(db),
  ).catch(() => undefined);
  await save?.(db);
  await save?.(db);
  stop();
  expect(heard).toEqual([expect.any(Number), undefined]);
});

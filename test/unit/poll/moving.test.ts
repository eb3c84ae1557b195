import { describe, expect, test } from 'vitest';
import * as feeds from '../../../lib/store/feeds.ts';
import * as logins from '../../../lib/store/logins.ts';
import { addFeed } from '../store/database.ts';
import { bench, HOUR } from './bench.ts';
import { rss } from './server.ts';

const OLD = 'https://old.test/feed';
const NEW = 'https://new.test/feed';
const DAY = 24 * HOUR;

/** A server that redirects every request for the old address, as `hops` says; the new one answers. */
async function redirected(status: number, given: { to?: string; titles?: () => string[] } = {}) {
  const { to = NEW, titles = () => ['a'] } = given;
  const world = await bench(() => ({ body: rss(...titles()) }), { hop: async () => ({ status, to }) });
  const { fetch } = world.options;
  world.options.fetch = async (input, init) => {
    if (String(input) !== OLD) return fetch(input, init);
    return Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  };
  const id = await addFeed(world.db, OLD);
  const url = async () => (await feeds.get(world.db, id))?.url;
  return { ...world, id, url };
}

describe('a feed that is redirected', () => {
  test('for good moves after three good polls over two days, and says so', async () => {
    const { db, poll, id, url } = await redirected(301);
    await poll(id);
    await poll(id, HOUR);
    await poll(id, HOUR);
    expect(await url()).toBe(OLD);
    await poll(id, 2 * DAY);
    expect(await url()).toBe(NEW);
    const feed = await feeds.get(db, id);
    expect(feed).not.toHaveProperty('moving');
    expect(feed?.history.at(-1)).toMatchObject({ movedTo: NEW });
    expect(feed?.unread).toBe(1);
  });

  test.each([302, 303, 307])('with %i stays where it is', async (status) => {
    const { poll, id, url } = await redirected(status);
    for (let at = 0; at < 6; at++) await poll(id, DAY);
    expect(await url()).toBe(OLD);
  });

  test('to a document with none of its articles stays where it is', async () => {
    let titles = ['a'];
    let at = 0;
    const { poll, id, url } = await redirected(301, { titles: () => titles });
    await poll(id, DAY);
    for (; at < 6; at++) {
      titles = [`other ${at}`];
      await poll(id, DAY);
    }
    expect(await url()).toBe(OLD);
  });

  test('to an address without encryption stays where it is', async () => {
    const { poll, id, url } = await redirected(301, { to: 'http://new.test/feed' });
    for (let at = 0; at < 6; at++) await poll(id, DAY);
    expect(await url()).toBe(OLD);
  });

  test('to the address of another feed stays where it is', async () => {
    const { db, poll, id, url } = await redirected(301);
    await addFeed(db, NEW);
    for (let at = 0; at < 6; at++) await poll(id, DAY);
    expect(await url()).toBe(OLD);
  });

  test('leaves its name and password with the old server', async () => {
    const { db, poll, id, url } = await redirected(308);
    await logins.put(db, { feedId: id, user: 'me', password: 'secret' });
    for (let at = 0; at < 4; at++) await poll(id, DAY);
    expect(await url()).toBe(NEW);
    expect(await logins.get(db, id)).toBeUndefined();
    expect(await feeds.get(db, id)).not.toHaveProperty('login');
  });
});

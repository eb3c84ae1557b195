import { describe, expect, test } from 'vitest';
import * as feeds from '../../../lib/store/feeds.ts';
import { addFeed } from '../store/database.ts';
import { bench, START } from './bench.ts';
import { type Answer, rss } from './server.ts';

describe('a feed that is given up or paused while its server is asked', () => {
  const ANSWERS: [string, Answer][] = [
    ['it has not changed', { status: 304 }],
    ['it is not there', { status: 404 }],
    ['it is no feed', { body: 'nothing' }],
    ['it is asked too often', { status: 429 }],
  ];

  test.each(ANSWERS)('is never due again by the answer that %s', async (_, answer) => {
    let between = async (): Promise<unknown> => undefined;
    const { db, poll } = await bench(async ({ headers }) => {
      await between();
      return headers.has('if-none-match') ? answer : { body: rss('a'), headers: { etag: '"1"' } };
    });
    const [removed, paused] = [await addFeed(db, 'https://a.test/feed'), await addFeed(db, 'https://b.test/feed')];
    await poll(removed);
    await poll(paused);
    between = () => feeds.remove(db, removed, START);
    await poll(removed);
    between = () => feeds.update(db, paused, (feed) => ({ ...feeds.unscheduled(feed), paused: 'person' }));
    await poll(paused);
    expect((await feeds.get(db, removed))?.nextPollAt).toBeUndefined();
    expect((await feeds.get(db, paused))?.nextPollAt).toBeUndefined();
    expect(await feeds.nextDue(db)).toBeUndefined();
  });
});

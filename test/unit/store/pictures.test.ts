import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../../lib/model.ts';
import * as arrivals from '../../../lib/store/arrivals.ts';
import * as articles from '../../../lib/store/articles.ts';
import * as bodies from '../../../lib/store/bodies.ts';
import type { New } from '../../../lib/store/db.ts';
import { restore } from '../../../lib/store/restore.ts';
import * as snapshots from '../../../lib/store/snapshots.ts';
import { fake } from '../browser.ts';
import { addFeed, freshDatabase } from './database.ts';

const NOW = Date.UTC(2026, 10, 12);
const picture = { url: 'https://tidewater.test/ferry.jpg', width: 720, height: 480, caption: 'The ferry' };
const article: Omit<New<Article>, 'feedId'> = {
  ...{ guid: 'a', keys: [], title: 'One', excerpt: '', hash: '' },
  ...{ date: NOW, arrived: NOW, starred: 1 },
};

beforeEach(() => fake.storage.clear());

test('a picture that came beside a text is kept with it, and comes back with the copy of a starred article', async () => {
  const db = await freshDatabase();
  const feedId = await addFeed(db, 'https://tidewater.test/feed');
  const body = { html: '<p>One</p>', enclosures: [], picture };
  const ids = await arrivals.save(db, feedId, [], (feed) => ({
    feed: { ...feed, starred: 1 },
    add: [{ article: { ...article, feedId }, body }],
    update: [],
  }));
  expect((await bodies.get(db, ids?.[0] ?? 0))?.picture).toEqual(picture);
  await snapshots.take(db, NOW);
  const [copy] = await snapshots.list();
  const empty = await freshDatabase();
  if (copy) await restore(empty, copy, NOW);
  const page = await articles.page(empty, { kind: 'starred' }, { count: 1 });
  expect((await bodies.get(empty, page.articles[0]?.id ?? 0))?.picture).toEqual(picture);
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { viewCount } from '../../../components/reading/names.ts';
import { glimpseOf, keepGlimpse } from '../../../lib/pages/keepGlimpse.ts';
import type { Sketch } from '../../../lib/pages/sketch.ts';
import { GLIMPSE } from '../../../lib/pages/takeOver.ts';
import { aFeed, anArticle } from '../components/articles.ts';

const UNREAD = { kind: 'unread' } as const;
const FEEDS = [aFeed({ id: 1, unread: 3 }), aFeed({ id: 2, unread: 40 }), aFeed({ id: 3, unread: 500, starred: 2 })];

test('a glimpse holds the first rows, their feeds, and the number of all that are unread', () => {
  const rows = Array.from({ length: 60 }, (_, n) => anArticle({ id: 100 - n, feedId: 1 + (n % 2) }));
  const { rows: seen, feeds } = glimpseOf(UNREAD, rows, FEEDS);
  expect(seen).toEqual(rows.slice(0, 14));
  expect(feeds.map(({ id }) => id)).toEqual([1, 2, 0]);
  expect(viewCount(UNREAD, feeds)).toBe(543);
});

test('a glimpse carries nothing of a feed but what its rows show', () => {
  const feed = aFeed({ id: 1, validators: { url: 'https://f1.test/feed', etag: '"secret"' }, history: [] });
  const [kept] = glimpseOf(UNREAD, [anArticle({ id: 1 })], [feed]).feeds;
  expect(kept).not.toHaveProperty('validators');
  expect(kept?.title).toBe(feed.title);
});

test('of a list without rows there is no glimpse', () => {
  expect(glimpseOf(UNREAD, [], FEEDS)).toEqual({ view: UNREAD, rows: [], feeds: [] });
});

describe('What a popup drew of a glimpse', () => {
  const glimpse = { view: UNREAD, rows: [anArticle({ id: 1 })], feeds: FEEDS };
  const sketch = { version: '1', languages: 'en', now: 1, lang: 'en', pane: ['main', {}] } as Sketch;
  const kept = () => JSON.parse(localStorage.getItem(GLIMPSE) ?? '{}').sketch;
  beforeEach(() => localStorage.clear());

  test('stays with it while others keep the same', () => {
    keepGlimpse(glimpse, sketch);
    keepGlimpse(glimpse, undefined);
    expect(kept()).toEqual(sketch);
  });

  test('goes with it', () => {
    keepGlimpse(glimpse, sketch);
    keepGlimpse({ ...glimpse, feeds: FEEDS.slice(1) }, undefined);
    expect(kept()).toBeUndefined();
  });

  test('is never needed', () => {
    localStorage.setItem(GLIMPSE, '{');
    keepGlimpse(glimpse, undefined);
    expect(kept()).toBeUndefined();
  });
});

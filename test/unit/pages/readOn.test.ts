import { expect, test } from 'vitest';
import { passed, readOnOf } from '../../../lib/pages/readOn.ts';
import { aFeed, anArticle } from '../components/articles.ts';

const FEEDS = [aFeed({ id: 1 }), aFeed({ id: 2, readOn: 'hand' })];

test('a feed’s own choice stands before the settings, and opening is the usual', () => {
  const around = { feeds: FEEDS, settings: { readOn: 'end' } as const };
  expect(readOnOf(anArticle({ id: 1 }), around)).toBe('end');
  expect(readOnOf(anArticle({ id: 1, feedId: 2 }), around)).toBe('hand');
  expect(readOnOf(anArticle({ id: 1 }), {})).toBe('open');
});

test('scrolling past marks the unread rows between, of feeds that want it', () => {
  const rows = [1, 2, 3, 4, 5].map((id) => anArticle({ id, feedId: id === 3 ? 2 : 1, ...(id !== 2 && { unread: 1 }) }));
  expect(passed(rows, 0, 4, { feeds: FEEDS, settings: { readOn: 'past' } })).toEqual([1, 4]);
  expect(passed(rows, 0, 4, { feeds: FEEDS, settings: { readOn: 'open' } })).toEqual([]);
});

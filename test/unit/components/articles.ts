import type { Article, Feed } from '../../../lib/model.ts';

/** A Sunday noon, in the time zone the tests run in. */
export const NOON = new Date(2026, 10, 22, 12).getTime();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const anArticle = (init: Partial<Article> & { id: number }): Article => ({
  feedId: 1,
  guid: `g${init.id}`,
  title: `Article ${init.id}`,
  excerpt: '',
  date: NOON - init.id * MINUTE,
  arrived: NOON,
  hash: '',
  keys: [],
  ...init,
});

export const aFeed = (init: Partial<Feed> & { id: number }): Feed => ({
  url: `https://f${init.id}.test/feed`,
  title: `Feed ${init.id}`,
  folder: '',
  kind: 'feed',
  added: 0,
  unread: 0,
  starred: 0,
  errors: 0,
  history: [],
  weeks: [],
  ...init,
});

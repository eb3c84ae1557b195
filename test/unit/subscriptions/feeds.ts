import type { Feed, Pending } from '../../../lib/model.ts';

let id = 0;

/** A feed that fares well, with what a test cares about. */
export const aFeed = (about: Partial<Feed> = {}): Feed => ({
  id: ++id,
  url: `https://feed${id}.example/rss`,
  title: `Feed ${id}`,
  folder: '',
  kind: 'feed',
  added: 0,
  unread: 0,
  starred: 0,
  nextPollAt: Number.MAX_SAFE_INTEGER,
  checkedAt: 1,
  errors: 0,
  history: [],
  weeks: [],
  ...about,
});

/** A subscription under way. */
export const aPending = (about: Partial<Pending> = {}): Pending => ({
  address: `https://site${++id}.example/`,
  folder: '',
  sites: [],
  from: 'options',
  step: 'permission',
  at: 0,
  ...about,
});

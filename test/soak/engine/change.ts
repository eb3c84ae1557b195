import type { Feed } from '../../../lib/model.ts';
import { hostOf, isUnread, type Kept, lastPoll, type Snapshot } from './snapshot.ts';
import type { Town } from './town.ts';

/** What a person did between two snapshots. Whatever is `done` was seen in the database and must outlive every kill. */
export type Act =
  | { kind: 'nothing' | 'refresh'; done: boolean }
  | { kind: 'markAll' | 'undo'; done: boolean }
  | { kind: 'star' | 'takeBack'; articleId: number; done: boolean }
  | { kind: 'unsubscribe'; feedId: number; done: boolean }
  | { kind: 'subscribe'; address: string; done: boolean };

export interface Step {
  before: Snapshot;
  after: Snapshot;
  act: Act;
  /** When the feeds were made due between the two; epoch milliseconds. */
  dueAt: number;
  /** When the later snapshot was taken. */
  at: number;
  town: Town;
}

/** How long the product keeps what can be undone. */
const UNDO_TIME = 10 * 60_000;

const isOver = (since: number, now: number): boolean => now - since >= UNDO_TIME;

const byId = <Row extends { id: number }>(rows: Row[]): Map<number, Row> => new Map(rows.map((row) => [row.id, row]));

/** Sweeps come by "mark all" and go by "undo", the latest first, or when their time is over. */
function sweeps({ before, after, act, at }: Step): string[] {
  const [old, now] = [byId(before.sweeps), byId(after.sweeps)];
  const added = after.sweeps.filter(({ id }) => !old.has(id));
  const gone = before.sweeps.filter((sweep) => !now.has(sweep.id) && !isOver(sweep.at, at));
  const latest = before.sweeps.at(-1);
  const broken: string[] = [];
  if (added.length > (act.kind === 'markAll' ? 1 : 0)) broken.push(`${added.length} sweeps from nowhere`);
  if (gone.some(({ id }) => act.kind !== 'undo' || id !== latest?.id)) broken.push('a sweep is lost');
  if (act.kind === 'markAll' && act.done && added.length === 0) broken.push('"mark all" is lost');
  if (act.kind === 'undo' && act.done && latest && now.has(latest.id)) broken.push('the undo is lost');
  const newest = Math.max(0, ...before.articles.map(({ id }) => id));
  for (const { upToId } of added)
    if (upToId < newest) broken.push(`"mark all" went to ${upToId}, but the list showed ${newest}`);
  return broken;
}

/** What a person has read and starred changes by that person only; a sweep takes exactly what it covers. */
function marks({ before, after, act, at }: Step): string[] {
  const kept = byId(after.articles);
  const there = byId(after.sweeps);
  const folded = before.sweeps.filter((sweep) => !there.has(sweep.id) && isOver(sweep.at, at));
  const marked = act.kind === 'star' || act.kind === 'takeBack' ? act.articleId : undefined;
  return before.articles.flatMap((article) => {
    const now = kept.get(article.id);
    if (!now) return [];
    const broken: string[] = [];
    const wanted = isUnread(article, [...after.sweeps, ...folded]);
    const unread = isUnread(now, after.sweeps);
    const touched = article.id === marked;
    // To star it the article was opened, and so read.
    if (wanted !== unread && !(touched && (act.kind === 'takeBack' || !unread)))
      broken.push(`${now.url} is ${unread ? 'unread' : 'read'}, not ${wanted ? 'unread' : 'read'}`);
    if (article.starred !== now.starred && !touched) broken.push(`${now.url} has changed its star`);
    if (article.starred === now.starred && touched && act.kind === 'star' && act.done)
      broken.push(`the star of ${now.url} is lost`);
    return broken;
  });
}

/** What can be taken back stays until it is, or its time is over; what was done by hand can be. */
function undo({ before, after, act, at }: Step): string[] {
  const there = new Set(after.undo.map(({ id }) => id));
  const last = before.undo.at(-1);
  const lost = before.undo.filter((done) => !there.has(done.id) && !isOver(done.at, at));
  const wrong = lost.filter(({ id }) => act.kind !== 'takeBack' || id !== last?.id);
  const isKept = after.undo.some(({ id, what }) => id > (last?.id ?? 0) && what.endsWith('star'));
  return [
    ...wrong.map(({ what, articleId }) => `the undo of ${what} ${articleId} is lost`),
    ...(act.kind === 'star' && act.done && !isKept ? ['the undo of the star is lost'] : []),
    ...(act.kind === 'takeBack' && act.done && lost.length === 0 ? ['what was taken back is back'] : []),
  ];
}

/** No article goes but with its feed, ten minutes after that; what arrives is unread. */
function articles({ before, after, at }: Step): string[] {
  const [feedsThen, feedsNow] = [byId(before.feeds), byId(after.feeds)];
  const [then, now] = [byId(before.articles), byId(after.articles)];
  const purged = ({ feedId }: Kept): boolean => {
    const removedAt = feedsThen.get(feedId)?.removedAt;
    return removedAt !== undefined && isOver(removedAt, at) && !feedsNow.has(feedId);
  };
  const lost = before.articles.filter((article) => !now.has(article.id) && !purged(article));
  const known = (article: Kept): boolean => feedsThen.get(article.feedId)?.succeededAt !== undefined;
  const mute = after.articles.filter((article) => !then.has(article.id) && known(article) && article.unread !== 1);
  return [...lost.map(({ url }) => `lost: ${url}`), ...mute.map(({ url }) => `arrived read: ${url}`)];
}

/** Titles of a feed's articles: what one poll may add or change. */
const shape = (snapshot: Snapshot, feed: Feed): string =>
  JSON.stringify(snapshot.articles.filter(({ feedId }) => feedId === feed.id).map(({ id, title }) => [id, title]));

const memory = ({ validators, bodyHash, errors, title }: Feed): string =>
  JSON.stringify([validators, bodyHash, errors, title]);

/** Errors that are none of the server's, unless it hangs or breaks off: a kill must leave none of them on a feed. */
const FOREIGN = ['unreachable', 'timeout', 'offline', 'storage'];

/** A poll is either not there at all, and the feed still due, or there in all its parts. */
function poll(step: Step, then: Feed, now: Feed): string[] {
  const { before, after, dueAt, at, town } = step;
  const host = hostOf(now);
  const last = now.history.at(-1);
  const idle = now.paused !== undefined || now.removedAt !== undefined;
  if (lastPoll(then) === lastPoll(now)) {
    const still = memory(then) === memory(now) && shape(before, then) === shape(after, now);
    const isDue = idle || (now.nextPollAt ?? Number.POSITIVE_INFINITY) <= at || now.nextWhy === 'offline';
    return [
      ...(still ? [] : [`${host}: changed without a poll in its history`]),
      ...(isDue ? [] : [`${host}: was due, was not polled, and is due no more`]),
    ];
  }
  const next = now.nextPollAt;
  const ahead = idle ? next === undefined : next === 0 || (next ?? 0) > lastPoll(now);
  const blamed = FOREIGN.includes(last?.error?.kind ?? '') && !['dropped', 'silent'].includes(town.mood(host));
  return [
    ...(ahead || lastPoll(now) <= dueAt ? [] : [`${host}: polled, and still due`]),
    ...(blamed ? [`${host}: blamed for a kill: its server was well`] : []),
  ];
}

function feeds(step: Step): string[] {
  const { before, after, act, at } = step;
  const now = byId(after.feeds);
  const waiting = new Set(before.pending.map(({ address }) => address));
  return before.feeds.flatMap((then) => {
    const feed = now.get(then.id);
    if (!feed) return then.removedAt !== undefined && isOver(then.removedAt, at) ? [] : [`lost feed: ${then.url}`];
    const meant = act.kind === 'unsubscribe' && act.feedId === feed.id;
    const isBack =
      feed.removedAt === undefined && (waiting.has(feed.url) || (act.kind === 'subscribe' && act.address === feed.url));
    const broken = poll(step, then, feed);
    if (then.removedAt !== feed.removedAt && !meant && !isBack) broken.push(`${feed.url}: removed or back by nobody`);
    if (meant && act.done && feed.removedAt === undefined) broken.push(`${feed.url}: its removal is lost`);
    return broken;
  });
}

/** A subscription under way stays until it is a feed. */
function pending({ before, after, act }: Step): string[] {
  const there = new Set([
    ...after.pending.map(({ address }) => address),
    ...after.feeds.filter(({ removedAt }) => removedAt === undefined).map(({ url }) => url),
  ]);
  const wanted = before.pending.map(({ address }) => address);
  if (act.kind === 'subscribe' && act.done) wanted.push(act.address);
  const failed = after.pending.filter(({ step }) => step === 'failed');
  return [
    ...wanted.filter((address) => !there.has(address)).map((address) => `lost subscription: ${address}`),
    ...failed.map(({ address, error }) => `${address}: blamed for a kill: ${JSON.stringify(error)}`),
  ];
}

/** Everything between two snapshots that nobody did and nothing explains. */
export const unexplained = (step: Step): string[] =>
  [sweeps, marks, undo, articles, feeds, pending].flatMap((rule) => rule(step));

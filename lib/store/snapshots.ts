/**
 * Daily copies outside the database: subscriptions, starred articles and settings in the extension's own storage, so that
 * a lost database can be built anew. Never a name or a password.
 */
import { browser } from 'wxt/browser';
import type { Article, Body, Feed, Settings } from '../model.ts';
import { get as getBody } from './bodies.ts';
import type { Database } from './db.ts';
import * as settings from './settings.ts';
import { isUnread } from './swept.ts';

/** One kept copy, as lists show it. */
export interface Copy {
  id: number;
  /** When the database was last seen to be like this. */
  at: number;
  feeds: number;
  starred: number;
  /** Of what it holds. */
  hash: string;
}

type KeptFeed = Pick<Feed, 'url' | 'title' | 'folder' | 'kind' | 'added'> &
  Partial<Pick<Feed, 'siteUrl' | 'name' | 'lang' | 'interval' | 'hide'>> & { paused?: 'person' };

/** `feed` is the address of its feed, `body` under what its text is kept: once, however many copies name it. */
export type KeptArticle = Omit<Article, 'id' | 'feedId' | 'freed' | 'starred'> & { feed: string; body: string };

export interface Kept {
  feeds: KeptFeed[];
  starred: KeptArticle[];
  settings: Partial<Settings>;
}

export type KeptBody = Omit<Body, 'id'>;

const LIST = 'copies';
const COPY = 'copy:';
const BODY = 'copied:';

/** How many copies that differ are kept. */
const MOST = 7;
/** Copies are daily; the upkeep that takes them does not come to the minute. */
const APART = 20 * 3_600_000;
/** Texts held in memory at once. */
const SLICE = 50;

const { local } = browser.storage;

async function get<T>(key: string): Promise<T | undefined> {
  return (await local.get(key))[key] as T | undefined;
}

/** The kept copies, newest first. */
export const list = async (): Promise<Copy[]> => (await get<Copy[]>(LIST)) ?? [];

/** What a copy holds; undefined where it is not kept any more. */
export const read = (copy: Pick<Copy, 'id'>): Promise<Kept | undefined> => get<Kept>(COPY + copy.id);

/** Texts by their keys; one that is lost is missing. */
export async function bodies(keys: string[]): Promise<Map<string, KeptBody>> {
  const found = await local.get(keys.map((key) => BODY + key));
  return new Map(Object.entries(found).map(([key, body]) => [key.slice(BODY.length), body as KeptBody]));
}

/** Calls back with the copies whenever one was taken or deleted, by any context. Returns how to stop. */
export function onChange(listener: (copies: Copy[]) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[LIST]) listener((changes[LIST].newValue as Copy[] | undefined) ?? []);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

// ---------- taking ----------

/** Addresses are kept without the name and password a file or a publisher may have put into them. */
function plain(address: string): string {
  const url = URL.parse(address);
  if (!url?.username && !url?.password) return address;
  url.username = '';
  url.password = '';
  return url.href;
}

function keptFeed({ url, title, folder, kind, added, siteUrl, name, lang, interval, hide, paused }: Feed): KeptFeed {
  return {
    url: plain(url),
    title,
    folder,
    kind,
    added,
    ...(siteUrl !== undefined && { siteUrl: plain(siteUrl) }),
    ...(name !== undefined && { name }),
    ...(lang !== undefined && { lang }),
    ...(interval !== undefined && { interval }),
    ...(hide !== undefined && { hide }),
    ...(paused === 'person' && { paused }),
  };
}

/** SHA-256 of a plain value, hexadecimal. */
async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps the texts of these articles where they are not kept yet, and gives their keys in the same order. */
async function keepBodies(db: Database, ids: number[]): Promise<string[]> {
  const known = new Set(await local.getKeys());
  const keys: string[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    const found = await Promise.all(ids.slice(at, at + SLICE).map((id) => getBody(db, id)));
    const fresh: Record<string, KeptBody> = {};
    for (const row of found) {
      const { id: _, ...body } = row ?? { id: 0, html: '', enclosures: [] };
      const hash = await hashOf(body);
      keys.push(hash);
      if (!known.has(BODY + hash)) fresh[BODY + hash] = body;
    }
    await local.set(fresh);
  }
  return keys;
}

async function contentOf(db: Database): Promise<Kept> {
  const tx = db.transaction(['feeds', 'articles', 'sweeps']);
  const [rows, starred, sweeps] = await Promise.all([
    tx.objectStore('feeds').getAll(),
    tx.objectStore('articles').index('starred').getAll(),
    tx.objectStore('sweeps').getAll(),
  ]);
  const live = new Map(rows.filter((feed) => feed.removedAt === undefined).map((feed) => [feed.id, feed]));
  const articles = starred.flatMap((article) => {
    const feed = live.get(article.feedId);
    return feed ? [{ article, feed: plain(feed.url) }] : [];
  });
  const keys = await keepBodies(
    db,
    articles.map(({ article }) => article.id),
  );
  const keptArticles = articles.map(({ article, feed }, at): KeptArticle => {
    const { id: _, feedId: __, freed: ___, starred: ____, unread, ...row } = article;
    const state = unread && isUnread(article, sweeps) ? { unread } : {};
    return { ...row, ...state, feed, body: keys[at] ?? '' };
  });
  const { rsshub, ...own } = await settings.own();
  return {
    feeds: [...live.values()].map(keptFeed),
    starred: keptArticles,
    settings: { ...own, ...(rsshub !== undefined && { rsshub: plain(rsshub) }) },
  };
}

/** Deletes copies and texts that the list does not lead to. */
async function tidy(copies: Copy[]): Promise<void> {
  const kept = await Promise.all(copies.map(read));
  const texts = kept.flatMap((copy) => copy?.starred.map(({ body }) => BODY + body) ?? []);
  const named = new Set([...copies.map(({ id }) => COPY + id), ...texts]);
  const keys = (await local.getKeys()).filter((key) => key.startsWith(COPY) || key.startsWith(BODY));
  await local.remove(keys.filter((key) => !named.has(key)));
}

/**
 * Takes the copy of the day, and takes it again where feeds or stars have been added since; else nothing happens, so it may
 * be called at any wake-up.
 * A database without feeds is never copied, and one that is as it was renews the date of its last copy. Where the browser's
 * storage takes nothing in, what is kept stays as it was and the next day tries again.
 */
export const take = (db: Database, now: number): Promise<void> =>
  navigator.locks.request('courant-copies', async () => {
    try {
      await takeDue(db, now);
    } catch (error) {
      console.warn('Courant: no copy was taken:', error);
    }
  });

/** Whether there are more feeds or stars than a copy holds: those of today must not wait for tomorrow. */
async function hasGrown(db: Database, { feeds, starred }: Copy): Promise<boolean> {
  const rows = (await db.getAll('feeds')).filter((feed) => feed.removedAt === undefined);
  return rows.length > feeds || rows.reduce((sum, feed) => sum + feed.starred, 0) > starred;
}

async function takeDue(db: Database, now: number): Promise<void> {
  const copies = await list();
  const [last] = copies;
  // Either way: a clock that was ahead must not stop the copies until it is caught up with.
  const isOfToday = last !== undefined && Math.abs(now - last.at) < APART;
  if (isOfToday && !(await hasGrown(db, last))) return;
  const content = await contentOf(db);
  if (content.feeds.length === 0) return;
  const hash = await hashOf(content);
  if (last?.hash === hash) return local.set({ [LIST]: [{ ...last, at: now }, ...copies.slice(1)] });
  const id = Math.max(0, ...copies.map((copy) => copy.id)) + 1;
  // The day stays the same, or a copy that grows would put the next one off for ever.
  const at = isOfToday ? last.at : now;
  const copy: Copy = { id, at, feeds: content.feeds.length, starred: content.starred.length, hash };
  const next = [copy, ...(isOfToday ? copies.slice(1) : copies)].slice(0, MOST);
  await local.set({ [COPY + id]: content, [LIST]: next });
  await tidy(next);
}

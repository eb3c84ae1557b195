/**
 * The verbs that need the browser's permission. Each is called directly in the click handler with the database open:
 * it writes down what is wanted and asks for the sites in the same breath. Chromium destroys the popup at the prompt and
 * Firefox throws once anything was awaited, so whatever follows is done by the background (`permissions.onAdded`).
 */
import { browser } from 'wxt/browser';
import { normaliseAddress, sitesOf } from './feed/address.ts';
import type { OpmlFeed } from './feed/opml.ts';
import type { lookUp } from './feed/places.ts';
import { nudge } from './messages.ts';
import type { Feed, FeedError, Pending } from './model.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';
import * as pending from './store/pending.ts';
import * as wish from './store/wish.ts';

export interface SubscribeRequest {
  address: string;
  folder?: string;
  from: Pending['from'];
  title?: string;
  /** The person has said that an address on their own network is meant. */
  private?: boolean;
  /** The server that `rsshub://` addresses mean, from the settings. */
  rsshub?: string;
}

interface Asked {
  /** Settles when the row is stored and the person has answered; the popup may not live to see it. */
  done: Promise<void>;
}

/** A page has it open; the background may still be opening it. */
type Opened = Database | Promise<Database>;

const store = (db: Opened, row: Pending): Promise<void> =>
  db instanceof Promise ? db.then((opened) => pending.put(opened, [row])) : pending.put(db, [row]);

/** Stores the rows and asks for their sites, in this order and without a pause. */
function ask(rows: Pending[], stored: Promise<void>): Asked {
  const origins = [...new Set(rows.flatMap((row) => row.sites))];
  const granted = browser.permissions.request({ origins, ...HELP });
  return { done: settle(stored, granted) };
}

async function settle(stored: Promise<void>, granted: Promise<boolean>): Promise<void> {
  await stored;
  // Where the site was granted already no event comes, so the background is told.
  if (await granted) await nudge();
}

/**
 * Subscribes to a feed, or to what a site announces. Where the address itself tells the feed, that feed's site is asked
 * for; where it tells several, the person chooses first and nothing is asked for yet.
 * @param places the table of feed/places.ts, which pages load after their first paint.
 */
export function subscribe(db: Opened, request: SubscribeRequest, places: typeof lookUp): { error: FeedError } | Asked {
  const { rsshub = '' } = request;
  const address = normaliseAddress(request.address, { private: request.private === true, rsshub });
  if ('error' in address) return address;
  const candidates = places(address.url);
  if (candidates === 'directory') return { error: { kind: 'address', why: 'directory' } };
  const [first = { url: address.url }] = candidates;
  const several = candidates.length > 1;
  const wanted = several ? address.url : first.url;
  const title = request.title ?? (several ? undefined : first.title);
  const row: Pending = {
    address: wanted,
    folder: request.folder ?? '',
    sites: several ? [] : sitesOf(wanted),
    from: request.from,
    step: several ? 'choose' : 'permission',
    at: Date.now(),
    ...(title !== undefined && { title }),
    ...(several && { candidates }),
  };
  const stored = store(db, row);
  return several ? { done: stored } : ask([row], stored);
}

/** What a first site is asked for with: to know a feed that moved for good, and what a redirect led to. */
const HELP: { permissions: ['webRequest'] } = { permissions: ['webRequest'] };

const again = ({ error: _, candidates: __, ...row }: Pending): Pending => ({ ...row, step: 'permission' });

/** Asks again for subscriptions that wait, or tries again one that failed. */
export function grant(db: Database, rows: Pending[]): Asked {
  const waiting = rows.map(again);
  return ask(waiting, pending.put(db, waiting));
}

/** Tries a subscription again that failed for want of a name and a password (RFC 7617). */
export const signIn = (db: Database, row: Pending, user: string, password: string): Asked =>
  grant(db, [{ ...row, login: { user, password } }]);

/** Asks again for the sites of feeds that lost their permission. */
export function grantFeeds(rows: Feed[]): Asked {
  const origins = [...new Set(rows.flatMap((feed) => sitesOf(feed.url)))];
  return { done: settle(Promise.resolve(), browser.permissions.request({ origins, ...HELP })) };
}

/**
 * Asks for the site of an article's page.
 * @param wished the article of a popup, which the browser may close at its question: written down, to go on with later.
 */
export function grantPage(url: string, wished?: number): Promise<void> {
  const written = wished === undefined ? undefined : wish.write({ articleId: wished, at: Date.now() });
  const granted = browser.permissions.request({ origins: sitesOf(url), ...HELP });
  return settlePage(granted, written);
}

async function settlePage(granted: Promise<boolean>, written: Promise<void> | undefined): Promise<void> {
  await Promise.all([granted, written]);
  // The popup is still there: it goes on by itself.
  if (written) await wish.forget();
}

/** The person's choice among the feeds a page announces. */
export function choose(db: Database, row: Pending, urls: string[]): Asked {
  const rows = urls.map((url): Pending => {
    const title = row.candidates?.find((candidate) => candidate.url === url)?.title;
    const { login, ...rest } = again(row);
    // A login is for the server it was given for.
    const isSameServer = new URL(url).origin === new URL(row.address).origin;
    return {
      ...rest,
      address: url,
      sites: sitesOf(url),
      ...(login && isSameServer && { login }),
      ...(title !== undefined && { title }),
    };
  });
  return ask(rows, pending.replace(db, row.address, rows));
}

export const forget = (db: Database, address: string): Promise<void> => pending.forget(db, [address]);

export interface ImportReport {
  added: number;
  already: number;
  waiting: number;
  refused: { url: string; error: FeedError }[];
}

/**
 * Subscribes to everything an OPML file lists, with one question for all sites.
 * @param rsshub the server that `rsshub://` addresses mean.
 * @returns how it went, once the person has answered; feeds whose site was not granted wait.
 */
export function importFeeds(db: Database, listed: OpmlFeed[], rsshub = ''): { done: Promise<ImportReport> } {
  const refused: ImportReport['refused'] = [];
  const rows = new Map<string, Pending>();
  const at = Date.now();
  for (const feed of listed) {
    const address = normaliseAddress(feed.url, { rsshub });
    if ('error' in address) refused.push({ url: feed.url, error: address.error });
    else
      rows.set(address.url, {
        address: address.url,
        folder: feed.folder.join(' / '),
        sites: sitesOf(address.url),
        from: 'import',
        step: 'permission',
        at,
        ...(feed.title !== undefined && { title: feed.title }),
        ...(feed.siteUrl !== undefined && { siteUrl: feed.siteUrl }),
      });
  }
  const wanted = [...rows.values()];
  const origins = [...new Set(wanted.flatMap((row) => row.sites))];
  const known = feeds.all(db);
  const stored = pending.put(db, wanted);
  const granted = origins.length > 0 ? browser.permissions.request({ origins, ...HELP }) : Promise.resolve(true);
  return { done: report(db, { wanted, refused, known, stored, granted }) };
}

interface Importing {
  wanted: Pending[];
  refused: ImportReport['refused'];
  /** The feeds there were before. */
  known: Promise<Feed[]>;
  stored: Promise<void>;
  granted: Promise<boolean>;
}

/** What becomes of an import; the rows whose sites are granted are left to the background. */
async function report(db: Database, { wanted, refused, known, stored, granted }: Importing): Promise<ImportReport> {
  const [allowed, before] = await Promise.all([granted, known, stored]);
  const urls = new Set(before.map((feed) => feed.url));
  const already = wanted.filter((row) => urls.has(row.address)).map((row) => row.address);
  await pending.forget(db, already);
  await nudge();
  const fresh = wanted.filter((row) => !urls.has(row.address));
  // Of what the person refused now, some may have been granted long ago.
  const open = allowed ? fresh : (await Promise.all(fresh.map(isGranted))).filter(Boolean);
  return { added: open.length, already: already.length, waiting: fresh.length - open.length, refused };
}

const isGranted = (row: Pending): Promise<boolean> => browser.permissions.contains({ origins: row.sites });

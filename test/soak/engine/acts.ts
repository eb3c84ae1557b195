import type { Done, Pending, Sweep } from '../../../lib/model.ts';
import type { Browser } from '../../browsers/browser.ts';
import type { Page } from '../../browsers/page.ts';
import { until } from '../../browsers/until.ts';
import { openOptions } from '../../e2e/pages.ts';
import { type Product, productOf } from '../../e2e/product.ts';
import type { Act } from './change.ts';
import type { Dice } from './dice.ts';
import { live, type Snapshot } from './snapshot.ts';
import type { Town } from './town.ts';

/** A person's act on the product's own pages: `go` begins it, `done` waits until the database shows it. */
export interface Performance {
  act: Act;
  /** Where it happens. */
  page?: Page;
  go: () => Promise<void>;
  done: () => Promise<void>;
}

interface Stage {
  browser: Browser;
  product: Product;
  town: Town;
  dice: Dice;
  before: Snapshot;
}

/** Opens the reader at a place, and waits until it shows a list. */
async function reader({ browser }: Stage, hash: string): Promise<Page> {
  const page = await browser.open(`reader.html${hash}`);
  await page.see('.row');
  return page;
}

const nothing: Performance = {
  act: { kind: 'nothing', done: false },
  go: async () => undefined,
  done: async () => undefined,
};

async function markAll(stage: Stage): Promise<Performance> {
  const { product, before } = stage;
  const page = await reader(stage, '#view=all');
  const known = new Set(before.sweeps.map(({ id }) => id));
  return {
    act: { kind: 'markAll', done: false },
    page,
    go: () => page.press('A', 'Shift'),
    done: async () => {
      await until('a sweep', async () => (await product.all('sweeps')).some(({ id }) => !known.has(id)));
    },
  };
}

async function undo(stage: Stage): Promise<Performance> {
  const { product, before } = stage;
  const latest = before.sweeps.at(-1);
  const page = await reader(stage, '#view=all');
  return {
    act: { kind: 'undo', done: false },
    page,
    go: () => page.press('z'),
    done: async () => {
      await until('the undo', async () => (await product.all('sweeps')).every(({ id }) => id !== latest?.id));
    },
  };
}

/** What was done last to one article, which no mark-all has followed. */
async function takeBack(stage: Stage, { id, articleId }: Done): Promise<Performance> {
  const { product } = stage;
  const page = await reader(stage, '#view=all');
  return {
    act: { kind: 'takeBack', articleId, done: false },
    page,
    go: () => page.press('z'),
    done: async () => {
      await until('what was taken back', async () => (await product.all('undo')).every((done) => done.id !== id));
    },
  };
}

async function star(stage: Stage): Promise<Performance> {
  const { browser, product, dice, before } = stage;
  const feeds = new Set(live(before).map(({ id }) => id));
  const { id, starred } = dice.pick(before.articles.filter(({ feedId }) => feeds.has(feedId)));
  const page = await browser.open(`reader.html#view=all&article=${id}`);
  await page.see('main.pane h1');
  return {
    act: { kind: 'star', articleId: id, done: false },
    page,
    go: () => page.press('s'),
    done: async () => {
      const find = async () => (await product.all('articles')).find((article) => article.id === id);
      await until('the star', async () => (await find())?.starred !== starred);
    },
  };
}

async function refresh(stage: Stage): Promise<Performance> {
  const page = await reader(stage, '#view=all');
  return { act: { kind: 'refresh', done: false }, page, go: () => page.press('r'), done: async () => undefined };
}

async function unsubscribe({ browser, product, dice, before }: Stage): Promise<Performance> {
  const { id, title } = dice.pick(live(before));
  const options = await openOptions(browser);
  await options.open(title);
  return {
    act: { kind: 'unsubscribe', feedId: id, done: false },
    page: options.page,
    go: () => options.unsubscribe(),
    done: async () => {
      const find = async () => (await product.all('feeds')).find((feed) => feed.id === id);
      await until('the removal', async () => (await find())?.removedAt !== undefined);
    },
  };
}

/** A row as the product's own form writes it, for one more paper, or for one that was unsubscribed from. */
async function subscribe({ product, town, dice, before }: Stage): Promise<Performance> {
  const waiting = new Set(before.pending.map(({ address }) => address));
  const removed = before.feeds.filter((feed) => feed.removedAt !== undefined && !waiting.has(feed.url));
  const address = removed.length > 0 && dice.chance(0.7) ? dice.pick(removed).url : town.open().url;
  const { hostname } = new URL(address);
  const row: Pending = {
    address,
    folder: '',
    sites: [`*://*.${hostname}/*`],
    from: 'options',
    step: 'permission',
    at: Date.now(),
  };
  // Its server is well until it is a feed: what fails to begin is the person's to try again.
  town.setMood(hostname, 'slow');
  const go = () => product.put('pending', row);
  return { act: { kind: 'subscribe', address, done: false }, go, done: async () => undefined };
}

/** What `z` takes back: what was done last, within the last nine of its ten minutes. */
function latest({ sweeps, undo }: Snapshot): Sweep | Done | undefined {
  const all = [...undo, ...sweeps].filter(({ at }) => Date.now() - at < 9 * 60_000);
  return all.toSorted((a, b) => a.at - b.at).at(-1);
}

/** Chooses what a person does next, and makes the page for it ready. */
export async function rehearse(stage: Omit<Stage, 'product'>): Promise<Performance> {
  const { dice, before, browser } = stage;
  const full = { ...stage, product: productOf(browser) };
  const feeds = live(before).length;
  const last = latest(before);
  const choice = dice.below(20);
  if (feeds === 0 || before.articles.length === 0 || choice < 8) return nothing;
  if (choice < 11 && last && dice.chance(0.6)) return 'scope' in last ? undo(full) : takeBack(full, last);
  if (choice < 11) return live(before).some(({ unread }) => unread > 0) ? markAll(full) : nothing;
  if (choice < 13) return star(full);
  if (choice < 16) return refresh(full);
  if (choice < 17 && feeds > 8) return unsubscribe(full);
  return feeds < 20 ? subscribe(full) : nothing;
}

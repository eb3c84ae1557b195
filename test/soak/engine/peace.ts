import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../../browsers/browser.ts';
import { until } from '../../browsers/until.ts';
import { productOf } from '../../e2e/product.ts';
import { makeAllDue } from './calendar.ts';
import { hostOf, live, type Snapshot, take } from './snapshot.ts';
import type { Town } from './town.ts';

/** How long after an alarm every due feed has been asked; generous, for machines that do other work as well. */
const ALARM = 15_000;

/** Runs in the extension: whether nothing of the product is at work. */
export async function isAtRest(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return ![...held, ...pending].some(({ name }) => name?.startsWith('courant'));
}

/** The number as the toolbar writes it. */
const short = (unread: number): string =>
  unread === 0
    ? ''
    : unread < 1000
      ? String(unread)
      : unread < 10_000
        ? `${Math.floor(unread / 100) / 10}k`
        : `${Math.floor(unread / 1000)}k`;

/** What a snapshot lacks of a town at peace: a line for every paper whose document of now is not saved, or still due. */
function missing(snapshot: Snapshot, town: Town, ungranted: string): string[] {
  const now = Date.now();
  const unread = live(snapshot).reduce((sum, feed) => sum + feed.unread, 0);
  const behind = live(snapshot).flatMap((feed) => {
    const press = town.presses.get(hostOf(feed));
    if (feed.bodyHash !== press?.now().hash) return [`${feed.url}: what it says now is not there`];
    return (feed.nextPollAt ?? 0) > now && feed.errors === 0
      ? []
      : [`${feed.url}: polled, and next at ${feed.nextPollAt}`];
  });
  const waiting = snapshot.pending.filter(({ address }) => address !== ungranted);
  return [
    ...behind,
    ...waiting.map(({ address, step }) => `${address}: still ${step}`),
    ...(short(unread) === snapshot.badge ? [] : [`the badge says ${snapshot.badge} for ${unread}`]),
  ];
}

/** Until every feed has been asked since a moment, as the town heard it, with no page open; else those that were not. */
async function unasked(feeds: string[], since: number, town: Town): Promise<string[]> {
  const left = (): string[] => {
    const asked = new Set(town.log.filter(({ begun, ended }) => begun >= since && ended).map(({ host }) => host));
    return feeds.filter((host) => !asked.has(host));
  };
  for (const end = Date.now() + ALARM; Date.now() < end && left().length > 0; ) await pause(50);
  return left();
}

export interface Peace {
  snapshot: Snapshot;
  dueAt: number;
  /** After how many alarms everything due had been asked. */
  alarms: number;
  broken: string[];
}

/**
 * All servers are well again and all pages closed: the product's own alarm has to bring everything, in two times.
 * @param ungranted the address of a subscription that waits for its site, and goes on waiting.
 */
export async function makePeace(browser: Browser, town: Town, ungranted: string): Promise<Peace> {
  const product = productOf(browser);
  town.peace();
  town.release();
  // Polls that were under way when the last kill came, or after it, must not count for those of the alarm.
  await until('rest', () => browser.evaluate(isAtRest));
  const hosts = live(await take(browser)).map(hostOf);
  const dueAt = await makeAllDue(browser);
  let alarms = 1;
  await product.alarm();
  let left = await unasked(hosts, dueAt, town);
  if (left.length > 0) {
    alarms = 2;
    await product.alarm();
    left = await unasked(hosts, dueAt, town);
  }
  const broken = left.map((host) => `${host}: due, and not asked within two alarms`);
  let snapshot = await take(browser);
  const whole = async (): Promise<boolean> => {
    snapshot = await take(browser);
    const lacks = (await browser.evaluate(isAtRest))
      ? missing(snapshot, town, ungranted)
      : ['the background is at work'];
    if (lacks.length > 0) throw new Error(lacks.join('\n'));
    return true;
  };
  if (broken.length === 0) await until('peace', whole, ALARM).catch((error: Error) => broken.push(error.message));
  return { snapshot, dueAt, alarms, broken };
}

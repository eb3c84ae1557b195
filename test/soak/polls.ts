import { type Browser, launch } from '../browsers/browser.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { built } from '../e2e/builds.ts';
import { productOf } from '../e2e/product.ts';
import { makeAllDue } from './engine/calendar.ts';
import { type Dice, throwing } from './engine/dice.ts';
import { isAtRest } from './engine/peace.ts';
import { overlaps } from './engine/siege.ts';
import { live, take } from './engine/snapshot.ts';
import { broken } from './engine/standing.ts';
import { openTown, type Town } from './engine/town.ts';
import { probeWorker } from './workerProbe.ts';

const PAPERS = 100;
const MEGABYTE = 1024 * 1024;

export interface Polls {
  polls: number;
  /** Milliseconds from a body's last byte to its commit, several polls at once, on this machine as busy as it was. */
  waited: { p50: number; p95: number; max: number };
  /** Milliseconds of processor time for a poll, of all processes of the browser, network included. */
  cost: { p50: number; p95: number; max: number };
  /** The worker's heap after a collection, in MB: half way, and in the end. */
  heap: { half: number; end: number };
  /** Polls in a second, as the whole batch went. */
  rate: number;
  articles: number;
  broken: string[];
}

/** Median, 95th percentile and largest of some figures. */
function spread(figures: number[]): { p50: number; p95: number; max: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** One round: news, everything due, a message; now and then an alarm and a person's refresh at the same moment. */
async function round(browser: Browser, town: Town, dice: Dice): Promise<{ alone: boolean }> {
  const product = productOf(browser);
  const before = town.log.length;
  town.news();
  const both = dice.chance(0.1);
  const reader = both ? await browser.open('reader.html#view=all') : undefined;
  await reader?.see('.row');
  await makeAllDue(browser);
  await Promise.all([product.nudge(), both && product.hasten(), reader?.press('r')]);
  const rests = async (): Promise<boolean> => town.log.length >= before + PAPERS && (await browser.evaluate(isAtRest));
  await until('the end of a round', rests, 120_000);
  await reader?.close();
  return { alone: !both };
}

/** Thousands of polls by one and the same worker, over servers of every mood; what they cost and what stays of them. */
export async function runPolls(count: number, seed: number, say: (line: string) => void): Promise<Polls> {
  const dice = throwing(seed);
  const town = await openTown(PAPERS, dice);
  const { dir: profile, remove } = temporaryProfile();
  const ports = { http: town.port, https: town.port };
  const browser = await launch({ kind: 'chromium', extension: built('chromium', 'granted'), ports, profile });
  try {
    await productOf(browser).subscribe(...[...town.presses.values()].map(({ url }) => url));
    const probe = await probeWorker(profile, browser.origin);
    const waits: number[] = [];
    const costs: number[] = [];
    const began = performance.now();
    let half = 0;
    for (let last = 0; town.log.length < count; ) {
      const [before, used] = [town.log.length, await probe.processor()];
      const { alone } = await round(browser, town, dice);
      // A page that draws a list is not what a poll costs.
      if (alone) costs.push((((await probe.processor()) - used) * 1000) / (town.log.length - before));
      waits.push(...(await probe.costs()));
      if (half === 0 && town.log.length >= count / 2) half = await probe.heap();
      if (town.log.length - last >= 1000) {
        last = town.log.length;
        say(`${last} polls, heap ${((await probe.heap()) / MEGABYTE).toFixed(1)} MB`);
      }
    }
    const seconds = (performance.now() - began) / 1000;
    const end = await probe.heap();
    probe.close();
    const snapshot = await take(browser);
    return {
      polls: town.log.length,
      waited: spread(waits),
      cost: spread(costs),
      heap: { half: half / MEGABYTE, end: end / MEGABYTE },
      rate: Math.round(town.log.length / seconds),
      articles: snapshot.articles.length,
      broken: [
        ...broken(snapshot, town),
        ...overlaps(town),
        ...(await browser.troubles()),
        ...(live(snapshot).length === PAPERS ? [] : [`${live(snapshot).length} feeds of ${PAPERS}`]),
        ...(end < 100 * MEGABYTE ? [] : ['the heap is larger than 100 MB']),
        ...(end < half * 1.1 + MEGABYTE ? [] : ['the heap grows']),
        ...(spread(costs).p95 < 50 ? [] : ['the dearest twentieth of the polls costs 50 ms or more']),
        ...(waits.length > count / 2 ? [] : [`only ${waits.length} polls were timed`]),
      ],
    };
  } finally {
    await browser.close();
    await town.close();
    remove();
  }
}

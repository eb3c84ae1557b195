/** Hundreds of feeds on one host, asked one at a time, while the background is killed again and again and a person reads. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, launch } from '../../browsers/browser.ts';
import type { Kind } from '../../browsers/driver.ts';
import { until } from '../../browsers/until.ts';
import { median } from '../measure.ts';
import { type Row, row, say } from '../report.ts';
import * as inside from './inside.ts';
import { RELAY, type Town } from './town.ts';

/** A background lives so long. */
const LIFE = 30_000;
/** Between two keys. */
const KEY = 700;
/** All must be asked within this. */
const PATIENCE = 15 * 60_000;
/** Requests a kill may cost: the one under way, and one whose answer was not saved yet. */
const PER_KILL = 2;
/** From a key to the row it leads to, over the same keys at rest: at most so much longer. */
const SLOWER = 2;
/** Keys at rest, to compare with. */
const RESTING = 40;

/** A person at the list. */
interface Person {
  /** Goes on from row to row until told, and gives how long each key took, in milliseconds. */
  read(isOver: (keys: number) => boolean): Promise<number[]>;
  /** How far the page said the refresh has come. */
  told: Set<number>;
}

async function sitDown(browser: Browser): Promise<Person> {
  const page = await browser.open('reader.html');
  const told = new Set<number>();
  await page.see('.row');
  await page.evaluate(inside.timeKeys);
  const read: Person['read'] = async (isOver) => {
    const before = (await page.evaluate(inside.keyTimes)).length;
    for (let keys = 0; !isOver(keys); keys += 1) {
      await page.press('j');
      const value = await page.evaluate(() => document.querySelector<HTMLProgressElement>('.bar .progress')?.value);
      if (typeof value === 'number') told.add(value);
      await pause(KEY);
    }
    return (await page.evaluate(inside.keyTimes)).slice(before);
  };
  return { read, told };
}

/** Kills the background every so often; the product's own alarm brings it back, at once instead of within a minute. */
async function kill(browser: Browser, isOver: () => boolean): Promise<number> {
  let kills = 0;
  let next = Date.now() + LIFE;
  while (!isOver()) {
    await pause(250);
    if (Date.now() < next || isOver()) continue;
    await browser.stopBackground();
    kills += 1;
    await browser.evaluate(inside.hasten);
    next = Date.now() + LIFE;
  }
  return kills;
}

interface Story {
  kept: inside.Kept;
  kills: number;
  /** Milliseconds. */
  resting: number[];
  working: number[];
  told: Set<number>;
}

const late = (keys: number[]): number => [...keys].sort((a, b) => a - b)[Math.floor(keys.length * 0.95)] ?? Number.NaN;

function tally(town: Town, { kept, kills, resting, working, told }: Story): Row[] {
  const results = new Map(kept.polls);
  const polls = town.relayed.map((url) => results.get(url)?.length ?? 0);
  const repeated = town.asked.length - town.relayed.length;
  const times = (keys: number[]): string => `${median(keys).toFixed(0)} and ${late(keys).toFixed(0)} ms`;
  say(
    `  relay: ${kills} kills, ${repeated} requests begun anew; key to paint, median and 95 of 100: ${times(working)}`,
  );
  say(`         (at rest ${times(resting)}; ${working.length} and ${resting.length} keys)`);
  return [
    row('relay: kills', kills, '', { least: 2 }),
    row('relay: feeds not polled', polls.filter((count) => count === 0).length, '', { most: 0 }),
    row('relay: feeds polled twice', polls.filter((count) => count > 1).length, '', { most: 0 }),
    row('relay: requests begun anew, a kill', repeated / kills, 'x', { most: PER_KILL }),
    row('relay: requests at once', town.peak, '', { most: 1 }),
    row('relay: steps of progress shown', told.size, '', { least: 20 }),
    row('relay: key to paint over the same at rest', median(working) / median(resting), 'x', { most: SLOWER }),
  ];
}

export async function relay(kind: Kind, extension: string, town: Town): Promise<Row[]> {
  const browser = await launch({ kind, extension, ports: { http: town.port, https: town.port } });
  try {
    await until('the database', () => browser.evaluate(inside.isReady));
    // A list to go through, and a column that is as long as it gets.
    await browser.evaluate(inside.subscribe, town.papers);
    await browser.evaluate(inside.ask, '');
    await browser.evaluate(inside.settle);
    await browser.evaluate(inside.subscribe, town.relayed);
    // The tab from which backgrounds are stopped opens with the first: it would hide the reader, and the process of what is
    // hidden comes last on a machine that does other work as well.
    await browser.stopBackground();
    const person = await sitDown(browser);
    const resting = await person.read((keys) => keys === RESTING);
    town.forget();
    await browser.evaluate(inside.ask, RELAY);
    await browser.evaluate(inside.nudge);
    let over = false;
    const reading = person.read(() => over);
    const killing = kill(browser, () => over);
    await until('every feed of the relay', () => browser.evaluate(inside.isSettled), PATIENCE);
    over = true;
    const [kills, working] = await Promise.all([killing, reading]);
    const kept = await browser.evaluate(inside.look);
    return tally(town, { kept, kills, resting, working, told: person.told });
  } finally {
    await browser.close();
  }
}

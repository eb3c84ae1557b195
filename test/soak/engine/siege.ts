import { setTimeout as pause } from 'node:timers/promises';
import type { Feed } from '../../../lib/model.ts';
import type { Browser } from '../../browsers/browser.ts';
import { until, within } from '../../browsers/until.ts';
import { productOf } from '../../e2e/product.ts';
import { type Performance, rehearse } from './acts.ts';
import { type Blow, strike } from './blows.ts';
import { makeAllDue } from './calendar.ts';
import { type Act, unexplained } from './change.ts';
import type { Dice } from './dice.ts';
import { makePeace } from './peace.ts';
import { lastPoll, type Snapshot, take } from './snapshot.ts';
import { broken } from './standing.ts';
import type { Town } from './town.ts';

/** A subscription whose site nobody grants; it waits through everything. */
const UNGRANTED = 'https://ungranted.example/feed';

export interface SiegeOptions {
  browser: Browser;
  town: Town;
  dice: Dice;
  blows: Blow[];
  /** Kills between two times of peace. */
  every: number;
  /** No kill is begun after this moment; epoch milliseconds. */
  end?: number;
  /** Called after every kill. */
  onKill?: (report: Report) => void;
}

export interface Report {
  kills: Record<Blow, number>;
  /** Acts of a person in between; `done` ones had been seen in the database before the kill. */
  acts: Partial<Record<Act['kind'], { done: number; underWay: number }>>;
  /** Kills that caught some feeds polled and others not. */
  amid: number;
  /** Times of peace, by how many alarms they took. */
  alarms: number[];
  /** What was broken, first found; the siege ends with it. */
  broken: string[];
}

interface Scene extends SiegeOptions {
  last: Snapshot;
  report: Report;
}

/** A person begins with all papers of the town, and with one subscription that waits. */
async function settleIn(browser: Browser, town: Town): Promise<Snapshot> {
  const product = productOf(browser);
  const sites = ['*://*.ungranted.example/*'];
  await product.put('pending', {
    address: UNGRANTED,
    folder: '',
    sites,
    from: 'options',
    step: 'permission',
    at: Date.now(),
  });
  await product.subscribe(...[...town.presses.values()].map(({ url }) => url));
  return take(browser);
}

/** How long an answer to a message may take; one that was for a background just being killed never comes. */
const ANSWER = 5000;

/** Has the product look at what is due: by a message, or, as when that is lost, by its alarm. */
async function wakeUp({ browser, dice }: Scene): Promise<void> {
  const product = productOf(browser);
  if (dice.chance(0.2)) return product.hasten();
  await within('the answer', product.nudge(), ANSWER).catch(() => product.hasten());
}

/**
 * The person's act and the poll, in an order of chance.
 * @returns the moment at which all feeds were due, and the act, which may be under way for some time yet.
 */
async function play(scene: Scene, { act, go, done }: Performance): Promise<{ dueAt: number; going: Promise<unknown> }> {
  const { browser, dice } = scene;
  const isDone = dice.chance(0.5);
  if (isDone) {
    await go();
    await done();
    act.done = act.kind !== 'nothing' && act.kind !== 'refresh';
  }
  const dueAt = await makeAllDue(browser);
  await wakeUp(scene);
  // The kill may come in the midst of it, and the page go.
  const going = isDone
    ? Promise.resolve()
    : pause(dice.below(120))
        .then(go)
        .catch(() => undefined);
  return { dueAt, going };
}

/**
 * The moment of a kill: after some answers, whatever has become of them; or, every other time, with some polls written down
 * and the others waiting for theirs, which by chance alone a fast batch or a slow kill would leave rare.
 */
async function moment({ browser, town, dice, report }: Scene, dueAt: number): Promise<void> {
  const isAimed = killsIn(report) % 2 === 1;
  await town.answers(1 + dice.below(town.presses.size - 1), 1500);
  if (isAimed) {
    town.hold();
    const feeds = (): Promise<Feed[]> => productOf(browser).all('feeds');
    await until('a poll that is written down', async () => polledIn(await feeds(), dueAt) > 0, 1500).catch(
      () => undefined,
    );
  }
  await pause(dice.below(30));
}

/** One kill at a random moment of polls and of a person's act, and what it left. */
async function kill(scene: Scene, blow: Blow): Promise<void> {
  const { browser, town, dice, last: before, report } = scene;
  town.release();
  town.news();
  for (const { address } of before.pending) town.setMood(new URL(address).hostname, 'slow');
  const performance = await within('the rehearsal', rehearse({ browser, town, dice, before }));
  const { dueAt, going } = await within(`the play of ${performance.act.kind}`, play(scene, performance));
  await moment(scene, dueAt);
  await within(`the blow ${blow}`, strike(blow, browser, town), 120_000);
  // A page may outlive the blow: what it had begun is over with it.
  await within(`the end of ${performance.act.kind}`, going);
  await within('the closing', performance.page?.close().catch(() => undefined) ?? Promise.resolve());
  const after = await within(`a look after ${blow}`, take(browser));

  const { act } = performance;
  const step = { before, after, act, dueAt, at: Date.now(), town };
  const found = [...broken(after, town), ...unexplained(step)];
  note(report, { blow, act, amid: isAmid(after, dueAt), found });
  scene.last = after;
}

/** How many of these feeds have been polled since they were due. */
const polledIn = (feeds: Feed[], dueAt: number): number => feeds.filter((feed) => lastPoll(feed) > dueAt).length;

const killsIn = ({ kills }: Report): number => Object.values(kills).reduce((sum, count) => sum + count, 0);

/** Whether a kill caught some feeds polled and others not. */
function isAmid({ feeds }: Snapshot, dueAt: number): boolean {
  const polled = polledIn(feeds, dueAt);
  return polled > 0 && polled < feeds.length;
}

interface Killed {
  blow: Blow;
  act: Act;
  amid: boolean;
  found: string[];
}

function note(report: Report, { blow, act, amid, found }: Killed): void {
  report.kills[blow] += 1;
  report.broken.push(
    ...found.map((word) => `kill ${killsIn(report)} (${blow}; ${act.kind}${act.done ? ', done' : ''}): ${word}`),
  );
  const acts = report.acts[act.kind] ?? { done: 0, underWay: 0 };
  acts[act.done ? 'done' : 'underWay'] += 1;
  report.acts[act.kind] = acts;
  if (amid) report.amid += 1;
}

async function peace(scene: Scene): Promise<void> {
  const { browser, town, last: before, report } = scene;
  const { snapshot: after, dueAt, alarms, broken: words } = await makePeace(browser, town, UNGRANTED);
  const step = { before, after, act: { kind: 'nothing' as const, done: false }, dueAt, at: Date.now(), town };
  const found = [...words, ...broken(after, town), ...unexplained(step)];
  report.broken.push(...found.map((word) => `in peace: ${word}`));
  report.alarms.push(alarms);
  scene.last = after;
}

/**
 * Two requests to one feed at once, in one life of the background. One that was never answered is no witness: a background
 * that is being reloaded may still ask when the next one begins, and its connection is torn with it.
 */
export function overlaps(town: Town): string[] {
  const byFeed = Map.groupBy(town.log, ({ host, life }) => `${host} in life ${life}`);
  return [...byFeed].flatMap(([feed, asked]) => {
    const twice = asked.some(({ begun }, at) => {
      const { status, ended = begun } = asked[at - 1] ?? {};
      return status !== undefined && begun < ended;
    });
    return twice ? [`asked twice at once: ${feed}`] : [];
  });
}

/** Kills at random points, looks after every one, and makes peace now and then; ends with the first thing broken. */
export async function besiege(options: SiegeOptions): Promise<Report> {
  const report: Report = { kills: { stop: 0, reload: 0, crash: 0 }, acts: {}, amid: 0, alarms: [], broken: [] };
  const scene: Scene = { ...options, report, last: await settleIn(options.browser, options.town) };
  const isOver = (): boolean => report.broken.length > 0 || Date.now() > (options.end ?? Number.POSITIVE_INFINITY);
  for (const [at, blow] of options.blows.entries()) {
    if (isOver()) break;
    await kill(scene, blow).catch((cause: unknown) => {
      throw new Error(`In kill ${at + 1} (${blow}): ${cause}`, { cause });
    });
    if (report.broken.length === 0 && (at + 1) % options.every === 0) await peace(scene);
    options.onKill?.(report);
  }
  if (report.broken.length === 0) await peace(scene);
  report.broken.push(...overlaps(options.town));
  return report;
}

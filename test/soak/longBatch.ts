import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../browsers/browser.ts';
import { startChromium } from '../browsers/chromium.ts';
import type { Kind } from '../browsers/driver.ts';
import { startFirefox } from '../browsers/firefox.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { built } from '../e2e/builds.ts';
import { productOf } from '../e2e/product.ts';
import { makeAllDue } from './engine/calendar.ts';
import { throwing } from './engine/dice.ts';
import { hostOf, lastPoll, take } from './engine/snapshot.ts';
import { openTown, type Town } from './engine/town.ts';

/** More servers hang than are asked at once, so that a batch takes two deadlines of 25 s. */
const HANGING = 8;
const SLOW = 4;
/** After this an idle background is killed, whatever it waits for. */
const LIFE = 30_000;

export interface LongBatch {
  /** From the first request to the last poll written down, in milliseconds. */
  took: number;
  broken: string[];
}

/** Until every paper has been asked and is through with it. */
const through = (town: Town, since: number): Promise<boolean> =>
  until(
    'the end of the batch',
    () =>
      [...town.presses.keys()].every((host) =>
        town.log.some((one) => one.host === host && one.begun > since && one.ended),
      ),
    180_000,
  );

/**
 * A browser that nobody is connected to starts with everything due, while most servers hang: the background has to live
 * through a batch that takes longer than the browser lets it idle.
 */
export async function runLongBatch(kind: Kind): Promise<LongBatch> {
  const town = await openTown(HANGING + SLOW, throwing(1));
  const { dir: profile, remove } = temporaryProfile();
  const options = { kind, extension: built(kind, 'granted'), ports: { http: town.port, https: town.port }, profile };
  try {
    const first = await launch(options);
    await productOf(first).subscribe(...[...town.presses.values()].map(({ url }) => url));
    await first.leave();
    await makeAllDue(first);
    await first.close();

    for (const [at, host] of [...town.presses.keys()].entries()) town.setMood(host, at < HANGING ? 'silent' : 'slow');
    const since = Date.now();
    const alone = await (kind === 'firefox' ? startFirefox : startChromium)(options);
    await through(town, since);
    // Its last answer has to be written down.
    await pause(3000);
    await alone.kill();

    town.hold();
    const asked = town.log.filter(({ begun }) => begun > since);
    const second = await launch(options);
    const { feeds } = await take(second);
    await second.close();
    const begun = Math.min(...asked.map((one) => one.begun));
    const took = Math.max(...feeds.map(lastPoll)) - begun;
    const again = asked.filter((one, at) => asked.findIndex(({ host }) => host === one.host) !== at);
    return {
      took,
      broken: [
        ...feeds
          .filter((feed) => lastPoll(feed) < begun)
          .map((feed) => `${hostOf(feed)}: its poll was never written down`),
        ...again.map(({ host }) => `${host}: asked again, so the background had died`),
        ...(took > LIFE ? [] : [`the batch took ${took} ms only`]),
      ],
    };
  } finally {
    await town.close();
    remove();
  }
}

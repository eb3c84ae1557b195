import { parseArgs } from 'node:util';
import type { Kind } from '../browsers/driver.ts';
import { build } from '../run/run.ts';
import { runLongBatch } from './longBatch.ts';
import { runPolls } from './polls.ts';
import { runSiege } from './siegeRun.ts';

/**
 * `npm run soak`: what takes too long for every change. Exits 1 on the first thing broken.
 * `-- [--kills N] [--polls N] [--batch] [--seed S] [--minutes M] [--browser chromium|firefox]`; without any of the first
 * three: 500 kills, 10,000 polls and the long batch. COURANT_OUTPUT names a folder of builds to use as they are.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    polls: { type: 'string' },
    batch: { type: 'boolean' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    browser: { type: 'string' },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const all = !values.kills && !values.polls && !values.batch;
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const kinds = (['chromium', 'firefox'] satisfies Kind[]).filter((kind) => kind === (values.browser ?? kind));

let failures = 0;

/** Shows what was found, one a line, and counts it. */
function judge(broken: string[]): void {
  for (const line of broken.slice(0, 20)) say(`  BROKEN ${line}`);
  failures += broken.length;
}

/** Of all kills Firefox gets a third, as it takes long to come back; a twentieth at least ends the whole browser. */
async function kills(total: number): Promise<void> {
  for (const kind of kinds) {
    const share = kinds.length === 1 ? total : Math.round(kind === 'firefox' ? total / 3 : (total * 2) / 3);
    const minutes = Number(values.minutes ?? 0);
    say(`${kind}: ${share} kills, seed ${seed}`);
    const begun = performance.now();
    const end = await runSiege({
      ...{ kind, kills: share, crashes: Math.ceil(share / 20), seed, every: 5 },
      ...(minutes > 0 && { ms: (minutes * 60_000) / kinds.length }),
      onKill: ({ kills: { stop, reload, crash }, broken }) => {
        const done = stop + reload + crash;
        if (done % 25 === 0) say(`  ${done} kills, ${broken.length} broken`);
      },
    });
    const { broken, troubles, ...rest } = end;
    say(`  ${((performance.now() - begun) / 1000).toFixed(0)} s: ${JSON.stringify(rest)}`);
    judge([...broken, ...troubles]);
  }
}

async function main(): Promise<void> {
  if (!process.env.COURANT_OUTPUT)
    for (const kind of kinds) await build(kind === 'firefox' ? 'firefox' : 'chrome', 'e2e');
  if (values.kills || all) await kills(Number(values.kills ?? 500));
  if (values.batch || all)
    for (const kind of kinds) {
      const { took, broken } = await runLongBatch(kind);
      say(`${kind}: a batch of ${(took / 1000).toFixed(1)} s, with nobody connected`);
      judge(broken);
    }
  if ((values.polls || all) && kinds.includes('chromium')) {
    say(`chromium: ${values.polls ?? 10_000} polls, seed ${seed}`);
    const { broken, ...rest } = await runPolls(Number(values.polls ?? 10_000), seed, (line) => say(`  ${line}`));
    say(`  ${JSON.stringify(rest)}`);
    judge(broken);
  }
  say(failures === 0 ? 'Nothing is broken.' : `${failures} broken.`);
}

await main();
process.exitCode = failures === 0 ? 0 : 1;

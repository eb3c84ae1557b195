/**
 * Plays hostile feeds through the real product, feed to reader, in Chromium and Firefox, and holds what comes of them
 * against what may. `node test/attacks/run.ts [--data DIR] [--only NAMES] [--random COUNT]`: DIR has `xss.jsonl` and `xml/`. Exits 1 where
 * a promise is broken.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../browsers/driver.ts';
import { find } from '../browsers/find.ts';
import { build, run } from '../run/run.ts';
import { playBodies } from './bodies.ts';
import { bundle } from './bundle.ts';
import { playMutants, playPumps, playRandom } from './content.ts';
import { documentsOf, type Hostile, type Payload, payloadsOf } from './data.ts';
import { playDocuments } from './documents.ts';
import { playFields } from './fields.ts';
import { playMedia } from './media.ts';
import { playMessages } from './messages.ts';
import { type Outcome, told } from './outcome.ts';
import { judgeRequests } from './requests.ts';
import { beginRound, type Round } from './round.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Material {
  payloads: Payload[];
  documents: Hostile[];
  /** How many articles are made up. */
  random: number;
}

interface Part {
  name: string;
  play: (round: Round, material: Material) => Promise<Outcome>;
  /** One browser is enough for it. */
  once?: true;
}

const PARTS: Part[] = [
  { name: 'bodies', play: (round, { payloads }) => playBodies(round, payloads) },
  { name: 'fields', play: (round, { payloads }) => playFields(round, payloads) },
  { name: 'documents', play: (round, { documents }) => playDocuments(round, documents) },
  { name: 'messages', play: playMessages },
  { name: 'requests', play: judgeRequests },
  { name: 'media', play: playMedia },
  { name: 'mutants', play: (round, { payloads }) => playMutants(round, payloads), once: true },
  { name: 'pumps', play: playPumps, once: true },
  { name: 'random', play: (round, { random }) => playRandom(round, random), once: true },
];

/** Articles made up at random, unless another number is named. */
const RANDOM = 10_000;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};

/** Everything, in one browser. */
async function play(kind: Kind, tools: string, material: Material, isFirst: boolean): Promise<boolean> {
  const round = await beginRound(kind, tools);
  let held = true;
  try {
    for (const part of PARTS) {
      const isWanted = option('--only')?.split(',').includes(part.name) ?? true;
      if (!isWanted || (part.once && !isFirst)) continue;
      const start = performance.now();
      const outcome = await part.play(round, material);
      const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      held = told(kind, { ...outcome, note: [took, outcome.note].filter(Boolean).join(', ') }) && held;
      await round.browser.leave();
    }
  } finally {
    await round.close();
  }
  return held;
}

/** Servers of every kind, a journey: most of its time it waits for those that hang. */
async function playServers(): Promise<boolean> {
  try {
    await run('vitest', ['run', '--config', 'test/e2e/vitest.config.ts', 'test/attacks/'], false);
    return true;
  } catch (error) {
    say(`✗ servers: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

async function main(): Promise<number> {
  const folder = resolve(option('--data') ?? fileURLToPath(new URL('../../../shared/attacks', import.meta.url)));
  if (!existsSync(join(folder, 'xss.jsonl'))) {
    say(`The attacks are not here (${folder}), so there is nothing to play; a smaller set is part of the tests.`);
    return 0;
  }
  const begun = performance.now();
  if (!process.env.COURANT_OUTPUT) for (const browser of ['chrome', 'firefox'] as const) await build(browser, 'e2e');
  const random = Number(option('--random') ?? RANDOM);
  const material = { payloads: payloadsOf(folder), documents: documentsOf(folder), random };
  const tools = await bundle('inPage.ts');
  const kinds = (['chromium', 'firefox'] as const).filter(
    (kind) => find(kind) && (option('--browser') ?? kind) === kind,
  );
  if (kinds.length === 0) say('✗ No browser is here to play the attacks in.');
  const held = await Promise.all(kinds.map((kind, at) => play(kind, tools, material, at === 0)));
  if (!option('--only') && !option('--browser') && kinds.length === 2) held.push(await playServers());
  say(`in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return kinds.length > 0 && held.every(Boolean) ? 0 : 1;
}

process.exitCode = await main();

import { stripVTControlCharacters } from 'node:util';
import type { Kind } from '../browsers/driver.ts';
import { need } from '../browsers/install.ts';
import { build, run } from './run.ts';

/** Everything `npm test` does, in this order; the first stage that fails ends it. */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What Vitest counted, out of its summary. */
function counted(words: string): { passed: number; skipped: number } {
  const plain = stripVTControlCharacters(words);
  const line = /^\s*Tests\s+(.*)$/m.exec(plain)?.[1] ?? '';
  const of = (what: string): number => Number(new RegExp(`(\\d+) ${what}`).exec(line)?.[1] ?? 0);
  return { passed: of('passed'), skipped: of('skipped') };
}

const total = { passed: 0, skipped: 0 };

/** @param only files whose paths have this in them. */
async function tests(config: string, ...only: string[]): Promise<void> {
  const { passed, skipped } = counted(await run('vitest', ['run', '--config', config, ...only], false));
  total.passed += passed;
  total.skipped += skipped;
}

const KINDS: Kind[] = ['chromium', 'firefox'];

const STAGES: [name: string, work: () => Promise<unknown>][] = [
  [
    'builds of both browsers',
    async () => {
      for (const browser of ['chrome', 'firefox'] as const)
        for (const mode of ['production', 'e2e'] as const) await build(browser, mode);
    },
  ],
  ['types', () => run('tsc', ['-p', 'tsconfig.json'])],
  ['types of the background, without a DOM', () => run('tsc', ['-p', 'lib/tsconfig.worker.json'])],
  ['lint and format', () => run('biome', ['check', '--error-on-warnings'])],
  ['unit tests', () => tests('test/vitest.config.ts')],
  [
    'browsers',
    async () => {
      for (const kind of KINDS) say(`  ${need(kind).path}`);
    },
  ],
  ['journeys in Chromium and Firefox', () => tests('test/e2e/vitest.config.ts', 'test/e2e/')],
];

const begun = performance.now();
const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

for (const [name, work] of STAGES) {
  const start = performance.now();
  say(`\n== ${name}`);
  try {
    await work();
  } catch (error) {
    say(`== ${name} failed after ${since(start)}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  say(`== ${name}: ${since(start)}`);
}
say(`\n${total.passed} passed, 0 failed, ${total.skipped} skipped, in ${since(begun)}`);

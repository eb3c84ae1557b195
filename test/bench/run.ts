/**
 * Measures how fast things are and holds the figures against their bars.
 * `node test/bench/run.ts NAME... [--json FILE] [--browser chromium|firefox] [--rounds N]`; every bench without a name.
 * Exits 1 below a bar.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from './parse.ts';
import { poll } from './poll.ts';
import { popup } from './popup.ts';
import { type BenchOptions, print, type Row, say } from './report.ts';

const BENCHES = new Map<string, (options: BenchOptions) => Promise<Row[]>>([
  ['parse', parse],
  ['poll', poll],
  ['popup', popup],
]);

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' }, browser: { type: 'string' }, rounds: { type: 'string' } },
    allowPositionals: true,
  });
  const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const options: BenchOptions = { shared, browser, rounds: Number(values.rounds ?? 3) };
  const names = positionals.length > 0 ? positionals : [...BENCHES.keys()];
  const results: Record<string, Row[]> = {};
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (!bench) {
      say(`There is no bench ${name}; there are: ${[...BENCHES.keys()].join(', ')}.`);
      return 1;
    }
    say(name);
    const rows = await bench(options);
    rows.forEach(print);
    results[name] = rows;
  }
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(results, null, 1)}\n`);
  return Object.values(results).every((rows) => rows.every(({ met }) => met)) ? 0 : 1;
}

process.exitCode = await main();

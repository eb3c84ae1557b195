/**
 * Measures lib/feed against feeds that nobody here wrote, and prints each suite beside its bar.
 * `node test/conformance/run.ts [--root DIR]`: DIR is another corpus of the same layout. Exits 1 below a bar.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AttackResult, attack } from './attacks.ts';
import { BARS, type Bar } from './bars.ts';

interface Score {
  out: Record<string, Record<string, { pass: number; n: number }>>;
  fails: string[];
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const shared = resolve(project, '../shared');
const scorer = join(shared, 'corpus/score.mjs');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the scorer over the adapter in a zone of its own. */
function score(root: string, zone: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const json = join(folder, 'score.json');
  try {
    const adapter = join(project, 'test/conformance/adapter.ts');
    const ran = spawnSync(process.execPath, [scorer, adapter, '--root', root, '--json', json], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    if (!existsSync(json)) throw new Error(`the scorer failed: ${ran.stderr}`);
    return JSON.parse(readFileSync(json, 'utf8')) as Score;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints one row beside its bar; false where it is below. */
function row(scored: Score, { suite, row: name, least }: Bar): boolean {
  const cell = scored.out[suite]?.[name];
  if (!cell) return true;
  const percent = (100 * cell.pass) / cell.n;
  const met = percent >= least;
  const count = `${cell.pass}/${cell.n}`.padStart(9);
  say(
    `${met ? '  ' : '✗ '}${suite.padEnd(11)} ${name.padEnd(48)} ${count} ${percent.toFixed(1).padStart(6)} %  bar ${least}`,
  );
  return met;
}

/** Prints the attacks that did harm, and how many did none. */
function attackRow(results: AttackResult[]): boolean {
  const harmed = results.filter(({ harm }) => harm !== undefined);
  for (const { file, harm } of harmed) say(`✗ attacks     ${file}: ${harm}`);
  const count = `${results.length - harmed.length}/${results.length}`.padStart(9);
  const mark = harmed.length === 0 ? '  ' : '✗ ';
  say(`${mark}attacks     ${'hostile XML, JSON and OPML'.padEnd(48)} ${count}`);
  return harmed.length === 0;
}

function main(): number {
  if (!existsSync(scorer)) {
    say('The corpus is not here (../shared/corpus), so there is nothing to measure against.');
    return 0;
  }
  const at = process.argv.indexOf('--root');
  const root = at > 0 ? resolve(process.argv[at + 1] ?? '.') : join(shared, 'corpus');
  const scored = score(root, 'UTC');
  let met = true;
  for (const bar of BARS) met = row(scored, bar) && met;
  const elsewhere = JSON.stringify(score(root, 'Asia/Shanghai').fails) === JSON.stringify(scored.fails);
  say(`${elsewhere ? '  ' : '✗ '}dates       the same in every zone`);
  const attacks = attackRow(attack(join(shared, 'attacks')));
  for (const fail of scored.fails) say(`  - ${fail.replace('\t', ' ').slice(0, 220)}`);
  return met && elsewhere && attacks ? 0 : 1;
}

process.exitCode = main();

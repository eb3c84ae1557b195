/**
 * Measures lib/feed against feeds that nobody here wrote, and prints each suite beside its bar.
 * `node test/conformance/run.ts [--root DIR]`: DIR is another corpus of the same layout. Exits 1 below a bar.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../browsers/driver.ts';
import { find } from '../browsers/find.ts';
import { type AttackResult, attack } from './attacks.ts';
import { BARS } from './bars.ts';
import { type Cell, type Corpus, type Score, score, scoreEncodings } from './score.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const scorer = join(shared, 'corpus/score.mjs');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one row beside its bar; false where it is below. */
function row(suite: string, name: string, cell: Cell | undefined, least: number): boolean {
  if (!cell) return true;
  const percent = (100 * cell.pass) / cell.n;
  const met = percent >= least;
  const count = `${cell.pass}/${cell.n}`.padStart(9);
  say(
    `${met ? '  ' : '✗ '}${suite.padEnd(11)} ${name.padEnd(48)} ${count} ${percent.toFixed(1).padStart(6)} %  bar ${least}`,
  );
  return met;
}

/** The encodings in both browsers: their decoders are not Node's. */
async function encodingRows(corpus: Corpus): Promise<boolean> {
  const kinds: Kind[] = ['chromium', 'firefox'];
  const found = kinds.map(find).filter((one) => one !== undefined);
  const scores = await scoreEncodings(
    corpus,
    found.map(({ kind }) => kind),
  );
  let met = true;
  for (const [index, scored] of scores.entries()) {
    const name = `in ${found[index]?.name}`;
    met = row('encodings', name, scored.out.encodings?.['= all core'], 100) && met;
    for (const fail of scored.fails) say(`  - ${name}: ${fail.replace('\t', ' ').slice(0, 220)}`);
  }
  for (const kind of kinds) {
    if (!found.some((one) => one.kind === kind)) say(`  encodings   no ${kind} is here: Node's decoders stand for it`);
  }
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

async function main(): Promise<number> {
  if (!existsSync(scorer)) {
    say('The corpus is not here (../shared/corpus), so there is nothing to measure against.');
    return 0;
  }
  const at = process.argv.indexOf('--root');
  const root = at > 0 ? resolve(process.argv[at + 1] ?? '.') : join(shared, 'corpus');
  const corpus = { scorer, root };
  const [scored, elsewhere] = await Promise.all([score(corpus, 'UTC'), score(corpus, 'Asia/Shanghai')]);
  let met = true;
  for (const { suite, row: name, least } of BARS) met = row(suite, name, scored.out[suite]?.[name], least) && met;
  met = (await encodingRows(corpus)) && met;
  const told = ({ out, fails }: Score): string => JSON.stringify([out.dates, fails]);
  const same = told(elsewhere) === told(scored);
  say(`${same ? '  ' : '✗ '}dates       the same in every zone (UTC, Asia/Shanghai)`);
  const harmless = attackRow(attack(join(shared, 'attacks')));
  for (const fail of scored.fails) say(`  - ${fail.replace('\t', ' ').slice(0, 220)}`);
  return met && same && harmless ? 0 : 1;
}

process.exitCode = await main();

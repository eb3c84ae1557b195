import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PRODUCT, ROOT, sources } from './sources.ts';

const LONGEST_FILE = 250;

/** Tables, which are read by looking up. */
const TABLES = ['lib/feed/entityTable.ts'];

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sources(...PRODUCT, 'test')
    .filter(({ path }) => !TABLES.includes(path))
    .map(({ path, text }) => ({
      path,
      lines: text.trimEnd().split('\n').length,
    }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

interface Report {
  diagnostics: { category: string; location?: { path: string; start: { line: number } } }[];
}

test('no function is longer than 60 lines', async () => {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = ['lint', '--config-path=test/unit/walls/functions.json', '--reporter=json', '--max-diagnostics=none'];
  const folders = [...PRODUCT, 'test/browsers', 'test/newsroom', 'test/start', 'test/run', 'wxt.config.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, [biome, ...args, ...folders], {
    cwd: join(ROOT),
  }).catch((failed: { stdout: string }) => failed);
  const { diagnostics } = JSON.parse(stdout) as Report;
  const long = diagnostics
    .filter(({ category }) => category === 'lint/complexity/noExcessiveLinesPerFunction')
    .map(({ location }) => `${location?.path}:${location?.start.line}`);
  expect(long).toEqual([]);
});

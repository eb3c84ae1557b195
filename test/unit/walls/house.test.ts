import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT } from './sources.ts';

/** What the top level has, beside what begins with a dot. */
const HOUSE =
  'LICENSE README.md components entrypoints lib package-lock.json package.json public test tsconfig.json wxt.config.ts';

const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });

test.skipIf(status !== 0)('nothing is kept at the top level that does not belong there (skipped without git)', () => {
  const names = new Set(stdout.split('\0').map((path) => path.split('/')[0] ?? ''));
  expect([...names].filter((name) => name !== '' && !name.startsWith('.')).sort()).toEqual(HOUSE.split(' ').sort());
});

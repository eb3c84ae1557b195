import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The programs of the installed packages: their scripts, which our own Node runs. */
const PROGRAMS = {
  wxt: 'wxt/bin/wxt.mjs',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
};

export type Program = keyof typeof PROGRAMS;

/**
 * Runs a program of the project's packages at its root.
 * @param quiet keeps its words back unless it fails.
 * @returns everything it said.
 * @throws where it ends with anything but 0; its words have been shown.
 */
export async function run(program: Program, args: string[], quiet = true): Promise<string> {
  const script = fileURLToPath(new URL(`../../node_modules/${PROGRAMS[program]}`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk;
      if (!quiet) process.stdout.write(chunk);
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return words;
  if (quiet) process.stdout.write(words);
  throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

/** `wxt build` for one browser; the end-to-end build holds the test hosts from the start. */
export const build = (browser: 'chrome' | 'firefox', mode: 'production' | 'e2e'): Promise<string> =>
  run('wxt', [
    'build',
    ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : []),
    ...(mode === 'e2e' ? ['--mode', 'e2e'] : []),
  ]);

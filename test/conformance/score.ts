/** Runs the corpus' own scorer, in a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../browsers/driver.ts';
import { writeExtension } from './extension.ts';

export interface Cell {
  pass: number;
  n: number;
}

export interface Score {
  out: Record<string, Record<string, Cell>>;
  fails: string[];
}

export interface Corpus {
  scorer: string;
  root: string;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A new folder, for as long as the work takes. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function run(corpus: Corpus, adapter: string, args: string[], env: NodeJS.ProcessEnv): Promise<Score> {
  return await inFolder(async (folder) => {
    const json = join(folder, 'score.json');
    const words = [corpus.scorer, script(adapter), '--root', corpus.root, '--json', json, ...args];
    const child = spawn(process.execPath, words, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let trouble = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      trouble += chunk;
    });
    await new Promise((resolve) => child.once('close', resolve));
    if (!existsSync(json)) throw new Error(`the scorer failed: ${trouble}`);
    return JSON.parse(readFileSync(json, 'utf8')) as Score;
  });
}

/** Every suite, in Node, as if the machine stood in this time zone. */
export function score(corpus: Corpus, zone: string): Promise<Score> {
  return run(corpus, 'adapter.ts', [], { TZ: zone });
}

/** The suite of encodings in the engines of these browsers, whose decoders are the ones that readers get. */
export function scoreEncodings(corpus: Corpus, kinds: readonly Kind[]): Promise<Score[]> {
  return inFolder(async (folder) => {
    const extension = join(folder, 'extension');
    await writeExtension(extension);
    const inOne = (kind: Kind): Promise<Score> =>
      run(corpus, 'inBrowser.ts', ['--suites', 'encodings'], {
        CONFORMANCE_BROWSER: kind,
        CONFORMANCE_EXTENSION: extension,
        CONFORMANCE_PROFILE: join(folder, kind),
      });
    return await Promise.all(kinds.map(inOne));
  });
}

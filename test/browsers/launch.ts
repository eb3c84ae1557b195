import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

export interface Running {
  /** What the pattern found in the process's words. */
  match: RegExpExecArray;
  /** Everything it said on either stream so far. */
  words(): string;
  ended: Promise<void>;
  /** Ends the process and all its children. */
  kill(): Promise<void>;
}

const alive = new Set<ChildProcess>();

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // Browsers are families of processes; the negative number means the family.
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

process.on('exit', () => {
  for (const child of alive) killGroup(child);
});

/** Starts a browser and waits until it says where it listens; throws with its last words when it does not. */
export async function start(path: string, args: string[], env: NodeJS.ProcessEnv, says: RegExp): Promise<Running> {
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  alive.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      alive.delete(child);
      resolve();
    });
  });
  const kill = async (): Promise<void> => {
    killGroup(child);
    await ended;
  };
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk;
    });
  }
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The browser ended at once (${code}): ${words.slice(-2000)}`)));
  });
  // Later than the race below nobody listens.
  failed.catch(() => undefined);
  try {
    const match = await Promise.race([failed, until('the browser to start', () => says.exec(words), 60_000)]);
    return { match, words: () => words, ended, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** A new folder for a profile, and how to be rid of it. */
export function temporaryProfile(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'courant-profile-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** Newsboat, a reader for the terminal, on the same town: the anchor of the first poll. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Its version, where it is installed. */
export function newsboatVersion(): string | undefined {
  const { status, stdout } = spawnSync('newsboat', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /newsboat \S+/i.exec(stdout)?.[0] : undefined;
}

/**
 * Has newsboat read every feed for the first time, with so many threads, through the town as its proxy.
 * @returns milliseconds, and how many articles it has then.
 */
export async function newsboatReload(urls: string[], port: number, threads: number): Promise<[number, number]> {
  const home = mkdtempSync(join(tmpdir(), 'courant-newsboat-'));
  try {
    const config = [
      'use-proxy yes',
      `proxy 127.0.0.1:${port}`,
      `reload-threads ${threads}`,
      'suppress-first-reload yes',
    ];
    const [configFile, urlsFile, cache] = ['config', 'urls', 'cache.db'].map((name) => join(home, name));
    writeFileSync(configFile ?? '', `${config.join('\n')}\n`);
    writeFileSync(urlsFile ?? '', `${urls.join('\n')}\n`);
    const start = performance.now();
    const child = spawn('newsboat', ['-C', `${configFile}`, '-u', `${urlsFile}`, '-c', `${cache}`, '-x', 'reload'], {
      env: { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8' },
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const took = performance.now() - start;
    if (code !== 0) throw new Error(`newsboat ended with ${code}.`);
    const db = new DatabaseSync(`${cache}`, { readOnly: true });
    const row = db.prepare('select count(*) as count from rss_item').get();
    db.close();
    return [took, Number(row?.count)];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** An extension that holds the adapter and nothing else, so that a browser's own engine can run it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { leaveOut } from '../../.build/leaveOut.ts';
import { settleOptions } from '../../.build/settled.ts';

/** The page that has the adapter as `courant`. */
export const PAGE = 'page.html';

const MANIFEST = {
  manifest_version: 3,
  name: 'Conformance',
  version: '1',
  browser_specific_settings: { gecko: { id: 'conformance@courant.example' } },
};

/** Writes the extension into a folder, made if it is missing. */
export async function writeExtension(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, PAGE), '<!doctype html><meta charset="utf-8"><script src="adapter.js"></script>');
  const entry = fileURLToPath(new URL('adapter.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'courant', fileName: () => 'adapter.js' };
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [leaveOut, settleOptions],
    build: { lib, outDir: folder, emptyOutDir: false },
  });
}

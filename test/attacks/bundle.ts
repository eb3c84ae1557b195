import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Page } from '../browsers/page.ts';

/** Bundles a module of this folder into one script. */
export async function bundle(module: string, plugins: Plugin[] = []): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'courant-attacks-'));
  try {
    const entry = fileURLToPath(new URL(module, import.meta.url));
    const lib = { entry, formats: ['iife' as const], name: 'bundled', fileName: () => 'bundle.js' };
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins,
      build: { lib, outDir, emptyOutDir: true, minify: false },
    });
    return readFileSync(join(outDir, 'bundle.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Runs a bundled script in a page, past the page's policy: as a person does in the browser's console. */
export async function inject(page: Page, script: string): Promise<void> {
  const run = Object.assign((): void => undefined, { toString: () => `() => { ${script} }` });
  await page.evaluate(run);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

/** Bytes that the package may have: what it has come to, and a little more for the next change. */
const MOST = 280_500;
/** Bytes of script, gzipped, that the popup loads before its first paint. */
const MOST_FIRST = 35_000;

/** What `wxt zip` writes for a file besides its bytes: a header, a line in the directory, and its name in both. */
const besides = (name: string): number => 30 + 46 + 2 * Buffer.byteLength(name);

describe.each(['chrome', 'firefox'])('The package for %s', (browser) => {
  const folder = join(ROOT, `.output/${browser}-mv3`);
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const scripts = (page: string): string[] =>
    [
      ...read(page)
        .toString()
        .matchAll(/(?:src|href)="\/([^"]+\.js)"/g),
    ].map(([, name = '']) => name);
  /** What a script loads before it runs, itself too. */
  const loaded = (script: string, found = new Set<string>()): Set<string> => {
    if (found.has(script)) return found;
    found.add(script);
    const imports = read(script)
      .toString()
      .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, name = ''] of imports) loaded(script.startsWith('chunks/') ? `chunks/${name}` : name, found);
    return found;
  };
  const isBuilt = existsSync(folder);

  test.skipIf(!isBuilt)(`has at most ${MOST} bytes`, () => {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    const sizes = names.map((name) => {
      const bytes = read(name);
      return Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length) + besides(name);
    });
    const end = 22;
    expect(sizes.reduce((sum, size) => sum + size, end)).toBeLessThanOrEqual(MOST);
  });

  test.skipIf(!isBuilt)(`paints the popup first with at most ${MOST_FIRST} bytes of script`, () => {
    const all = new Set(scripts('popup.html').flatMap((name) => [...loaded(name)]));
    const sizes = [...all].map((name) => gzipSync(read(name), { level: 9 }).length);
    expect(all.size).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_FIRST);
  });

  test.skipIf(!isBuilt).each(['en', 'ja', 'zh_CN', 'zh_TW'])('says in %s all that was written', (locale) => {
    const all = (at: string): Record<string, { message: string }> =>
      JSON.parse(readFileSync(join(at, `_locales/${locale}/messages.json`), 'utf8'));
    const said = Object.values(all(folder)).flatMap(({ message }) => message.split(/[|~]/));
    const written = Object.values(all(join(ROOT, 'public'))).map(({ message }) => message);
    expect(said.sort()).toEqual(written.sort());
  });

  test.skipIf(!existsSync(`${folder}-e2e`))('is driven and measured without anything for developers', () => {
    const driven = readdirSync(join(`${folder}-e2e`, 'chunks')).map((name) => join(`${folder}-e2e`, 'chunks', name));
    expect(driven.length).toBeGreaterThan(5);
    const telling = driven.filter((name) => /fileName:[^}]*lineNumber:/.test(readFileSync(name, 'utf8')));
    expect(telling).toEqual([]);
  });

  test.skipIf(!isBuilt)('starts each page in that page alone', () => {
    const pages = ['popup', 'sidepanel', 'reader', 'options'].map((name) => `${name}.html`);
    const own = (page: string): string[] =>
      [
        ...read(page)
          .toString()
          .matchAll(/<script type="module"[^>]* src="\/([^"]+)"/g),
      ].map(([, name = '']) => name);
    for (const page of pages) {
      expect(own(page), page).toHaveLength(1);
      const others = pages.filter((other) => other !== page).flatMap(scripts);
      expect(others.flatMap((name) => [...loaded(name)])).not.toContain(own(page)[0]);
    }
  });

  test.skipIf(!isBuilt)('runs the background in no page, and nothing of a page in the background', () => {
    const pages = ['popup', 'sidepanel', 'reader', 'options'].map((name) => scripts(`${name}.html`));
    expect(pages.flat().flatMap((name) => [...loaded(name)])).not.toContain('background.js');
    const shared = /^background\.js$|^chunks\/(?:base|table|both|rolldown-runtime)\.js$/;
    const ofPages = [...loaded('background.js')].filter((name) => !shared.test(name));
    expect(ofPages).toEqual([]);
  });
});

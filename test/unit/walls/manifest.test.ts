import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const built = (browser: string, suffix = ''): string => `.output/${browser}-mv3${suffix}/manifest.json`;

/** What a person who installs is asked to trust: a change to it changes a reviewed file. */
describe.each(['chrome', 'firefox'])('The manifest for %s', (browser) => {
  test.skipIf(!existsSync(join(ROOT, built(browser))))('is the reviewed one, as far as it has been built', () => {
    const { version, ...manifest } = json(built(browser));
    expect(manifest).toEqual(json(`test/fixtures/manifest-${browser}.json`));
    expect(version).toBe(json('package.json').version);
  });

  test.skipIf(!existsSync(join(ROOT, built(browser, '-e2e'))))(
    'of the end-to-end build differs in its hosts only',
    () => {
      const { version, host_permissions, ...manifest } = json(built(browser, '-e2e'));
      expect(host_permissions).toEqual(['*://*.test/*']);
      expect(manifest).toEqual(json(`test/fixtures/manifest-${browser}.json`));
      expect(version).toBe(json('package.json').version);
    },
  );

  test('asks for no site at install', () => {
    const manifest = json(`test/fixtures/manifest-${browser}.json`);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

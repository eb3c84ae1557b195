import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Kind } from './driver.ts';
import { type Found, find } from './find.ts';

/** Debian's packages: the browser, its languages, and the fonts without which Chinese and Japanese are boxes. */
const PACKAGES: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
};

/** Chrome's release notes, 137: `--load-extension` is gone from the branded build, and from that alone. */
const isBranded = ({ name }: Found): boolean => name === 'Chrome';

const BRANDED = 'Google Chrome takes no extension from the command line any more.';

const NAMES: Record<Kind, string> = { chromium: 'Chromium', firefox: 'Firefox' };

const isDebianRoot = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/**
 * A browser of this kind, installed first where that can be done without asking (Debian, as root).
 * Throws one sentence that says what to install elsewhere.
 */
export function need(kind: Kind): Found {
  const here = find(kind);
  if (here && !isBranded(here)) return here;
  if (isDebianRoot() && !process.env.COURANT_BROWSER) {
    const packages = PACKAGES[kind];
    process.stdout.write(`Installing ${packages.join(', ')} ...\n`);
    if (apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages)) {
      const installed = find(kind);
      if (installed && !isBranded(installed)) return installed;
    }
  }
  if (here) throw new Error(`${BRANDED} Please install Chromium or Edge, or say \`npm start -- --firefox\`.`);
  throw new Error(
    `Please install ${NAMES[kind]}${kind === 'firefox' ? ' 153 or newer' : ' 141 or newer, or Edge'}, or name one in COURANT_BROWSER.`,
  );
}

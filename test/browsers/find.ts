import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Kind } from './driver.ts';

export interface Found {
  kind: Kind;
  /** As one would say it: Chromium, Edge, Chrome, Firefox. */
  name: string;
  path: string;
}

interface Place {
  kind: Kind;
  name: string;
  /** Names on the PATH. */
  commands: string[];
  /** Under /Applications. */
  mac: string;
  /** Under the Windows program folders. */
  windows: string;
}

/** In order of preference; branded Chrome is last, because it takes extensions on the command line no longer. */
const PLACES: Place[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'chromium',
    name: 'Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(place: Place): string[] {
  const { PATH = '', LOCALAPPDATA, PROGRAMFILES, HOME } = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', join(HOME ?? '', 'Applications')].map((root) => join(root, place.mac));
  }
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.map((root) => join(root, place.windows));
  }
  return PATH.split(delimiter).flatMap((dir) => place.commands.map((command) => join(dir, command)));
}

/** The browser named by COURANT_BROWSER, a path; its kind is read from the file's name. */
function named(): Found | undefined {
  const path = process.env.COURANT_BROWSER;
  if (!path) return undefined;
  const kind: Kind = /firefox/i.test(path) ? 'firefox' : 'chromium';
  const name =
    kind === 'firefox' ? 'Firefox' : /edge/i.test(path) ? 'Edge' : /google/i.test(path) ? 'Chrome' : 'Chromium';
  return { kind, name, path };
}

/** Looks for a browser of this kind: COURANT_BROWSER first, then the PATH and the usual folders. */
export function find(kind: Kind): Found | undefined {
  const own = named();
  if (own?.kind === kind) return own;
  for (const place of PLACES) {
    if (place.kind !== kind) continue;
    const path = candidates(place).find(runs);
    if (path) return { kind, name: place.name, path };
  }
  return undefined;
}

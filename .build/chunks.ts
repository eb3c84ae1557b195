/**
 * Which files the scripts come in: by who needs them, and when. Left to itself the bundler makes a file of every module
 * that two others fetch, 77 files in all; each costs the package a header, a list of what it imports and exports, and all that a
 * longer text would have been compressed by.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const POPUP = file('entrypoints/popup/main.tsx');
const TAB = file('entrypoints/reader/main.tsx');
const SETTINGS = file('entrypoints/options/main.tsx');
const BACKGROUND = file('entrypoints/background.ts');

/** Heavy and seldom wanted: a file each. */
const ALONE = [file('lib/fetchFullText.ts'), file('components/reading/LongList.tsx')];

/** WXT's own, next to empty, which every page loads. */
const EVERYBODYS = /^\0virtual:wxt-(?:html-)?plugins$/;

/** Lists in all languages, next to each other and apart from code: what deflate makes of a text is made for the texts around it. */
const WORDS = ['phrases', 'closingWords', 'signWords', 'actions', 'labels', 'creditWords', 'remainsWords'].map((name) =>
  file(`lib/content/clean/${name}.ts`),
);

/** The named characters of HTML: no code either. */
const TABLE = file('lib/feed/entityTable.ts');

/** Every module that an entrypoint loads before it runs. */
function loaded(entry: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const id of modules.getModuleInfo(entry)?.importedIds ?? []) loaded(id, modules, found);
  return found;
}

/** Every module that an entrypoint loads or may fetch; `without` some, and what only they need. */
function fetched(entry: string, modules: Modules, without: string[] = [], found = new Set<string>()): Set<string> {
  if (found.has(entry) || without.includes(entry)) return found;
  found.add(entry);
  const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(entry) ?? {};
  for (const id of [...importedIds, ...dynamicallyImportedIds]) fetched(id, modules, without, found);
  return found;
}

/** A file takes what its modules import with them, so each may only stand after all that it imports from. */
const FILES = ['base', 'first', 'table', 'both', 'wide', 'words', 'later'] as const;

function fileOf(id: string, modules: Modules): (typeof FILES)[number] | undefined {
  if (id.endsWith('.css')) return loaded(POPUP, modules).has(id) ? 'first' : undefined;
  if (EVERYBODYS.test(id)) return 'base';
  if (id === TABLE) return 'table';
  // In a file with others it would start in every page that loads them.
  if (id === POPUP) return undefined;
  const background = loaded(BACKGROUND, modules).has(id);
  if (loaded(POPUP, modules).has(id)) return background ? 'base' : 'first';
  if (background) return fetched(POPUP, modules).has(id) || fetched(SETTINGS, modules).has(id) ? 'both' : undefined;
  const popup = fetched(POPUP, modules, ALONE).has(id);
  const settings = fetched(SETTINGS, modules, ALONE).has(id);
  // What only one of them needs stays with its entrypoint.
  if (!popup && !settings) return undefined;
  if (loaded(TAB, modules).has(id)) return 'wide';
  if (loaded(SETTINGS, modules).has(id)) return popup ? 'wide' : undefined;
  return WORDS.includes(id) ? 'words' : 'later';
}

const groups = FILES.map((name, at) => ({
  name: (id: string, modules: Modules): string | null => (fileOf(id, modules) === name ? name : null),
  priority: FILES.length - at,
}));

/** A script that runs before the others is no module, so it has all it needs in itself. */
export const chunks: Plugin = {
  name: 'chunks',
  apply: 'build',
  outputOptions: (options) =>
    options.format === 'iife' ? options : Object.assign(options, { codeSplitting: { groups } }),
};

type Names<Of> = string | ((of: Of) => string) | undefined;

const plain = <Of>(names: Names<Of>): Names<Of> =>
  typeof names === 'function' ? (of) => names(of).replace('-[hash]', '') : names?.replace('-[hash]', '');

/** Files are called what they are: a hash would tell versions apart, and of an extension there is one at a time. */
export const plainNames: Plugin = {
  name: 'plain-names',
  apply: 'build',
  outputOptions: (options) => {
    const { chunkFileNames, entryFileNames, assetFileNames } = options;
    return Object.assign(options, {
      chunkFileNames: plain(chunkFileNames),
      entryFileNames: plain(entryFileNames),
      assetFileNames: plain(assetFileNames),
    });
  },
};

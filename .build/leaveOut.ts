/** Leaves out of fast-xml-parser what nothing can reach in it: three quarters of its bytes. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What it needs for a DOCTYPE, for entities, for numbers, for paths to look out for, for objects instead of nodes, for checking first,
 * and for options of strangers. A mended document (`lib/feed/mend.ts`) has none of the first two, and `lib/feed/xml.ts` asks for none of the rest.
 */
const UNREACHED = [
  'is-unsafe',
  '@nodable/entities',
  'strnum',
  'path-expression-matcher',
  './DocTypeReader.js',
  './node2json.js',
  './OptionsBuilder.js',
  './validator.js',
  '../validator.js',
];

const STAND_INS = fileURLToPath(new URL('unreached.ts', import.meta.url));

export const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('/fast-xml-parser/src/') && UNREACHED.includes(source) ? STAND_INS : undefined,
};

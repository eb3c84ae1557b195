/**
 * The interface's messages in the package: numbers for their names (`article_alwaysPictures` would stand once in the scripts and once in
 * each language's file, a fifth of what those files weigh), and one message that has all of them (`oneMessage.ts`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { ALL, join as joined } from './oneMessage.ts';

type Messages = Record<string, { message: string }>;

const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8'));

const FORM = /_(?:one|other)$/;

/** Names that the manifest has, too. */
const KEPT = /^extension/;

const english = read(join(import.meta.dirname, '../public/_locales/en/messages.json'));

/** From a name as written, without the form of a number, to the one in the package: its place among all. */
const NAMES = new Map(
  [...new Set(Object.keys(english).map((key) => key.replace(FORM, '')))]
    .filter((name) => !KEPT.test(name))
    .map((name, at) => [name, at.toString(36)]),
);

const LITERAL = /(['"`])(\w+_\w+)\1/g;

const ONE_MESSAGE = fileURLToPath(new URL('oneMessage.ts', import.meta.url));

/**
 * In the scripts. `MessageKey` and `PluralKey` see to it that whoever asks for a message has its whole name as a literal.
 * @throws where a name was left as it is, which no message would answer to.
 */
export const shortNames: Plugin = {
  name: 'short-names-of-messages',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    source === 'wxt/browser' && importer?.endsWith('/lib/i18n.ts') ? ONE_MESSAGE : undefined,
  transform: {
    filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ } },
    handler: (code) => ({
      code: code.replace(LITERAL, (whole, quote, name) => (NAMES.has(name) ? quote + NAMES.get(name) + quote : whole)),
      map: null,
    }),
  },
  generateBundle: (_, files) => {
    for (const file of Object.values(files))
      for (const [, , name = ''] of file.type === 'chunk' ? file.code.matchAll(LITERAL) : [])
        if (NAMES.has(name)) throw new Error(`${file.fileName} asks for the message ${name}, which has another name.`);
  },
};

/** A language's file as it is in the package: what has a name still, and all the rest in one. */
export function packed(messages: Messages): Messages {
  const forms = (name: string): string[] =>
    [name, `${name}_one`, `${name}_other`].flatMap((key) => messages[key]?.message ?? []);
  const kept = Object.entries(messages).filter(([key]) => KEPT.test(key));
  return { ...Object.fromEntries(kept), [ALL]: { message: joined([...NAMES.keys()].map(forms)) } };
}

/** In the languages' files. */
export function shortenFiles({ config }: Wxt, files: ResolvedPublicFile[]): void {
  if (config.command !== 'build') return;
  for (const [at, file] of files.entries()) {
    if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
    files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(packed(read(file.absoluteSrc))) };
  }
}

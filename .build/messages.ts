/**
 * Short names for the interface's messages in the package: `article_alwaysPictures` stands once in the scripts and once in each
 * language's file, which is a fifth of what those files weigh.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile, Wxt } from 'wxt';

type Messages = Record<string, { message: string }>;

const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8'));

const FORM = /_(?:one|other)$/;

/** Names that the manifest has, too. */
const KEPT = /^extension/;

const english = read(join(import.meta.dirname, '../public/_locales/en/messages.json'));

/** From a name as written, without the form of a number, to the one in the package. */
const NAMES = new Map(
  [...new Set(Object.keys(english).map((key) => key.replace(FORM, '')))]
    .filter((name) => !KEPT.test(name))
    .map((name, at) => [name, at.toString(36)]),
);

const short = (key: string): string => {
  const form = FORM.exec(key)?.[0] ?? '';
  return (NAMES.get(key.replace(FORM, '')) ?? key.replace(FORM, '')) + form;
};

const LITERAL = /(['"`])(\w+_\w+)\1/g;

/**
 * In the scripts. `MessageKey` and `PluralKey` see to it that whoever asks for a message has its whole name as a literal.
 * @throws where a name was left as it is, which no message would answer to.
 */
export const shortNames: Plugin = {
  name: 'short-names-of-messages',
  enforce: 'pre',
  apply: 'build',
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

/** In the languages' files, which lose their indents besides. */
export function shortenFiles({ config }: Wxt, files: ResolvedPublicFile[]): void {
  if (config.command !== 'build') return;
  for (const [at, file] of files.entries()) {
    if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
    const renamed = Object.entries(read(file.absoluteSrc)).map(([key, value]) => [short(key), value]);
    files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(Object.fromEntries(renamed)) };
  }
}

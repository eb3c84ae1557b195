import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Source {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
}

const isSource = (path: string): boolean => /\.(tsx?|css|html)$/.test(path) && !path.startsWith('test/fixtures/');

/** Every source file under these folders of the project. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), {
        recursive: true,
        encoding: 'utf8',
      }).map((name) => `${folder}/${name}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSource)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The product itself. */
export const PRODUCT = ['lib', 'components', 'entrypoints'];

/** Code without its comments, which may speak of what code may not do. */
export const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** What a module imports, as it says it: `import`, `export ... from` and `import()`. */
export const importsOf = (text: string): string[] =>
  [
    ...withoutComments(text).matchAll(
      /^(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');

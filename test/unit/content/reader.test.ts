// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { READER } from '../../../lib/content/fullText.ts';

/** As it is published. */
const Whole: typeof Readability = createRequire(import.meta.url)('@mozilla/readability').Readability;

const FOLDER = 'test/fixtures/pages/';

function storyOf(Reader: typeof Readability, name: string): string | undefined {
  const page = new DOMParser().parseFromString(readFileSync(FOLDER + name, 'utf8'), 'text/html');
  return new Reader<Element>(page, READER).parse()?.content?.outerHTML;
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))(
  'The reader of the package finds in %s what the whole one finds',
  (name) => {
    expect(Readability).not.toBe(Whole);
    expect(storyOf(Readability, name)).toBe(storyOf(Whole, name));
  },
);

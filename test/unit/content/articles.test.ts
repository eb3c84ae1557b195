// @vitest-environment jsdom
import './page.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { render, serialize, showable } from '../../../lib/content/render.ts';
import { parseArticleFile, writeArticleFile } from '../../../lib/feed/articleFile.ts';
import { brokenIn } from './invariants.ts';

const FOLDER = 'test/fixtures/articles/';

/** What the one who wrote an article says of it. */
interface Expected {
  title: string;
  url: string;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** Every sentence of the story, as text. */
  story: string[];
  /** What must be gone. */
  junk: string[];
  /** Why something was hidden, each reason once. */
  hidden: string[];
  pictures?: number;
  links: number;
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

function received(name: string): string {
  if (name !== 'relay') return readFileSync(`${FOLDER}${name}.html`, 'utf8');
  const parsed = parseArticleFile(readFileSync(`${FOLDER}relay.md`));
  if ('error' in parsed) throw new Error('The relay article cannot be read.');
  return parsed.article.contentHtml ?? '';
}

function shown(name: string) {
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));
  const { title, url } = expected;
  return { expected, ...render({ html: received(name), baseUrl: url }, { title, url, images: 'always' }) };
}

const reasons = (blocks: { reason: string }[]): string[] => [...new Set(blocks.map(({ reason }) => reason))].sort();

describe('articles as publishers send them', () => {
  it.each(names)('keep every sentence of the story: %s', (name) => {
    const { expected, fragment } = shown(name);
    const text = textOf(fragment);
    for (const sentence of expected.story) expect(text).toContain(sentence);
  });

  it.each(names)('lose what is not the story, and only that: %s', (name) => {
    const { expected, fragment, hidden } = shown(name);
    const text = textOf(fragment);
    for (const words of expected.junk) expect(text).not.toContain(words);
    expect(reasons(showable(hidden))).toEqual([...expected.hidden].sort());
    expect(fragment.querySelectorAll('a').length).toBe(expected.links);
    if (expected.pictures !== undefined) expect(fragment.querySelectorAll('img').length).toBe(expected.pictures);
  });

  it.each(names)('are hidden in parts, never deleted: %s', (name) => {
    const { expected, fragment, hidden } = shown(name);
    const all = [fragment, ...hidden.map((block) => block.fragment)].map(textOf).join(' ');
    for (const words of [...expected.story, ...expected.junk]) expect(all).toContain(words);
  });

  it.each(names)('are safe to show, hidden parts as well, and the same a second time: %s', (name) => {
    const { expected, fragment, hidden } = shown(name);
    expect([fragment, ...hidden.map((block) => block.fragment)].flatMap(brokenIn)).toEqual([]);
    const once = serialize(fragment);
    const { title, url } = expected;
    expect(serialize(render({ html: once }, { title, url, images: 'always' }).fragment)).toBe(once);
  });

  it.each(names)('know their language, direction and length: %s', (name) => {
    const { expected, lang, dir, minutes } = shown(name);
    expect({ lang, dir, minutes }).toEqual({ lang: expected.lang ?? lang, dir: expected.dir, minutes: 1 });
  });

  it('come back from a saved file with their whole story', () => {
    const { expected, fragment } = shown('relay');
    const file = writeArticleFile({
      title: expected.title,
      url: expected.url,
      published: 1773798120000,
      html: serialize(fragment),
    });
    const again = parseArticleFile(new TextEncoder().encode(file));
    if ('error' in again) throw new Error('The saved file cannot be read.');
    expect(again.article).toMatchObject({ title: expected.title, url: expected.url, published: 1773798120000 });
    for (const sentence of expected.story) expect(again.article.contentHtml).toContain(sentence);
    expect(file).not.toMatch(/分享|share|RSS|selfpromo/);
  });
});

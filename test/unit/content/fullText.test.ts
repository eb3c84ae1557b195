// @vitest-environment jsdom
import './page.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/content/fullText.ts';
import { render, serialize } from '../../../lib/content/render.ts';
import { sanitize } from '../../../lib/content/sanitize.ts';
import { ATTACKS } from './attacks.ts';
import { brokenIn } from './invariants.ts';

const FOLDER = 'test/fixtures/pages/';

/** What the one who wrote a page says of it. */
interface Expected {
  title: string;
  url: string;
  /** Every sentence of the story, as text; none where the page holds no story. */
  story: string[];
  /** What else stands on the page. */
  junk: string[];
}

const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file.replace('.json', ''),
    html: readFileSync(FOLDER + file.replace('.json', '.html'), 'utf8'),
    expected: JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Expected,
  }));
const told = pages.filter(({ expected }) => expected.story.length > 0);

/** Readings and notes' numbers stand in the middle of sentences; white space is a matter of lines. */
function plain(fragment: DocumentFragment): string {
  for (const note of fragment.querySelectorAll('rt, rp, sup')) note.remove();
  return (fragment.textContent ?? '').replace(/\s+/g, '');
}

function shown({ html, expected }: (typeof pages)[number]) {
  const { url, title } = expected;
  const found = extract(html, { url, title, feedHtml: '' });
  const kept = 'html' in found ? found.html : '';
  const { fragment } = render({ html: kept, baseUrl: url }, { title, url, images: 'always' });
  const pictures = [...fragment.querySelectorAll('img')].map(({ src }) => src);
  return { found, kept: plain(sanitize(kept)), shown: plain(fragment), pictures };
}

const share = (sentences: string[], text: string): number =>
  sentences.filter((sentence) => text.includes(sentence.replace(/\s+/g, ''))).length;

describe('a page of an article', () => {
  it('there are twenty of, in seven languages', () => {
    expect(pages.length).toBe(20);
  });

  it.each(told)('gives its story: $name', (page) => {
    const { kept, shown: text } = shown(page);
    const { story } = page.expected;
    expect(share(story, kept) / story.length).toBeGreaterThanOrEqual(0.98);
    expect(share(story, text) / story.length).toBeGreaterThanOrEqual(0.98);
  });

  it('leaves next to nothing of what stands around it', () => {
    const results = told.map((page) => ({ ...shown(page), junk: page.expected.junk }));
    const all = results.reduce((sum, { junk }) => sum + junk.length, 0);
    const left = results.reduce((sum, { kept, junk }) => sum + share(junk, kept), 0);
    const seen = results.reduce((sum, result) => sum + share(result.junk, result.shown), 0);
    expect(left / all).toBeLessThanOrEqual(0.05);
    expect(seen / all).toBeLessThanOrEqual(0.02);
  });

  it('brings the pictures that scripts would have loaded', () => {
    const page = pages.find(({ name }) => name === 'en-newspaper');
    expect(page && shown(page).pictures).toEqual(['https://en-ferry.example/i/1.jpg']);
  });

  it('that scripts would have drawn gives none', () => {
    const page = pages.find(({ name }) => name === 'en-client-rendered');
    expect(page && shown(page).found).toEqual({ none: 'nothing' });
  });

  it.each(['', '<html></html>', '<frameset><frame src="/a"></frameset>', 'x', '\0'])(
    'that is nothing gives none: %j',
    (html) => {
      expect(extract(html, { url: 'https://a.example/', title: '', feedHtml: '' })).toEqual({ none: 'nothing' });
    },
  );

  it('that says no more than the feed does is not put in its place', () => {
    const [page] = told;
    const { url, title } = page?.expected ?? { url: '', title: '' };
    const first = extract(page?.html ?? '', { url, title, feedHtml: '' });
    if ('none' in first) throw new Error('No story.');
    expect(extract(page?.html ?? '', { url, title, feedHtml: first.html })).toEqual({ none: 'less' });
  });

  it('has its addresses read against its own base', () => {
    const story = 'A sentence that is long enough to be taken for a story, with a comma or two. '.repeat(4);
    const html = `<head><base href="/deep/er/"></head><article><p>${story}<a href="x.html">on</a></p></article>`;
    const found = extract(html, { url: 'https://a.example/b/c', title: '', feedHtml: '' });
    expect('html' in found && found.html).toContain('href="https://a.example/deep/er/x.html"');
  });
});

const STORY = 'The first marker stands in this story, and it is a sentence of some length. '.repeat(4);

describe('a hostile page', { timeout: 120_000 }, () => {
  it.each(ATTACKS)('comes to nothing but text: $name', ({ html }) => {
    const url = 'https://feed.example/posts/1';
    const page = `<!doctype html><html><head><title>A</title>${html}</head><body><article><p>${STORY}</p>${html}<p>${STORY}</p></article></body></html>`;
    const found = extract(page, { url, title: 'A title', feedHtml: '' });
    const kept = 'html' in found ? found.html : '';
    const { fragment, hidden } = render({ html: kept, baseUrl: url }, { title: 'A title', url, images: 'always' });
    expect([fragment, ...hidden.map((block) => block.fragment)].flatMap(brokenIn)).toEqual([]);
    expect(serialize(fragment)).toContain('The first marker stands');
  });
});

// @vitest-environment jsdom
import './page.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { render, serialize, showable } from '../../../lib/content/render.ts';
import { parseArticleFile } from '../../../lib/feed/articleFile.ts';

const SEEDS = '../shared/seed';
const there = existsSync(SEEDS);
const files = there ? readdirSync(SEEDS) : [];

const paragraphs = (html: string): string[] =>
  [...html.matchAll(/<p>(?:<strong>)?([^<]+)/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ' ').trim());

describe.runIf(there)('the article this reader exists for', () => {
  it.each(files)('%s is shown whole, and without its leftovers', (file) => {
    const parsed = parseArticleFile(readFileSync(`${SEEDS}/${file}`));
    if ('error' in parsed) throw new Error(JSON.stringify(parsed.error));
    const { title, url = '', contentHtml: html = '' } = parsed.article;
    const shown = render({ html }, { title, url, images: 'always' });
    const text = textOf(shown.fragment);
    const story = paragraphs(html);
    expect(story.length).toBeGreaterThan(4);
    for (const paragraph of story) expect(text).toContain(paragraph);
    expect(text).toMatch(/^\d\d\/\d\d\/\d{4} - \d\d:\d\d/);
    expect(text.length).toBeLessThan(story.join('').length + 40);
    expect(text).not.toMatch(/分享|RSS/);
    expect([...shown.fragment.querySelectorAll('a, hr, br')]).toEqual([]);
    expect(shown.fragment.querySelectorAll('img').length).toBe(1);
    expect(
      showable(shown.hidden)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['share', 'trailer']);
    expect(shown.hidden.map(({ reason }) => reason)).toContain('promotion');
    expect(shown).toMatchObject({ lang: 'zh-Hans', dir: 'ltr' });
    expect(serialize(shown.fragment)).not.toMatch(/share|selfpromo|class=|style=|data-/);
  });
});

describe.skipIf(there)('the article this reader exists for', () => {
  it.skip(`is not here: ${SEEDS} is missing`, () => undefined);
});

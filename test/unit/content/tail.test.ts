// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { repeatedIn } from '../../../lib/content/clean/tail.ts';
import { keysIn, render, showable } from '../../../lib/content/render.ts';

const ABOUT = { title: 'A title', url: 'https://site.example/a/1', images: 'always' as const };
const story = (n: number) =>
  `<p>Story number ${'abcdefghijk'[n]} of the lighthouse.</p><p>It ends ${'bcdefghijkl'[n]} here.</p>`;
const TAIL = '<p>Written at <a href="https://house.example/">the house by the sea</a>.</p>';

const articles = (count: number, html: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => html(n));
const learn = (bodies: string[]) => repeatedIn(bodies.map((html) => keysIn({ html }, ABOUT)));
const shown = (html: string, bodies: string[]) => {
  const { fragment, hidden } = render({ html }, { ...ABOUT, repeated: learn(bodies) });
  return { text: textOf(fragment), why: showable(hidden).map(({ reason }) => reason) };
};

describe('a block that most articles of a feed end with', () => {
  it('is hidden, and the story is not', () => {
    const bodies = articles(10, (n) => story(n) + TAIL);
    const { text, why } = shown(bodies[3] ?? '', bodies);
    expect(text).toContain('Story number d');
    expect(text).toContain('It ends e here.');
    expect(text).not.toContain('by the sea');
    expect(why).toEqual(['repeated']);
  });

  it('is the same block with another number or date in it', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p>Letter ${n + 7} of ${n + 1} March 2024, read by ${n}00 people.</p>`,
    );
    expect(shown(bodies[0] ?? '', bodies).text).not.toContain('Letter');
  });

  it('is another one where its links lead elsewhere', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p><a href="https://h${'abcdefghij'[n]}.example/">More there</a></p>`,
    );
    expect(learn(bodies).size).toBe(0);
  });

  it.each([
    [8, 1],
    [7, 0],
  ])('has to be in eight of ten: %s', (count, size) => {
    const bodies = articles(10, (n) => story(n) + (n < count ? TAIL : ''));
    expect(learn(bodies).size).toBe(size);
  });

  it('is believed from five articles on', () => {
    expect(learn(articles(4, (n) => story(n) + TAIL)).size).toBe(0);
    expect(learn(articles(5, (n) => story(n) + TAIL)).size).toBe(1);
  });

  it('counts at the ends alone: between paragraphs of the story it stays', () => {
    const bodies = articles(10, (n) => `<p>Once upon ${'abcdefghij'[n]}.</p>${TAIL}<p>And so ${'klmnopqrst'[n]}.</p>`);
    expect(learn(bodies).size).toBe(0);
    const two = articles(10, (n) => `${TAIL}${story(n)}`);
    expect(shown(two[0] ?? '', two).text).not.toContain('by the sea');
  });

  it('may be a refrain within one article, which is no repetition', () => {
    const refrain = '<p>And the rain came in.</p>';
    const bodies = articles(10, (n) => (n === 0 ? `<p>One.</p>${refrain}<p>Two.</p>${refrain}` : story(n)));
    expect(shown(bodies[0] ?? '', bodies).text.match(/rain/g)?.length).toBe(2);
  });

  it('is never all there is', () => {
    const bodies = articles(10, () => '<p>Nothing new today.</p>');
    expect(shown(bodies[0] ?? '', bodies).text).toBe('Nothing new today.');
  });
});

import { textOf } from '../../../lib/content/clean/measure.ts';
import { repeatedIn } from '../../../lib/content/clean/repeats.ts';
import { blocksIn, render, showable } from '../../../lib/content/render.ts';

export const ABOUT = { title: 'A title', url: 'https://site.example/a/1', images: 'always' as const };

/** A story of a feed, another one each time. */
export const story = (n: number): string =>
  `<p>Story number ${'abcdefghijk'[n]} of the lighthouse.</p><p>It ends ${'bcdefghijkl'[n]} here.</p>`;

export const TAIL = '<p>Written at <a href="https://house.example/">the house by the sea</a>.</p>';

export const articles = (count: number, html: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => html(n));

export const learn = (bodies: string[]): ReturnType<typeof repeatedIn> =>
  repeatedIn(bodies.map((html) => blocksIn({ html }, ABOUT)));

/** What is left of an article of a feed to be read, and why the rest is hidden. */
export const shown = (html: string, bodies: string[]): { text: string; why: string[] } => {
  const { fragment, hidden } = render({ html }, { ...ABOUT, repeated: learn(bodies) });
  return { text: textOf(fragment), why: showable(hidden).map(({ reason }) => reason) };
};

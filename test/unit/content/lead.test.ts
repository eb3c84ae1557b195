// @vitest-environment jsdom
import './page.ts';
import { expect, test } from 'vitest';
import { type About, render } from '../../../lib/content/render.ts';

const STORY = '<p>The night ferry stays until spring, the council decided by a single vote on Saturday evening.</p>';
const LONG = STORY.repeat(5);
const ABOUT: About = { title: 'A title', url: 'https://t.example/1', images: 'always' };
const FERRY = 'https://t.example/2026/11/the-night-ferry';

const picture = (src: string, caption = '') =>
  `<figure><img src="${src}" alt="">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;

function shown(html: string, about: Partial<About> = {}) {
  const { fragment, hidden } = render({ html }, { ...ABOUT, ...about });
  const figures = [...fragment.querySelectorAll('figure')];
  return {
    order: [...fragment.querySelectorAll('p, figure')].map(({ localName }) => localName),
    captions: figures.map((figure) => figure.querySelector('figcaption')?.textContent ?? ''),
    why: hidden.map(({ reason }) => reason),
  };
}

test.each([
  ['the same file', `${FERRY}.jpg`],
  ['another size of it', `${FERRY}-1024x768.jpg`],
  ['a service’s copy', `https://i0.wp.com/t.example/2026/11/the-night-ferry.jpg?w=640`],
])('the picture an article begins with is hidden where it stands once more: %s', (_, again) => {
  const { order, why } = shown(picture(`${FERRY}.jpg`) + LONG + picture(again) + LONG);
  expect(order[0]).toBe('figure');
  expect(order.filter((name) => name === 'figure')).toHaveLength(1);
  expect(why).toEqual(['lead']);
});

test('of the two the one with words under it stays, where it is', () => {
  const { order, captions } = shown(picture(`${FERRY}.jpg`) + LONG + picture(`${FERRY}.jpg`, 'The last boat') + LONG);
  expect(captions).toEqual(['The last boat']);
  expect(order[0]).toBe('p');
});

test.each([
  ['two with words of their own', picture(`${FERRY}.jpg`, 'At nine') + LONG + picture(`${FERRY}.jpg`, 'At ten')],
  ['another picture', picture(`${FERRY}.jpg`) + LONG + picture('https://t.example/2026/11/the-last-tram.jpg')],
  [
    'one that comes after some of the story, and again',
    LONG + picture(`${FERRY}.jpg`) + LONG + picture(`${FERRY}.jpg`),
  ],
  [
    'two that are described differently',
    `<p><img src="${FERRY}.jpg?1" alt="Before"></p>${LONG}<p><img src="${FERRY}.jpg?2" alt="After"></p>`,
  ],
  ['signs', '<img src="/dot.png" width="16">'.repeat(3) + LONG],
])('nothing is hidden of %s', (_, html) => {
  expect(shown(html).why).not.toContain('lead');
});

test('it stays where a person has switched that off', () => {
  const twice = picture(`${FERRY}.jpg`) + LONG + picture(`${FERRY}.jpg`);
  expect(shown(twice, { off: ['lead'] }).why).toEqual([]);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { titleOf } from '../../../lib/content/cards.ts';
import { render } from '../../../lib/content/render.ts';

const PAGE = 'https://tidewater.test/stories/1';

/** Where the links of an article lead within it: the link's words, and the beginning of the place's. */
function leads(html: string, url: string | undefined = PAGE): [string, string][] {
  const { anchors } = render({ html }, { title: 'T', images: 'always', ...(url && { url }) });
  return [...anchors].map(([link, place]) => [link.textContent, place.textContent.slice(0, 8)]);
}

const NOTE =
  '<p>A sentence<a id="r1" href="#n1">1</a>.</p><p>More.</p><ol><li id="n1">The note <a href="#r1">back</a></li></ol>';

test('a note is gone to, and the way back from it', () => {
  expect(leads(NOTE)).toEqual([
    ['1', 'The note'],
    ['back', '1'],
  ]);
});

test('a link to the article’s own page with a fragment leads within it, one to another page does not', () => {
  const html = `<p><a href="${PAGE}#n1">1</a><a href="https://other.test/#n1">2</a></p><p id="n1">The note is here</p>`;
  expect(leads(html)).toEqual([['1', 'The note']]);
});

test('an empty anchor stands for what it stands in', () => {
  expect(leads('<p><a href="#n1">1</a></p><p><a id="n1"></a>The note is here</p>')).toEqual([['1', 'The note']]);
});

test('what leads nowhere is no link, and nothing of it carries an id', () => {
  const { fragment, anchors } = render(
    { html: `${NOTE}<p><a href="#none">nowhere</a></p>` },
    { title: 'T', images: 'always', url: PAGE },
  );
  expect(anchors.size).toBe(2);
  expect(fragment.querySelectorAll('[id]').length).toBe(0);
  expect([...fragment.querySelectorAll('a')].map(({ href }) => href)).toEqual([`${PAGE}#n1`, `${PAGE}#r1`]);
});

test('players are told by kind, host and title', () => {
  const { players } = render(
    {
      html: `<p>Text</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" width="560" height="315" title="How the ferry turns"></iframe>
      <iframe src="https://player.vimeo.com/video/1234" width="560" height="315" title="vimeo-player" allowfullscreen></iframe>
      <iframe src="https://maps.example.org/embed?x=1" width="560" height="315"></iframe>`,
    },
    { title: 'T', images: 'always', url: PAGE },
  );
  expect(players.map(({ kind, host, title }) => [kind, host, title])).toEqual([
    ['video', 'youtube.com', 'How the ferry turns'],
    ['video', 'vimeo.com', ''],
    ['embed', 'maps.example.org', ''],
  ]);
});

test.each([
  'YouTube video player',
  'Embedded video',
  '',
  'video',
  'Vimeo Player',
  'https://a.test/',
  'Embedded content',
])('%j says nothing', (title) => expect(titleOf(title)).toBe(''));

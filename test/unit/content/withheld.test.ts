// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { render } from '../../../lib/content/render.ts';
import { withhold } from '../../../lib/content/withheld.ts';

const PIXELS = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** An article of these words, its pictures kept back. */
function kept(html: string): { count: number; box: HTMLElement } {
  const { fragment } = render({ html, baseUrl: 'https://tidewater.example/1' }, { title: 'T', images: 'always' });
  const count = withhold(fragment);
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return { count, box };
}

/** Everything in it that would be asked for by itself. */
const loading = (box: HTMLElement): string[] =>
  [...box.querySelectorAll('[src], [srcset], [poster]')].flatMap((element) =>
    ['src', 'srcset', 'poster']
      .map((name) => element.getAttribute(name) ?? '')
      .filter(
        (address) =>
          address !== '' && !address.startsWith('data:') && !element.matches('audio, video, audio *, video *'),
      ),
  );

test('every remote picture goes, however it is written, and is counted', () => {
  const { count, box } = kept(`<p>One</p><img src="/a.jpg" alt="A boat" width="600" height="400">
    <picture><source srcset="/b.webp"><img src="/b.jpg" width="300" height="200"></picture>
    <img srcset="/c.jpg 1x, /c2.jpg 2x" width="300" height="200">
    <a href="/page"><img src="/d.jpg" width="300" height="200"></a>
    <img data-src="/e.jpg" src="${PIXELS}" width="300" height="200">
    <video poster="/f.jpg" src="/f.mp4"></video>`);
  expect(loading(box)).toEqual([]);
  expect(count).toBe(6);
  expect(box.textContent).toContain('One');
});

test('its place stays, with a link that opens it', () => {
  const { box } = kept('<p>One</p><img src="/a.jpg" alt="A boat" width="600" height="400">');
  const place = box.querySelector('a img');
  expect([place?.getAttribute('width'), place?.getAttribute('height')]).toEqual(['600', '400']);
  expect(place?.getAttribute('src')).toMatch(/^data:image\/svg\+xml;lost,/);
  expect(box.querySelector('a')?.href).toBe('https://tidewater.example/a.jpg');
  expect(box.querySelector('a')?.textContent).toBe('Open picture: A boat');
});

test('one that is part of a line leaves its text there', () => {
  const { count, box } = kept('<p>So <img src="/smile.png" alt="😀" width="16" height="16"> it goes</p>');
  expect([count, box.textContent]).toEqual([1, 'So 😀 it goes']);
});

test('pictures that come with the article itself stay', () => {
  const photo = `data:image/png;base64,${'A'.repeat(4000)}`;
  const { count, box } = kept(`<p>One</p><img src="${photo}" alt="x" width="40" height="40">`);
  expect([count, box.querySelectorAll('img').length]).toEqual([0, 1]);
});

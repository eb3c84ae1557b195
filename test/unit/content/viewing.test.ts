// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { render } from '../../../lib/content/render.ts';
import { largest, offerPictures, unlinkPictures } from '../../../lib/content/viewing.ts';

const image = (srcset?: string): HTMLImageElement => {
  const made = document.createElement('img');
  made.src = 'https://a.test/small.jpg';
  if (srcset) made.setAttribute('srcset', srcset);
  return made;
};

test.each([
  [undefined, 'https://a.test/small.jpg'],
  ['https://a.test/1x.jpg 1x, https://a.test/2x.jpg 2x', 'https://a.test/2x.jpg'],
  [
    'https://a.test/640.jpg 640w, https://a.test/1600.jpg 1600w, https://a.test/320.jpg 320w',
    'https://a.test/1600.jpg',
  ],
  ['https://a.test/only.jpg', 'https://a.test/small.jpg'],
])('of %s the largest is %s', (srcset, address) => expect(largest(image(srcset))).toBe(address));

describe('a link that holds nothing but a picture', () => {
  const FERRY = 'https://a.test/ferry-640.jpg';
  const LARGE = 'https://a.test/2026/ferry-large.jpg';
  const linked = (href: string, inside = `<img src="${FERRY}" alt="The ferry">`) => {
    const html = `<p>One</p><p><a href="${href}"> ${inside}\n</a></p>`;
    const { fragment } = render({ html }, { title: 'T', url: 'https://a.test/1', images: 'always' });
    unlinkPictures(fragment);
    const image = fragment.querySelector('img');
    return { isLink: image?.closest('a') != null, address: image && largest(image) };
  };

  test.each([
    ['another file', LARGE],
    ['a file, with a query', `${LARGE}?ssl=1`],
    ['its own file', FERRY],
    ['a file of a service that makes sizes', 'https://cdn.test/fetch/w_1456/https%3A%2F%2Fa.test%2Fferry.jpeg'],
    [
      'itself, larger, without an ending',
      'https://lh3.test/AbC1dEfGh=s1600',
      '<img src="https://lh3.test/AbC1dEfGh=w640-h400">',
    ],
    [
      'a file, out of several sizes',
      LARGE,
      `<picture><source srcset="/f.webp"><img src="${FERRY}" srcset="/f2.jpg 1200w"></picture>`,
    ],
  ])('and leads to %s goes, for the full view shows that', (_, href, inside?: string) => {
    expect(linked(href, inside)).toEqual({ isLink: false, address: href });
  });

  test.each([
    ['to a page', 'https://a.test/galleries/7'],
    ['to a page that is called like the picture', 'https://a.test/2026/ferry/'],
    ['to a page', 'https://n.test/gocomments/a.test/645/', '<img src="https://n.test/comments/a.test/645/">'],
    ['to a page', 'https://n.test/~f/head76?a=xyz', '<img src="https://n.test/~f/head76?i=xyz">'],
    ['to a page about a file', 'https://wiki.test/wiki/File:Ferry.jpg'],
    ['to a page about a file, written otherwise', 'https://wiki.test/wiki/%D0%A4%D0%B0%D0%B9%D0%BB%3AFerry.jpg'],
    ['to a page about a file of a repository', 'https://github.com/a/b/blob/main/ferry.png'],
    ['to a page at an address without end', `https://a.test/${'=s1:%3a/blob/'.repeat(100_000)}/x`],
    ['to the person’s own network', 'https://192.168.1.1/ferry.jpg'],
    ['with words beside it', LARGE, `<img src="${FERRY}"> The ferry`],
    ['with another one', LARGE, `<img src="${FERRY}"><img src="https://a.test/pier.jpg">`],
  ])('stays where it leads %s', (_, href, inside?: string) => {
    expect(linked(href, inside)).toMatchObject({ isLink: true });
  });
});

describe('a picture that has the focus', () => {
  const pressed = (init: KeyboardEventInit): [viewed: boolean, taken: boolean] => {
    const page = document.implementation.createHTMLDocument();
    const made = page.createElement('img');
    made.tabIndex = 0;
    page.body.append(made);
    const onView = vi.fn();
    const ending = new AbortController();
    offerPictures(page, onView, ending.signal);
    const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
    made.dispatchEvent(event);
    ending.abort();
    return [onView.mock.calls.length === 1, event.defaultPrevented];
  };

  test.each([[{ key: 'Enter' }], [{ key: ' ' }]])('is opened by %s', (init) => {
    expect(pressed(init)).toEqual([true, true]);
  });

  test.each([[{ key: ' ', shiftKey: true }], [{ key: 'Enter', ctrlKey: true }], [{ key: 'j' }]])(
    'leaves %s to the page',
    (init) => expect(pressed(init)).toEqual([false, false]),
  );
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { largest } from '../../../lib/content/viewing.ts';

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

// @vitest-environment jsdom
import './page.ts';
import { describe, expect, test } from 'vitest';
import { preview } from '../../../lib/content/preview.ts';
import type { Received } from '../../../lib/content/render.ts';

const told = (body: Partial<Received>, selector: string): string[] =>
  preview({ html: '', baseUrl: 'https://t.example/1', ...body }, [{ selector }]).map(({ text, hidden }) =>
    hidden ? `-${text}` : text,
  );

describe('what the rules of a feed would hide', () => {
  test.each([
    ['a picture', '<img src="/a.jpg">', 'img'],
    ['a picture for later', '<figure class="ad"><img data-src="/a.jpg"></figure>', '.ad'],
    ['a film', '<video class="ad" src="/a.mp4"></video>', 'video'],
    ['a recording with sources', '<audio><source src="/a.mp3"></audio>', 'audio'],
    ['a player of another site', '<div class="ad"><iframe src="https://player.example/1"></iframe></div>', '.ad'],
  ])('is told of what has no words, too: %s', (_, html, selector) => {
    expect(told({ html: `<p>One.</p>${html}<p>Two.</p>` }, selector)).toEqual(['One.', '-[Picture]', 'Two.']);
    expect(told({ html: `<p>One.</p>${html}<p>Two.</p>` }, '.none')).toEqual(['One.', '[Picture]', 'Two.']);
  });

  test('is told of a picture that came beside the text', () => {
    const picture = { url: 'https://t.example/the-ferry.jpg', caption: 'On the pier' };
    expect(told({ html: '<p>One.</p>', picture }, 'figure')).toEqual(['-[Picture]', '-On the pier', 'One.']);
  });

  test('leaves out pixels, and counts no picture apart that stands in a line', () => {
    const html = '<p>One <img src="/smile.png" width="16"> two.</p><img src="/p.gif" width="1" height="1">';
    expect(told({ html }, 'img')).toEqual(['One two.']);
  });
});

import { describe, expect, test } from 'vitest';
import { wellKnown } from '../../../lib/feed/wellKnown.ts';

const paths = (url: string): string[] => wellKnown(url).map((found) => found.replace(new URL(url).origin, ''));

describe('where a feed most likely is', () => {
  test('is a handful of places at the root of the site, the likeliest first', () => {
    expect(paths('https://tidewater.example:8443/about?x=1')).toEqual([
      '/feed',
      '/feed.xml',
      '/rss.xml',
      '/atom.xml',
      '/index.xml',
      '/rss',
      '/feed.json',
    ]);
  });

  test('is the section first, where the page is in one that holds news', () => {
    expect(paths('https://tidewater.example/Blog/2026/fog').slice(0, 3)).toEqual([
      '/Blog/feed',
      '/Blog/index.xml',
      '/feed',
    ]);
    expect(paths('https://tidewater.example/blogger')[0]).toBe('/feed');
  });

  test('is beside the profile of a person, and nowhere else', () => {
    expect(paths('https://social.example/@some.body/media')).toEqual(['/@some.body.rss', '/@some.body.atom']);
  });

  test('is not the page itself, and never more than eight requests away', () => {
    expect(paths('https://tidewater.example/feed')).not.toContain('/feed');
    expect(paths('https://tidewater.example/news/')).toHaveLength(8);
  });
});

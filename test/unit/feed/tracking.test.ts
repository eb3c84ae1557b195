import { describe, expect, test } from 'vitest';
import { withoutTracking } from '../../../lib/feed/tracking.ts';

describe('an address loses what only counts its readers', () => {
  test.each([
    ['https://a.test/1?utm_source=rss&utm_medium=feed', 'https://a.test/1'],
    ['https://a.test/1?id=7&utm_campaign=x#part', 'https://a.test/1?id=7#part'],
    ['https://a.test/?fbclid=I&q=a%20b&gclid=2&page=2', 'https://a.test/?q=a%20b&page=2'],
    ['https://a.test/p?__tn__=R&__cft__[0]=AZ&story=3', 'https://a.test/p?story=3'],
    ['https://a.test/p?mc_cid=1&mc_eid=2&_hsenc=3&igshid=4&spm=a.b.c', 'https://a.test/p'],
    ['https://a.test/p#utm_source=rss', 'https://a.test/p'],
    ['/relative?UTM_Source=x', '/relative'],
  ])('%s', (address, clean) => expect(withoutTracking(address)).toBe(clean));
});

describe('an address keeps everything else, to the letter', () => {
  test.each([
    'https://a.test/1',
    'https://a.test/?source=utm_source&from=feed&ref=7',
    'https://a.test/?a=1&&b=%E4%BD%A0+c&d',
    'https://a.test/?',
    'https://a.test/#utm',
    'mailto:desk@a.test?subject=utm_source',
    '',
  ])('%s', (address) => expect(withoutTracking(address)).toBe(address));
});

import { describe, expect, test } from 'vitest';
import { pictureFile } from '../../../lib/feed/pictureFile.ts';

const SAME: [string, string][] = [
  [
    'https://t.example/2017/games-lead-100742769-large.jpg',
    'https://t.example/2017/games-lead-100742769-large.3x2.jpg',
  ],
  ['https://t.example/ferry.jpg', 'http://www.t.example/ferry.jpg?w=640#top'],
  ['https://t.example/2026/11/harbour-ferry.jpg', 'https://t.example/2026/11/harbour-ferry-1024x768.jpg'],
  [
    'https://t.example/2026/11/harbour-ferry.jpg',
    'https://i0.wp.com/t.example/2026/11/harbour-ferry.jpg?resize=300%2C200',
  ],
  ['https://t.example/2026/11/harbour-ferry.jpg', 'https://t.example/2026/11/harbour-ferry-scaled.jpg'],
  ['https://t.example/pictures/ferry.jpg', 'https://cdn.t.example/pictures/ferry@2x.jpg.webp'],
  [
    'https://bucket.example/public/images/0b1c-77.png',
    'https://cdn.example/image/fetch/w_1456,c_limit,f_auto/https%3A%2F%2Fbucket.example%2Fpublic%2Fimages%2F0b1c-77.png',
  ],
  [
    'https://t.example/a/ferry.jpg',
    'https://t.example/_next/image?url=https%3A%2F%2Ft.example%2Fa%2Fferry.jpg&w=640&q=75',
  ],
  [
    'https://ichef.example/ace/standard/240/cpsprodpb/a1b2/live/c3d4.jpg',
    'https://ichef.example/ace/standard/976/cpsprodpb/a1b2/live/c3d4.jpg',
  ],
  [
    'https://mmbiz.example/mmbiz_jpg/AbCdEfGhIj/640?wx_fmt=jpeg',
    'https://mmbiz.example/mmbiz_jpg/AbCdEfGhIj/0?wx_fmt=jpeg',
  ],
  ['https://bp.example/-x/AAA/s72-c/Old_boat.jpg', 'https://bp.example/-x/AAA/s1600/Old_boat.jpg'],
  ['https://lh3.example/AbC1dEfGh=s1600', 'https://lh3.example/AbC1dEfGh=w640-h400'],
  [
    'https://up.example/commons/a/a1/Old_ferry.jpg',
    'https://up.example/commons/thumb/a/a1/Old_ferry.jpg/640px-Old_ferry.jpg',
  ],
  [
    'https://i.guim.example/media/9f8e/0_0_50_30/master/5000.jpg?width=140',
    'https://i.guim.example/media/9f8e/0_0_50_30/master/5000.jpg?width=700',
  ],
];

const OTHERS: [string, string][] = [
  ['https://t.example/ferry.jpg', 'https://t.example/harbour.jpg'],
  ['https://t.example/a/1.jpg', 'https://t.example/a/2.jpg'],
  ['https://t.example/one/image.jpg', 'https://t.example/two/image.jpg'],
  ['https://t.example/IMG_1234.jpg', 'https://t.example/IMG_1235.jpg'],
  ['https://t.example/picture.php?id=1', 'https://t.example/picture.php?id=2'],
  ['https://t.example/picture?id=1', 'https://t.example/picture?id=2'],
  ['https://t.example/media/9f8e/5000.jpg', 'https://t.example/media/77aa/5000.jpg'],
];

describe('Of one picture are', () => {
  test.each(SAME)('%s and %s', (one, other) => expect(pictureFile(one)).toBe(pictureFile(other)));
});

describe('Of two are', () => {
  test.each(OTHERS)('%s and %s', (one, other) => expect(pictureFile(one)).not.toBe(pictureFile(other)));
});

test.each(['-1x', '=1', '.jpg', '/a', 'http://', '%3a'])(
  'However long it is, an address of %s is looked at in no time',
  (part) => {
    const address = `https://t.example/${part.repeat(100_000)}/x!`;
    const before = performance.now();
    pictureFile(address);
    expect(performance.now() - before).toBeLessThan(500);
  },
);

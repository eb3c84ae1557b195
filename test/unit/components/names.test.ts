import { describe, expect, test } from 'vitest';
import { initial } from '../../../components/parts/Tile.tsx';
import { fileOf } from '../../../components/reading/Enclosures.tsx';
import { byFolder } from '../../../components/reading/folders.ts';
import { articleName, feedName, viewCount, viewName } from '../../../components/reading/names.ts';
import { aFeed, anArticle } from './articles.ts';

const feeds = [
  aFeed({ id: 1, title: 'Tide', folder: 'Town', unread: 6, starred: 1 }),
  aFeed({ id: 2, title: '河岸日报', lang: 'zh-Hans', folder: 'Town', unread: 9 }),
  aFeed({ id: 3, title: 'Orbit', unread: 2, starred: 3 }),
];

describe('feeds', () => {
  test('go by the publisher’s title, in its language', () => {
    expect(feedName(aFeed({ id: 2, title: '河岸日报', lang: 'zh-Hans' }))).toEqual({
      text: '河岸日报',
      lang: 'zh-Hans',
    });
  });
  test('go by the person’s own name before it, whose language nobody has told us', () => {
    expect(feedName(aFeed({ id: 2, title: '河岸日报', lang: 'zh-Hans', name: 'River' }))).toEqual({ text: 'River' });
  });
});

describe('views', () => {
  test('have names', () => {
    expect(viewName({ kind: 'unread' }, feeds).text).toBe('Unread');
    expect(viewName({ kind: 'folder', folder: 'Town' }, feeds).text).toBe('Town');
    expect(viewName({ kind: 'feed', feedId: 3 }, feeds).text).toBe('Orbit');
    expect(viewName({ kind: 'feed', feedId: 99 }, feeds).text).toBe('');
  });
  test('count what is unread in them, the starred ones what is starred, all articles nothing', () => {
    expect(viewCount({ kind: 'unread' }, feeds)).toBe(17);
    expect(viewCount({ kind: 'folder', folder: 'Town' }, feeds)).toBe(15);
    expect(viewCount({ kind: 'feed', feedId: 3 }, feeds)).toBe(2);
    expect(viewCount({ kind: 'starred' }, feeds)).toBe(4);
    expect(viewCount({ kind: 'all' }, feeds)).toBe(0);
  });
});

test('feeds are sorted as the language sorts, numbers by their value, within sorted folders', () => {
  const { folders, loose } = byFolder(
    [
      aFeed({ id: 1, title: 'b', folder: 'Zoo' }),
      aFeed({ id: 2, title: 'Part 10', folder: 'air', unread: 1 }),
      aFeed({ id: 3, title: 'Part 9', folder: 'air', unread: 2 }),
      aFeed({ id: 4, title: 'é' }),
      aFeed({ id: 5, title: 'f' }),
      aFeed({ id: 6, title: 'e' }),
    ],
    'en',
  );
  expect(folders.map(({ name }) => name)).toEqual(['air', 'Zoo']);
  expect(folders[0]?.feeds.map(({ title }) => title)).toEqual(['Part 9', 'Part 10']);
  expect(loose.map(({ id }) => id)).toEqual([4, 6, 5]);
});

describe('tiles', () => {
  test.each([
    ['The Post', 'T'],
    ['“Quoted”', 'Q'],
    ['《读书》', '读'],
    ['3 things', '3'],
    ['\u{1F9EA} lab', 'l'],
    ['…', '…'],
    ['', '·'],
  ])('of %j shows %j', (name, letter) => expect(initial(name)).toBe(letter));
});

test('an article without a title goes by its first words', () => {
  expect(articleName(anArticle({ id: 1, title: '', excerpt: 'First words' }))).toBe('First words');
  expect(articleName(anArticle({ id: 1, title: '', excerpt: '' }))).toBe('Untitled');
});

test('a file goes by the end of its address, whatever its escapes', () => {
  expect(fileOf('https://x.test/a/tide%20table.mp3?x=1')).toBe('tide table.mp3');
  expect(fileOf('https://x.test/100%')).toBe('100%');
  expect(fileOf('https://x.test/')).toBe('x.test');
});

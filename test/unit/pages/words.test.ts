import { describe, expect, test } from 'vitest';
import { todayOf } from '../../../lib/marking.ts';
import { fromHash, type Place, toHash } from '../../../lib/pages/place.ts';
import { refreshing } from '../../../lib/pages/progress.ts';
import { fileName } from '../../../lib/pages/saveArticle.ts';
import { look } from '../../../lib/pages/theme.ts';
import { isWeb } from '../../../lib/pages/windows.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { aFeed, MINUTE, NOON } from '../components/articles.ts';

describe('places in an address', () => {
  test.each<Place>([
    { view: { kind: 'unread' } },
    { view: todayOf(Date.now()) },
    { view: { kind: 'starred' }, articleId: 7 },
    { view: { kind: 'feed', feedId: 3 } },
    { view: { kind: 'folder', folder: 'Böse & "gut" 100% #1' }, articleId: 12 },
  ])('%o comes back as it went', (place) => expect(fromHash(toHash(place))).toEqual(place));
  test('the list of today is that of the day on which it is opened', () => {
    const since = new Date(2026, 10, 22).getTime();
    const place = { view: { kind: 'today', since }, articleId: 3 };
    expect(fromHash('#view=today&article=3', since)).toEqual(place);
    expect(fromHash('#view=today&article=3', new Date(2026, 10, 22, 23, 59, 59).getTime())).toEqual(place);
    expect(fromHash('#view=today', since - 1).view).toEqual({ kind: 'today', since: new Date(2026, 10, 21).getTime() });
  });
  test.each(['', '#', '#view=nonsense', '#feed=-1', '#feed=x&article=0', '#article=1e99'])(
    '%j is the unread list',
    (hash) => expect(fromHash(hash)).toEqual({ view: { kind: 'unread' } }),
  );
});

describe('the progress of a refresh', () => {
  const asked = (id: number, more = {}) => aFeed({ id, askedAt: NOON, nextPollAt: NOON + 60 * MINUTE, ...more });
  const waits = { nextPollAt: 0 };

  test('counts the feeds of the last asking that still wait', () => {
    expect(refreshing([asked(1), asked(2, waits), asked(3)], NOON)).toEqual({ done: 2, total: 3 });
  });
  test('is over when none waits', () => expect(refreshing([asked(1), asked(2)], NOON)).toBeUndefined());
  test('leaves out feeds of an earlier asking, paused ones and archives', () => {
    const others = [
      asked(1, { askedAt: NOON - 1, ...waits }),
      asked(2, { paused: 'person', ...waits }),
      asked(3, { kind: 'archive', ...waits }),
    ];
    expect(refreshing([...others, asked(4, waits)], NOON)).toEqual({ done: 0, total: 1 });
  });
  test('a new feed that was never asked for is no refresh', () => {
    expect(refreshing([aFeed({ id: 1, nextPollAt: 0 })], NOON)).toBeUndefined();
  });
  test('nobody believes it after ten minutes', () => {
    expect(refreshing([asked(1, waits)], NOON + 11 * MINUTE)).toBeUndefined();
  });
});

describe('file names', () => {
  test.each([
    ['Tides: up/down? "Yes" <b>', 'Tides up down Yes b.md'],
    ['末班渡轮保留到春天：夜航线', '末班渡轮保留到春天：夜航线.md'],
    ['..', 'article.md'],
    ['ends in a dot. ', 'ends in a dot.md'],
    ['a\u202Egpj.exe', 'a gpj.exe.md'],
  ])('%j is saved as %j', (title, name) => expect(fileName(title)).toBe(name));
  test('are never longer than a system takes, and cut no sign in two', () => {
    expect(fileName('\u{1F6A2}'.repeat(500))).toBe(`${'\u{1F6A2}'.repeat(80)}.md`);
  });
});

test('the root wears only what is not as usual', () => {
  expect(look(DEFAULTS)).toEqual({});
  expect(look({ ...DEFAULTS, theme: 'dark', density: 'compact', face: 'sans', indent: true, readScale: 1.12 })).toEqual(
    {
      theme: 'dark',
      density: 'compact',
      face: 'sans',
      indent: '',
      scale: '112',
    },
  );
});

test('only addresses of the web are opened', () => {
  expect(isWeb('https://a.test/')).toBe(true);
  expect(isWeb('HTTP://a.test/')).toBe(true);
  for (const url of ['javascript:alert(1)', 'file:///etc', 'data:text/html,x', ' https://a.test', undefined])
    expect(isWeb(url)).toBe(false);
});

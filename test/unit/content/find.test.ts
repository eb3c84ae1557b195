import { describe, expect, test } from 'vitest';
import { find, indexOf } from '../../../lib/content/find.ts';

/** What is found, as the pieces of text it covers. */
function found(texts: (string | null)[], query: string): string[] {
  return find(indexOf(texts), query).map(({ from, to }) =>
    texts
      .slice(from.text, to.text + 1)
      .map((text, at) => {
        const last = from.text + at === to.text;
        return (text ?? '|').slice(at === 0 ? from.at : 0, last ? to.at : undefined);
      })
      .join(''),
  );
}

describe('finding in an article', () => {
  test('capitals do not matter', () => expect(found(['The Ferry and the FERRY'], 'ferry')).toEqual(['Ferry', 'FERRY']));
  test('nor do widths', () => {
    expect(found(['ＲＳＳ と ﾌｨｰﾄﾞ'], 'rss')).toEqual(['ＲＳＳ']);
    expect(found(['ＲＳＳ と ﾌｨｰﾄﾞ'], 'フィード')).toEqual(['ﾌｨｰﾄﾞ']);
    expect(found(['第 12 次'], '１２')).toEqual(['12']);
  });
  test('nor how a letter is put together', () => {
    expect(found(['cafe\u0301 noir'], 'café')).toEqual(['cafe\u0301']);
    expect(found(['café noir'], 'cafe\u0301 n')).toEqual(['café n']);
    expect(found(['\u1112\u1161\u11ab글'], '한글')).toEqual(['\u1112\u1161\u11ab글']);
  });
  test('a word in several pieces is found whole', () =>
    expect(found(['The night', ' fer', 'ry runs'], 'night ferry')).toEqual(['night ferry']));
  test('nothing is found across blocks', () => expect(found(['night', null, 'ferry'], 'nightferry')).toEqual([]));
  test('one blank is as any other, and as many', () =>
    expect(found(['night\u00a0\n ferry', null, ' night ferry'], ' night  ferry ')).toEqual([
      'night\u00a0\n ferry',
      'night ferry',
    ]));
  test('soft hyphens are not seen', () => expect(found(['Fähr\u00adhafen'], 'fährhafen')).toEqual(['Fähr\u00adhafen']));
  test('a ligature is its letters, and is marked whole', () => expect(found(['the ﬁrst'], 'fi')).toEqual(['ﬁ']));
  test('hits do not overlap', () => expect(found(['aaaa'], 'aa')).toEqual(['aa', 'aa']));
  test('nothing finds nothing', () => {
    expect(found(['abc'], '  ')).toEqual([]);
    expect(found([], 'a')).toEqual([]);
  });
  test('a long text is read in one go', () => {
    const text = 'the quick brown fox '.repeat(50_000);
    expect(find(indexOf([text]), 'brown').length).toBe(50_000);
  });
});

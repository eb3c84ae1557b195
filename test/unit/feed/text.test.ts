import { describe, expect, test } from 'vitest';
import { decode } from '../../../lib/feed/entities.ts';
import { cut, guessLang, toText } from '../../../lib/feed/text.ts';
import { looseTitle } from '../../../lib/feed/titles.ts';

describe('the text of HTML', () => {
  test.each([
    ['<p>One</p><p>two</p>', 'One two'],
    ['O<b>n</b>e<br>two', 'One two'],
    ['潮<b>水</b>报', '潮水报'],
    ['a &amp;lt; b &eacute; &#20013; &#x1F30A; &nope;', 'a &lt; b é 中 🌊 &nope;'],
    ['<script>x()</script>one<style>y</style> two<!-- three -->', 'one two'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<a title="x > y" href=z>one</a>', 'one'],
    ['  a \n\t b&nbsp;c ', 'a b\u00a0c'],
    ['<p>never closed', 'never closed'],
    ['<![CDATA[one]]> two', 'one two'],
  ])('of %j is %j', (html, text) => {
    expect(toText(html)).toBe(text);
  });

  test('is cut with an ellipsis, never inside a character', () => {
    expect(toText('one two three', 8)).toBe('one two…');
    expect(toText('one', 3)).toBe('one');
    expect(toText('🌊🌊🌊', 4)).toBe('🌊…');
  });

  test('is the same however little of it is wanted', () => {
    const parts = [
      '<p>',
      '</p>',
      'word ',
      '潮',
      '🌊',
      '&amp;',
      '&',
      'am',
      'p;',
      '&#12',
      '3;',
      '<b>',
      '</b>',
      '&#32;',
      '   ',
      '<!-- x -->',
      '<',
    ];
    let state = 7;
    const next = (most: number): number => {
      state = (state * 48271) % 2147483647;
      return state % most;
    };
    for (let round = 0; round < 3000; round++) {
      const html = Array.from({ length: next(120) }, () => parts[next(parts.length)]).join('');
      const max = 1 + next(60);
      expect(toText(html, max)).toBe(cut(toText(html), max));
    }
  });

  test('takes linear time', () => {
    const before = performance.now();
    for (const part of ['<script>', '<!--', '<a b=">"', '<', '&', '</']) toText(part.repeat(40_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('character references', () => {
  test('are decoded once, with numbers kept inside Unicode', () => {
    expect(decode('&amp;amp; &quot;&apos; &#0; &#xD800; &#x110000; &#99999999999;')).toBe(
      '&amp; "\' \ufffd \ufffd \ufffd \ufffd',
    );
  });

  test.each([
    ['&Amacr;&amacr;&zopf;&Bfr;&bfr;&ycy;', 'Āā𝕫𝔅𝔟ы'],
    ['&die;&uml;&fjlig;&nvlt;&CounterClockwiseContourIntegral;', '¨¨fj<⃒∳'],
    ['&a;&r;&C;&afjlig;', '&a;&r;&C;&afjlig;'],
  ])('%s say %s by their names', (names, text) => {
    expect(decode(names)).toBe(text);
  });

  test('of windows-1252 mean what publishers meant', () => {
    expect(decode('&#146;&#x97;&#128;')).toBe('’—€');
  });

  test('need their semicolon, as in addresses', () => {
    expect(decode('?a=1&copy=2&lt=3')).toBe('?a=1&copy=2&lt=3');
  });
});

describe('a title that may be HTML', () => {
  test.each([
    ['One <b>two</b>', 'One two'],
    ['1 < 2 & 3', '1 < 2 & 3'],
    ['Why the <b> tag?', 'Why the <b> tag?'],
    ['Array<T> and <T>', 'Array<T> and <T>'],
    ['Tide &amp; water', 'Tide & water'],
    ['10<sup>6</sup> tides', '10 6 tides'],
    ['H<sub>2</sub>O', 'H2O'],
    ['潮<span>水</span>', '潮水'],
  ])('%j reads %j', (html, text) => {
    expect(looseTitle(html)).toBe(text);
  });
});

describe('the language by script', () => {
  test.each([
    ['这是一个关于潮水的新闻，我们说', 'zh-Hans'],
    ['這是一個關於潮水的新聞，我們說', 'zh-Hant'],
    ['潮水新', 'zh'],
    ['潮が満ちてくる', 'ja'],
    ['調査結果の発表', 'ja'],
    ['밀물과 썰물', 'ko'],
    ['Παλίρροια', 'el'],
  ])('of %s is %s', (text, lang) => {
    expect(guessLang(text)).toBe(lang);
  });

  test('is unknown for scripts that languages share, and for nothing', () => {
    expect(guessLang('Прилив и отлив')).toBeUndefined();
    expect(guessLang('المد والجزر')).toBeUndefined();
    expect(guessLang('High tide at noon')).toBeUndefined();
    expect(guessLang('High tide at noon 潮')).toBeUndefined();
    expect(guessLang('12:30')).toBeUndefined();
    expect(guessLang('')).toBeUndefined();
  });
});

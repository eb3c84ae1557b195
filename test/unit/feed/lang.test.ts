import { describe, expect, test } from 'vitest';
import { langOf } from '../../../lib/feed/lang.ts';

const HAN = '末班渡轮不会在年底停航，议会以一票之差通过提案';
const KANA = '灯台の見える図書館、閉館後の一時間だけ開く';
const LATIN = 'The ferry sails until April';

describe('the language of a text', () => {
  test.each([
    [LATIN, undefined, undefined],
    [LATIN, 'en-GB', 'en-GB'],
    [LATIN, 'zh-CN', 'zh-CN'],
    [HAN, undefined, 'zh-Hans'],
    [HAN, 'zh-CN', 'zh-CN'],
    [HAN, 'en-US', 'zh-Hans'],
    [HAN, 'yue', 'yue'],
    [HAN, 'ja', 'ja'],
    [KANA, undefined, 'ja'],
    [KANA, 'zh-CN', 'ja'],
    [KANA, 'en', 'ja'],
    ['', 'fr', 'fr'],
  ])('"%s" declared as %s is %s', (text, declared, lang) => {
    expect(langOf(text, declared)).toBe(lang);
  });
});

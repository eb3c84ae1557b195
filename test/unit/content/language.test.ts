import { describe, expect, it } from 'vitest';
import { dirOf, minutesOf } from '../../../lib/content/language.ts';

describe('the direction of an article', () => {
  it.each([
    ['12 — 《港口》', 'ltr'],
    ['"2026" خبر with Latin', 'rtl'],
    ['Latin first, ثم عربي', 'ltr'],
    ['שלום', 'rtl'],
    ['1234 !?', undefined],
  ])('of %j is %s, by its first letter', (text, dir) => {
    expect(dirOf(text)).toBe(dir);
  });
});

describe('the minutes of reading', () => {
  it('count words in scripts that have them and characters in those that do not, and are never none', () => {
    expect(minutesOf('')).toBe(1);
    expect(minutesOf('word '.repeat(660))).toBe(3);
    expect(minutesOf('字'.repeat(1600))).toBe(4);
    expect(minutesOf(`${'字'.repeat(800)} ${'word '.repeat(440)}`)).toBe(4);
  });
});

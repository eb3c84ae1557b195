import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { age, clock, dayBefore, dayOf, length, moment } from '../../../components/reading/ages.ts';
import { HOUR, MINUTE, NOON } from './articles.ts';

describe('ages', () => {
  test('under a minute is now', () => expect(age(NOON - 59_000, NOON)).toBe('now'));
  test('under an hour is told in whole minutes', () => expect(age(NOON - 12.9 * MINUTE, NOON)).toBe('12 min'));
  test('earlier today is told in whole hours', () => expect(age(NOON - 11.5 * HOUR, NOON)).toBe('11 h'));
  test('on earlier days the clock is told, for their date stands above', () => {
    const evening = NOON - 17 * HOUR;
    expect(age(evening, NOON)).toBe(clock(evening));
  });
  test('half an hour ago stays half an hour, also across midnight', () => {
    const midnight = new Date(2026, 10, 22, 0, 10).getTime();
    expect(age(midnight - 30 * MINUTE, midnight)).toBe('30 min');
  });
});

describe('lengths', () => {
  test('nothing takes less than a minute', () => expect(length(0.2)).toBe('1 min'));
  test('an hour and more is told in hours', () => {
    expect(length(60)).toBe('1 h');
    expect(length(72)).toBe('1 h 12 min');
  });
});

describe('days', () => {
  test('a day is named by the calendar of this machine', () => expect(dayOf(NOON)).toBe('2026-11-22'));
  test('the day before is right across the end of a month', () => {
    expect(dayBefore(new Date(2026, 2, 1, 0, 30).getTime(), 1)).toBe('2026-02-28');
  });
  test('the day before is right when the clocks have changed', () => {
    for (let month = 0; month < 12; month++) {
      const late = new Date(2026, month, 29, 0, 5).getTime();
      expect(dayBefore(late, 1)).toBe(`2026-${String(month + 1).padStart(2, '0')}-28`);
    }
  });
});

describe('the language of dates', () => {
  /** The words of a browser that speaks this language; they are settled once for a page. */
  const under = async (language: string) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(language);
    vi.resetModules();
    return import('../../../components/reading/ages.ts');
  };
  afterEach(() => vi.restoreAllMocks());

  test('is the person’s own kind of English', async () => {
    const british = await under('en-GB');
    expect(british.dateLang()).toBe('en-GB');
    expect(british.longDate(NOON, NOON)).toBe('Sunday 22 November');
  });
  test('is that of the words where the interface has none of the person’s', async () => {
    expect((await under('ja')).dateLang()).toBe('en');
  });
  test('another year is said, this one is not', () => {
    expect(moment(new Date(2025, 0, 3, 9, 5).getTime(), NOON)).toContain('2025');
    expect(moment(NOON, NOON)).not.toContain('2026');
  });
});

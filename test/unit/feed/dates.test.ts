import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../lib/feed/dates.ts';

describe('a date', () => {
  test.each([
    ['Tue, 10 Nov 2026 08:30:00 +0100', '2026-11-10T07:30:00Z'],
    ['Tue, 10 Nov 2026 08:30:00 GMT', '2026-11-10T08:30:00Z'],
    ['10 Nov 26 08:30 EST', '2026-11-10T13:30:00Z'],
    ['Tuesday, 10 November 2026 08:30:00 PDT', '2026-11-10T15:30:00Z'],
    ['Tue,10 Nov 2026 08:30:00 -0000', '2026-11-10T08:30:00Z'],
    ['Tue Nov 10 08:30:00 2026', '2026-11-10T08:30:00Z'],
    ['Tue Nov 10 2026 08:30:00 GMT+0200 (CEST)', '2026-11-10T06:30:00Z'],
    ['November 10, 2026 8:30 PM', '2026-11-10T20:30:00Z'],
    ['10-Nov-2026 08:30', '2026-11-10T08:30:00Z'],
    ['mar., 10 nov. 2026 08:30:00 +0100', '2026-11-10T07:30:00Z'],
    ['Di, 10 Dez 2024 08:30:00 +0100', '2024-12-10T07:30:00Z'],
    ['2026-11-10T08:30:00Z', '2026-11-10T08:30:00Z'],
    ['2026-11-10T08:30:00.123456+05:30', '2026-11-10T03:00:00.123Z'],
    ['2026-11-10T08:30+0100', '2026-11-10T07:30:00Z'],
    ['2026-11-10 08:30:00', '2026-11-10T08:30:00Z'],
    ['2026-11-10 08:30:00 UTC', '2026-11-10T08:30:00Z'],
    ['2026/11/10 08:30', '2026-11-10T08:30:00Z'],
    ['20261110T083000Z', '2026-11-10T08:30:00Z'],
    ['2026-11-10', '2026-11-10T00:00:00Z'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-11-10T24:00:00Z', '2026-11-11T00:00:00Z'],
    ['1794299400', '2026-11-10T08:30:00Z'],
    ['1794299400000', '2026-11-10T08:30:00Z'],
    ['  Tue, 10 Nov 2026 08:30:00 GMT\n', '2026-11-10T08:30:00Z'],
  ])('%j is %s', (written, iso) => {
    expect(parseDate(written)).toBe(Date.parse(iso));
  });

  test.each([
    '',
    'soon',
    '2026-13-01',
    '2026-02-30',
    '2026-11-10T25:00:00Z',
    '2026-11-10T08:61:00Z',
    'Tue, 41 Nov 2026 08:30:00 GMT',
    'Tue, 10 Nov 2026 08:30:00 +zz:00',
    '2026-11-10T08:30:00Zulu time',
    '10 11',
  ])('%j is none', (written) => {
    expect(parseDate(written)).toBeUndefined();
  });

  test('is never sought in long text', () => {
    for (const text of ['x', ' ', '1 ', '1:', '-'].map((part) => `1${part.repeat(100_000)}x`)) {
      const before = performance.now();
      expect(parseDate(text)).toBeUndefined();
      expect(performance.now() - before).toBeLessThan(50);
    }
  });

  test('without a zone means the same everywhere', () => {
    const before = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Shanghai';
      expect(parseDate('10 Nov 2026 08:30')).toBe(Date.UTC(2026, 10, 10, 8, 30));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

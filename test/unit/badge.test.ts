import { expect, test } from 'vitest';
import { badgeText } from '../../lib/badge.ts';

test.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1000, '1k'],
  [1234, '1.2k'],
  [1999, '1.9k'],
  [9999, '9.9k'],
  [10_000, '10k'],
  [999_999, '999k'],
  [1_250_000, '1.2M'],
])('%i unread articles show as "%s"', (count, text) => {
  expect(badgeText(count)).toBe(text);
});

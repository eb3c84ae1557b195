import { describe, expect, test } from 'vitest';
import { FLOOR, isTooSoon, nextPoll } from '../../../lib/poll/schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (feed: Partial<Parameters<typeof nextPoll>[0]>, random = 0) =>
  nextPoll({ errors: 0, ...feed }, { now: 0, interval: HOUR, random });

describe('the next poll', () => {
  test('is an hour away by default, and at most a tenth later', () => {
    expect(at({})).toBe(HOUR);
    expect(at({}, 1)).toBe(HOUR + HOUR / 10);
  });

  test('obeys the longest of interval, ttl and what the server asks', () => {
    expect(at({ ttl: 3 * HOUR })).toBe(3 * HOUR);
    expect(at({ wait: 5 * HOUR })).toBe(5 * HOUR);
    expect(at({ interval: 2 * HOUR, ttl: HOUR / 2 })).toBe(2 * HOUR);
  });

  test('is at most a day away, unless the person wants it later or the server says "too many"', () => {
    expect(at({ ttl: 30 * DAY, wait: 30 * DAY })).toBe(DAY);
    expect(at({ interval: 3 * DAY })).toBe(3 * DAY);
    expect(at({ errors: 1, error: { kind: 'http', status: 429 }, wait: 3 * DAY })).toBe(3 * DAY);
    expect(at({ errors: 1, error: { kind: 'http', status: 404 }, wait: 3 * DAY })).toBe(DAY);
  });

  test('doubles with every failure in a row', () => {
    const error = { kind: 'timeout' } as const;
    expect([1, 2, 3, 4, 5, 50].map((errors) => at({ errors, error }) / HOUR)).toEqual([2, 4, 8, 16, 24, 24]);
  });

  test('looks again soon when only the network was missing', () => {
    expect(at({ errors: 3, error: { kind: 'offline' } })).toBe(5 * 60_000);
  });

  test('is never nearer than the floor, whatever a person sets', () => {
    expect(at({ interval: 1000 })).toBe(FLOOR);
  });
});

describe('asking by hand', () => {
  const polled = { checkedAt: 10 * HOUR };
  const refused = { ...polled, error: { kind: 'http', status: 503 } as const, wait: 2 * HOUR };

  test('waits five minutes after the last poll, and as long as a refusing server has asked', () => {
    expect(isTooSoon(polled, 10 * HOUR + FLOOR - 1)).toBe(true);
    expect(isTooSoon(polled, 10 * HOUR + FLOOR)).toBe(false);
    expect(isTooSoon(refused, 12 * HOUR - 1)).toBe(true);
    expect(isTooSoon(refused, 12 * HOUR)).toBe(false);
  });

  test('a feed that never was polled, or was in the future of a clock set back, may be asked', () => {
    expect(isTooSoon({}, 0)).toBe(false);
    expect(isTooSoon(polled, 9 * HOUR)).toBe(false);
  });

  test('a person’s patience with max-age is not tried: only refusals bind the hand', () => {
    expect(isTooSoon({ ...polled, wait: 5 * HOUR }, 11 * HOUR)).toBe(false);
  });
});

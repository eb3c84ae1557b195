import { describe, expect, test } from 'vitest';
import {
  FLOOR,
  isFullDue,
  isPaused,
  isTooSoon,
  nextPoll,
  refused,
  type Timing,
  withMoments,
} from '../../../lib/poll/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Sunday, noon GMT. */
const NOW = Date.UTC(2026, 0, 11, 12);

type Row = Parameters<typeof nextPoll>[0];

const next = (feed: Partial<Row> = {}, timing: Partial<Timing> = {}) =>
  nextPoll({ added: NOW, errors: 0, ...feed }, { now: NOW, interval: HOUR, random: 0, ...timing });
const hours = (feed: Partial<Row> = {}, timing: Partial<Timing> = {}) =>
  ((next(feed, timing).at ?? Number.NaN) - NOW) / HOUR;

describe('the next poll', () => {
  test('is an interval away, and at most a tenth later', () => {
    expect(hours()).toBe(1);
    expect(hours({}, { random: 1 })).toBeCloseTo(1.1);
  });

  test('obeys the longest of interval, ttl and what the server asks, and says which', () => {
    expect(next({ ttl: 3 * HOUR })).toEqual({ at: NOW + 3 * HOUR, why: 'ttl' });
    expect(next({ wait: 5 * HOUR })).toEqual({ at: NOW + 5 * HOUR, why: 'fresh' });
    expect(next({ interval: 2 * HOUR, ttl: HOUR / 2, wait: HOUR })).toEqual({ at: NOW + 2 * HOUR, why: 'interval' });
  });

  test('is at most a day away, unless the person wants it later or the server turned us away', () => {
    expect(hours({ ttl: 30 * DAY, wait: 30 * DAY })).toBe(24);
    expect(hours({ interval: 3 * DAY })).toBe(72);
    expect(hours({ errors: 1, error: { kind: 'http', status: 429 }, wait: 3 * DAY })).toBe(72);
    expect(hours({ errors: 1, error: { kind: 'http', status: 503 }, wait: 300 * DAY })).toBe(7 * 24);
    expect(hours({ errors: 1, error: { kind: 'http', status: 404 }, wait: 3 * DAY })).toBe(24);
  });

  test('after failures waits an hour, doubled up to a day, never less than it usually would', () => {
    const error = { kind: 'timeout' } as const;
    expect([1, 2, 3, 4, 5, 6, 50].map((errors) => hours({ errors, error }))).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(hours({ errors: 1, error, interval: 6 * HOUR })).toBe(6);
    expect(next({ errors: 3, error }).why).toBe('errors');
  });

  test('looks again soon when only the network was missing', () => {
    expect(next({ errors: 3, error: { kind: 'offline' } })).toEqual({ at: NOW + 15 * MINUTE, why: 'offline' });
  });

  test('asks a server that says "gone" once more a day later', () => {
    expect(next({ errors: 1, error: { kind: 'gone' } })).toEqual({ at: NOW + DAY, why: 'gone' });
  });

  test('is never nearer than a quarter of an hour, whatever is set, and never by the clock where the person says so', () => {
    expect(hours({ interval: 1000 })).toBe(1 / 4);
    expect(next({ interval: 'never' })).toEqual({ why: 'interval' });
    expect(next({}, { interval: 'never' })).toEqual({ why: 'interval' });
    expect(hours({ interval: 2 * HOUR }, { interval: 'never' })).toBe(2);
  });
});

describe('a rhythm', () => {
  const rhythm = (recent: number[]) => hours({ recent }, { interval: 'rhythm' });
  const every = (gap: number) => Array.from({ length: 10 }, (_, at) => NOW - gap * (at + 0.5));

  test('asks a busy feed every hour and a quiet one nearly once a day', () => {
    expect(rhythm(every(HOUR))).toBe(1);
    expect(rhythm(every(60 * DAY))).toBe(22);
  });

  test('lies between, a sixteenth of the usual time between two articles', () => {
    expect(rhythm(every(4 * DAY))).toBeCloseTo((4 * 24 * 0.95) / 16);
    expect(rhythm(every(DAY))).toBeCloseTo(1.425);
  });

  test('slows down where nothing comes any more', () => {
    const dry = every(DAY).map((moment) => moment - 100 * DAY);
    expect(rhythm(dry)).toBeCloseTo((109.5 * 24) / 10 / 16);
  });

  test('begins hourly with a feed that has shown nothing yet', () => {
    expect(rhythm([])).toBe(1);
  });

  test('takes what comes within an hour as one event, and remembers ten', () => {
    const dates = Array.from({ length: 40 }, (_, at) => NOW - at * 20 * MINUTE);
    const moments = withMoments(undefined, dates);
    expect(moments).toEqual(Array.from({ length: 10 }, (_, at) => NOW - at * HOUR));
    expect(withMoments(moments, [NOW + HOUR])).toEqual([NOW + HOUR, ...moments.slice(0, 9)]);
  });
});

describe('hours and days a publisher leaves out', () => {
  test('put the poll off to the next hour that is free', () => {
    expect(next({ skip: { hours: [13, 14] } })).toEqual({ at: NOW + 3 * HOUR, why: 'skip' });
    expect(next({ skip: { hours: [15] } }).why).toBe('interval');
    // Noon of a Sunday: Monday begins twelve hours later.
    expect(next({ skip: { days: [0] } })).toEqual({ at: NOW + 12 * HOUR, why: 'skip' });
  });

  test('never for more than a day, even where all are left out', () => {
    expect(hours({ skip: { days: [0, 1, 2, 3, 4, 5, 6] } })).toBe(24);
    expect(hours({ skip: { hours: Array.from({ length: 24 }, (_, hour) => hour) } }, { random: 1 })).toBe(24);
  });

  test('spread the polls that meet in one hour', () => {
    expect(hours({ skip: { hours: [13] } }, { random: 0.5 })).toBe(2.25);
  });
});

describe('a server that turns us away', () => {
  test('is left alone as long as it says, at most a week', () => {
    expect(refused(undefined, 'a.test', 2 * HOUR, NOW)).toEqual({
      host: 'a.test',
      at: NOW,
      until: NOW + 2 * HOUR,
      refusals: 1,
    });
    expect(refused(undefined, 'a.test', 365 * DAY, NOW).until).toBe(NOW + 7 * DAY);
  });

  test('for an hour where it does not say, doubled each time up to a day', () => {
    const waits: number[] = [];
    let host = refused(undefined, 'a.test', undefined, NOW);
    for (let at = 0; at < 7; at++) {
      waits.push((host.until - NOW) / HOUR);
      host = refused(host, 'a.test', undefined, NOW);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  test('is not asked by hand either, but for one try after a day', () => {
    const host = refused(undefined, 'a.test', 3 * DAY, NOW);
    expect(isPaused(host, NOW + DAY - 1, true)).toBe(true);
    expect(isPaused(host, NOW + DAY, true)).toBe(false);
    expect(isPaused(host, NOW + DAY, false)).toBe(true);
    expect(isPaused(host, NOW + 3 * DAY, false)).toBe(false);
    expect(isPaused(undefined, NOW, false)).toBe(false);
  });
});

describe('asking by hand', () => {
  test('waits five minutes after the last poll', () => {
    expect(isTooSoon({ checkedAt: NOW }, NOW + FLOOR - 1)).toBe(true);
    expect(isTooSoon({ checkedAt: NOW }, NOW + FLOOR)).toBe(false);
  });

  test('a feed that never was polled, or was in the future of a clock set back, may be asked', () => {
    expect(isTooSoon({}, NOW)).toBe(false);
    expect(isTooSoon({ checkedAt: NOW }, NOW - HOUR)).toBe(false);
  });
});

test('the whole document is asked for when nothing but "not modified" has come for eight days', () => {
  expect(isFullDue({ fullAt: NOW }, NOW + 8 * DAY - 1)).toBe(false);
  expect(isFullDue({ fullAt: NOW }, NOW + 8 * DAY)).toBe(true);
  expect(isFullDue({ succeededAt: NOW }, NOW + 8 * DAY)).toBe(true);
  expect(isFullDue({}, NOW)).toBe(false);
});

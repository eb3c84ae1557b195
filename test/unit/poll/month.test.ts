import { describe, expect, test } from 'vitest';
import { DAY, dice, HOUR, live, MINUTE, mix, START } from './month.ts';

const quantile = (numbers: number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN;

/** How many moments fall into each hour. */
function perHour(moments: number[], days: number): number[] {
  const hours = Array<number>(days * 24).fill(0);
  for (const at of moments) {
    const hour = Math.floor((at - START) / HOUR);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

describe.each([1, 2, 3])('A month of 200 feeds (mix %i)', (seed) => {
  const publishers = mix(dice(seed * 1000));
  const month = live(publishers, { days: 30, interval: 'rhythm', random: dice(seed) });
  const hourly = live(publishers, { days: 30, interval: HOUR, random: dice(seed) });
  const frequent = publishers.map(({ rate }, id) => ({ rate, id })).filter(({ rate }) => rate >= 1);

  test('costs less than half of the requests and bytes that asking every hour does', () => {
    expect(month.requests.length / hourly.requests.length).toBeLessThanOrEqual(0.45);
    expect(month.bytes / hourly.bytes).toBeLessThanOrEqual(0.5);
  });

  test('shows what comes daily within the hour, mostly, feed by feed', () => {
    const medians = frequent.map(({ id }) => quantile(month.delays[id] ?? [], 0.5)).filter((ms) => !Number.isNaN(ms));
    expect(
      quantile(
        frequent.flatMap(({ id }) => month.delays[id] ?? []),
        0.5,
      ),
    ).toBeLessThanOrEqual(HOUR);
    expect(quantile(medians, 0.5)).toBeLessThanOrEqual(HOUR);
  });

  test('shows everything within the day, 95 times of 100', () => {
    expect(quantile(month.delays.flat(), 0.95)).toBeLessThanOrEqual(DAY);
    const quiet = publishers.flatMap(({ rate }, id) => (rate < 1 / 4 ? (month.delays[id] ?? []) : []));
    expect(quantile(quiet, 0.95)).toBeLessThanOrEqual(DAY);
  });

  test('asks no feed sooner than an hour after the last time', () => {
    const last = new Map<number, number>();
    const gaps = month.requests.map(({ at, feed }) => {
      const gap = at - (last.get(feed) ?? Number.NEGATIVE_INFINITY);
      last.set(feed, at);
      return gap;
    });
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR);
  });

  test('wakes at most six times an hour', () => {
    expect(quantile(perHour(month.wakes, 30), 0.5)).toBeLessThanOrEqual(6);
    expect(Math.max(...perHour(month.wakes, 30))).toBeLessThanOrEqual(7);
  });
});

test('wakes for nothing but the safety net while nothing is due', () => {
  const quiet = mix(dice(5)).slice(-5);
  const month = live(quiet, { days: 30, interval: DAY, random: dice(5) });
  const idle = perHour(month.wakes, 30).filter((wakes) => wakes > 0);
  expect(month.requests.length).toBeLessThanOrEqual(5 * 30);
  expect(month.wakes.length).toBeLessThanOrEqual(30 * 24 + month.requests.length);
  expect(quantile(idle, 0.5)).toBe(1);
  const nothing = live([], { days: 3, interval: 'rhythm', random: dice(5) });
  expect(nothing.wakes).toHaveLength(3 * 24 - 1);
});

test('after three days of sleep asks in shares, over more than five minutes', () => {
  const publishers = mix(dice(9));
  const asleep = [START + 5 * DAY, START + 8 * DAY] as const;
  const awake = (at: number) => at < asleep[0] || at >= asleep[1];
  const month = live(publishers, { days: 9, interval: 'rhythm', random: dice(9), awake });
  const after = month.requests.filter(({ at }) => at >= asleep[1]);
  const seen = new Map<number, number>();
  for (const { at, feed } of after) if (!seen.has(feed)) seen.set(feed, at);
  const firsts = [...seen.values()].sort((a, b) => a - b);
  const [first = 0] = firsts;
  expect(seen.size).toBe(200);
  expect((firsts.at(-1) ?? 0) - first).toBeGreaterThanOrEqual(5 * MINUTE);
  expect((firsts.at(-1) ?? 0) - first).toBeLessThanOrEqual(90 * MINUTE);
  expect(firsts.filter((at) => at === first).length).toBeLessThanOrEqual(100);
});

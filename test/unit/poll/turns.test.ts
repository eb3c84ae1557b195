import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { ofThisTurn, wakeAt } from '../../../lib/poll/turns.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 0, 10, 12);

describe('the next wake-up', () => {
  test('is at the slot of five minutes in which something is due, never before', () => {
    expect(wakeAt(NOON + 61 * MINUTE, NOON)).toBe(NOON + 65 * MINUTE);
    expect(wakeAt(NOON + HOUR, NOON)).toBe(NOON + HOUR);
  });

  test('is ten minutes after the last one at least, whatever is due', () => {
    expect(wakeAt(NOON, NOON)).toBe(NOON + 10 * MINUTE);
    expect(wakeAt(NOON + 3 * MINUTE, NOON + 4 * MINUTE)).toBe(NOON + 10 * MINUTE);
    expect(wakeAt(0, NOON + 7 * MINUTE)).toBe(NOON + 15 * MINUTE);
  });
});

describe('one turn', () => {
  const due = (count: number, late: number) =>
    Array.from({ length: count }, (_, id) => ({ id, nextPollAt: NOON - late - id }) as Feed);

  test('takes everything that is due, as long as nothing was missed', () => {
    expect(ofThisTurn(due(300, 0), NOON)).toHaveLength(300);
  });

  test('takes a few that were missed all at once, and half of many', () => {
    expect(ofThisTurn(due(12, HOUR), NOON)).toHaveLength(12);
    expect(ofThisTurn(due(200, HOUR), NOON)).toHaveLength(100);
    expect(ofThisTurn(due(13, HOUR), NOON).map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('does not keep what was not missed waiting', () => {
    const rows = [...due(100, HOUR), { id: 500, nextPollAt: NOON } as Feed];
    expect(ofThisTurn(rows, NOON).some(({ id }) => id === 500)).toBe(true);
  });
});

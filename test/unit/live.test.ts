import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Asking, paced } from '../../lib/live.ts';

const SECOND = 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something that takes so long, in milliseconds, and how often it was asked. */
function something(takes: number) {
  const ask = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, takes)));
  return { ask, asking: paced(ask) };
}

/** Others change something every so many milliseconds. */
async function othersGoOn({ again }: Asking, every: number, during: number): Promise<void> {
  for (let past = 0; past < during; past += every) {
    again(false);
    await vi.advanceTimersByTimeAsync(every);
  }
}

describe('What is asked again after changes', () => {
  test('is asked at once after the first of others', async () => {
    const { ask, asking } = something(1);
    await vi.advanceTimersByTimeAsync(SECOND);
    asking.again(false);
    expect(ask).toHaveBeenCalledOnce();
  });
  test('is asked two times a second at most while others go on, and once more when they have ended', async () => {
    const { ask, asking } = something(1);
    await othersGoOn(asking, 10, 10 * SECOND);
    const during = ask.mock.calls.length;
    expect(during).toBeGreaterThan(15);
    expect(during).toBeLessThanOrEqual(20);
    asking.again(false);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(ask).toHaveBeenCalledTimes(during + 1);
  });
  test('is asked at once after what this page did, also while others go on', async () => {
    const { ask, asking } = something(1);
    await othersGoOn(asking, 10, SECOND);
    const before = ask.mock.calls.length;
    asking.again(true);
    expect(ask).toHaveBeenCalledTimes(before + 1);
  });
  test('is asked for this page as soon as it may be, whatever others change meanwhile', async () => {
    const { ask, asking } = something(10);
    asking.again(true);
    asking.again(true);
    asking.again(false);
    await vi.advanceTimersByTimeAsync(60);
    expect(ask).toHaveBeenCalledTimes(2);
  });
  test('is not asked while it is being asked, but once afterwards', async () => {
    const { ask, asking } = something(100);
    asking.again(true);
    for (let n = 0; n < 5; n += 1) asking.again(true);
    expect(ask).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(ask).toHaveBeenCalledTimes(2);
  });
  test('rests after an answer that was dear, a quarter of a second at most', async () => {
    const { ask, asking } = something(SECOND);
    asking.again(true);
    asking.again(true);
    await vi.advanceTimersByTimeAsync(SECOND + 240);
    expect(ask).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(20);
    expect(ask).toHaveBeenCalledTimes(2);
  });
  test('is asked less often while others go on where the answer is dear, but every two seconds at least', async () => {
    const often = async (takes: number) => {
      const { ask, asking } = something(takes);
      await othersGoOn(asking, 10, 19.5 * SECOND);
      asking.stop();
      return ask.mock.calls.length;
    };
    expect(await often(200)).toBe(20);
    expect(await often(2 * SECOND)).toBe(5);
  });
  test('is asked no more once it was stopped', async () => {
    const { ask, asking } = something(10);
    asking.again(true);
    asking.again(true);
    asking.stop();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    asking.again(true);
    expect(ask).toHaveBeenCalledOnce();
  });
});

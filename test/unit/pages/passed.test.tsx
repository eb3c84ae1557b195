// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usePassed } from '../../../lib/pages/usePassed.ts';
import type { World } from '../../../lib/pages/useWorld.ts';
import { anArticle } from '../components/articles.ts';
import { leave, using } from './hook.tsx';

const ROWS = [1, 2, 3, 4].map((id) => anArticle({ id, unread: 1 }));
const WORLD = { settings: { readOn: 'past' } } as World;

const mark = vi.fn(async (_: number[]) => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  mark.mockClear();
});
afterEach(async () => {
  await leave();
  vi.useRealTimers();
});

/** A list that begins at its top, or where it was left. */
const passing = (comesBack = false) => using(() => usePassed(ROWS, 1, WORLD, comesBack, mark));
const marked = () => {
  vi.runAllTimers();
  return mark.mock.calls.flatMap(([ids]) => ids);
};

describe('a list that is scrolled', () => {
  test('has passed the rows above its topmost, and no other', async () => {
    const pass = await passing();
    pass.now(3);
    expect(marked()).toEqual([1, 2]);
  });
  test('has passed all its rows at its end, each once', async () => {
    const pass = await passing();
    pass.now(2);
    pass.now(3, 'end');
    pass.now(3, 'end');
    pass.now(2);
    expect(marked()).toEqual([1, 2, 3, 4]);
  });
  test('has passed nothing at its top', async () => {
    const pass = await passing();
    pass.now(undefined);
    expect(marked()).toEqual([]);
  });
  test('has passed nothing where it is come back to, even at its end, but what is scrolled from there', async () => {
    const pass = await passing(true);
    pass.now(2, 'end');
    expect(marked()).toEqual([]);
  });
  test('is past once the person goes on from its last row, also where it was come back to', async () => {
    for (const comesBack of [false, true]) {
      mark.mockClear();
      const pass = await passing(comesBack);
      pass.now(undefined, 'beyond');
      expect(marked()).toEqual([1, 2, 3, 4]);
      await leave();
    }
  });
});

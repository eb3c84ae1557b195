// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Place, passing } from '../../../lib/pages/passing.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { anArticle } from '../components/articles.ts';

const rows = [1, 2, 3, 4].map((id) => anArticle({ id, unread: 1 }));
const settings = { ...DEFAULTS, readOn: 'past' as const };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A list of four unread rows that begins at its top, or where it was left: what is marked by where it stands, one after the other. */
function marked(comesBack: boolean, ...places: Place[]): number[] {
  const mark = vi.fn<(ids: number[]) => void>();
  const { pass, stop } = passing(mark);
  for (const place of places) pass({ rows, edition: 1, comesBack, settings, feeds: [] }, place);
  vi.runAllTimers();
  stop();
  return mark.mock.calls.flatMap(([ids]) => ids);
}

describe('a list that is scrolled', () => {
  test('has passed the rows above its topmost, and no other', () => {
    expect(marked(false, 3)).toEqual([1, 2]);
  });
  test('has passed all its rows at its end, each once', () => {
    expect(marked(false, 2, 'end', 'end', 2)).toEqual([1, 2, 3, 4]);
  });
  test('has passed nothing at its top', () => {
    expect(marked(false, undefined)).toEqual([]);
  });
  test('has passed nothing where it is come back to, even at its end, but what is scrolled from there', () => {
    expect(marked(true, 'end')).toEqual([]);
    expect(marked(true, 2, 4)).toEqual([2, 3]);
  });
  test('is past once the person goes on from its last row, also where it was come back to', () => {
    expect(marked(false, 'beyond')).toEqual([1, 2, 3, 4]);
    expect(marked(true, 'beyond')).toEqual([1, 2, 3, 4]);
  });
});

test('what was passed is marked when the page goes, before the pause is over', () => {
  const mark = vi.fn<(ids: number[]) => void>();
  const { pass, stop } = passing(mark);
  pass({ rows, edition: 1, comesBack: false, settings, feeds: [] }, 2);
  dispatchEvent(new Event('pagehide'));
  expect(mark).toHaveBeenCalledExactlyOnceWith([1]);
  stop();
});

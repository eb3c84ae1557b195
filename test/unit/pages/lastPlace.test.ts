// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { keepPlace, lastPlace } from '../../../lib/pages/lastPlace.ts';

const MINUTE = 60_000;
const PLACE = {
  view: { kind: 'folder', folder: 'Craft & more' },
  articleId: 7,
  selectedId: 7,
  count: 120,
  top: { id: 9, date: 1_800_000, offset: 12.5 },
} as const;

beforeEach(() => localStorage.clear());

test('a popup that is opened within the hour stands where it was left', () => {
  keepPlace('popup', PLACE, 0);
  expect(lastPlace('popup', 59 * MINUTE)).toEqual(PLACE);
});

test('after an hour it begins anew', () => {
  keepPlace('popup', PLACE, 0);
  expect(lastPlace('popup', 61 * MINUTE)).toBeUndefined();
});

test('a panel has a place of its own', () => {
  keepPlace('popup', PLACE, 0);
  expect(lastPlace('panel', MINUTE)).toBeUndefined();
});

test('of a list scrolled far down no more is read at once than 5,000 rows', () => {
  keepPlace('popup', { ...PLACE, count: 20_000 }, 0);
  expect(lastPlace('popup', MINUTE)?.count).toBe(5000);
});

test.each(['', '{', 'null', '[]', '{"hash":7,"at":0}', '{"hash":"#view=all","at":"now"}'])(
  'what is none of ours is no place: %s',
  (text) => {
    localStorage.setItem('place:popup', text);
    expect(lastPlace('popup', MINUTE)).toBeUndefined();
  },
);

test('numbers that are none are left out', () => {
  const kept = { hash: '#view=all', at: 0, selectedId: -3, count: 'many', top: { id: 'x' } };
  localStorage.setItem('place:popup', JSON.stringify(kept));
  expect(lastPlace('popup', MINUTE)).toEqual({
    view: { kind: 'all' },
    selectedId: undefined,
    count: 0,
    top: undefined,
  });
});

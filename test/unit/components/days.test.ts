import { expect, test } from 'vitest';
import { byDay } from '../../../components/reading/days.ts';
import { anArticle, HOUR, NOON } from './articles.ts';

const at = (id: number, date: number) => anArticle({ id, date });

test('articles stand under today, yesterday, the weekday, and at last the date', () => {
  const days = byDay(
    [at(9, NOON - HOUR), at(8, NOON - 24 * HOUR), at(7, NOON - 48 * HOUR), at(6, NOON - 240 * HOUR)],
    NOON,
  );
  expect(days.map(({ name }) => name)).toEqual(['Today', 'Yesterday', 'Friday', 'November 12']);
  expect(days.map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-12']);
});

test('what the name leaves open stands aside', () => {
  const [today, earlier, old] = byDay([at(9, NOON), at(8, NOON - 48 * HOUR), at(7, NOON - 240 * HOUR)], NOON);
  expect(today?.aside).toBe('Sunday, November 22');
  expect(earlier?.aside).toBe('November 20');
  expect(old?.aside).toBe('Thursday');
});

test('the weekday of today is not used for the day a week ago', () => {
  expect(byDay([at(1, NOON - 7 * 24 * HOUR)], NOON)[0]?.name).toBe('November 15');
});

test('the order within a day stays as it came', () => {
  const rows = [at(3, NOON), at(2, NOON - HOUR), at(1, NOON - 2 * HOUR)];
  expect(byDay(rows, NOON)[0]?.articles).toEqual(rows);
});

test('what claims to be from tomorrow stands under today', () => {
  expect(byDay([at(1, NOON + 30 * HOUR)], NOON).map(({ name }) => name)).toEqual(['Today']);
});

test('no article, no day', () => expect(byDay([], NOON)).toEqual([]));

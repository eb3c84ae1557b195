// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { all, clear, one, ROWS, show } from './page.tsx';

afterEach(clear);

const places = () => all('[role="status"]');
const words = () => one('p.hush[role="status"]').textContent;

test('a place for what is said is always there, and silent when the page opens', async () => {
  await show({ arrived: 0 });
  const before = places();
  expect(before.map((place) => place.textContent.trim())).toEqual(before.map(() => ''));
  await show({ arrived: 3, toast: { text: 'Undone' } });
  expect(places()).toEqual(before);
});

test('what arrived is said where the pill stands, which stays a button', async () => {
  await show();
  await show({ arrived: 3 });
  expect(one('[role="status"] > button.pill').textContent.trim()).toBe('3 new');
});

test('what was done is said, each time anew', async () => {
  await show();
  await show({ said: { text: 'Marked as read' } });
  const first = one('p.hush > span');
  expect(words()).toBe('Marked as read');
  await show({ said: { text: 'Marked as read' } });
  expect(words()).toBe('Marked as read');
  expect(one('p.hush > span')).not.toBe(first);
});

test('it is not said again because a row is chosen', async () => {
  const said = { text: 'Marked as read' };
  await show();
  await show({ said });
  const first = one('p.hush > span');
  await show({ said, selectedId: ROWS[1]?.id });
  expect(one('p.hush > span')).toBe(first);
});

test('another list is said by its name and its number, in the language of the name', async () => {
  await show();
  await show({ view: { kind: 'feed', feedId: 2 }, edition: 2 });
  expect(words()).toBe('河岸日报 1');
  expect(one('p.hush > span').lang).toBe('zh-Hans');
  await show({ view: { kind: 'all' }, edition: 3 });
  expect(words()).toBe('All articles');
});

import { describe, expect, test } from 'vitest';
import { type Command, capsOf, commandOf, firstOf, KEYS, type Place } from '../../../lib/pages/keys.ts';

const press = (key: string, more = {}) => commandOf({ key, ...more }, 'list');

test('no key has two commands', () => {
  const keys = Object.values(KEYS).flat();
  expect(new Set(keys).size).toBe(keys.length);
});

test.each<[string, object, Command | undefined]>([
  ['j', {}, 'next'],
  ['ArrowUp', {}, 'previous'],
  ['A', { shiftKey: true }, 'markAll'],
  ['a', {}, 'subscribe'],
  ['n', {}, 'next'],
  ['p', {}, 'previous'],
  ['3', {}, 'folder'],
  ['S', { shiftKey: true }, 'save'],
  ['X', { shiftKey: true }, undefined],
  ['+', { shiftKey: true }, 'larger'],
  ['=', {}, 'larger'],
  ['-', {}, 'smaller'],
  ['?', { shiftKey: true }, 'keys'],
  ['[', {}, 'column'],
  ['Enter', {}, 'read'],
])('%s %o means %s', (key, more, command) => expect(press(key, more)).toBe(command));

test('two keys make a command where the first begins one', () => {
  expect(firstOf({ key: 'g' }, 'article')).toBe('g');
  expect(firstOf({ key: 'g', ctrlKey: true }, 'list')).toBeUndefined();
  expect(firstOf({ key: 'j' }, 'list')).toBeUndefined();
  expect(commandOf({ key: 's' }, 'list', 'g')).toBe('goStarred');
  expect(commandOf({ key: 'x' }, 'list', 'g')).toBeUndefined();
  expect(capsOf('goAll')).toEqual(['G', 'A']);
});

test('Caps Lock changes nothing: a capital without Shift is the letter', () => {
  expect(press('J')).toBe('next');
});

test('with Ctrl, Alt or Meta a key is the browser’s', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) expect(press('r', { [modifier]: true })).toBeUndefined();
});

test('while an input method is at work every key is its own', () => {
  expect(press('j', { isComposing: true })).toBeUndefined();
});

test('on a Cyrillic board the place of the key counts', () => {
  expect(press('о', { code: 'KeyJ' })).toBe('next');
  expect(press('Ф', { code: 'KeyA', shiftKey: true })).toBe('markAll');
});

test.each([
  ['х', 'BracketLeft', false, 'column'],
  ['۳', 'Digit3', false, 'folder'],
  ['、', 'Slash', false, 'find'],
  ['？', 'Slash', true, 'keys'],
  ['。', 'Period', false, 'fresh'],
  ['，', 'Comma', false, 'settings'],
])('a sign of another script is that of its place: %s', (key, code, shiftKey, command) => {
  expect(press(key, { code, shiftKey })).toBe(command);
});

test.each([
  ['ü', 'BracketLeft'],
  ['é', 'Digit2'],
  ['é', 'Slash'],
])('a letter or sign that a board has there itself is none of the table: %s', (key, code) => {
  expect(press(key, { code })).toBeUndefined();
});

test('on a Latin board the letter counts, wherever it lies', () => {
  expect(press('z', { code: 'KeyY' })).toBe('undo');
});

describe('places', () => {
  const at = (key: string, place: Place) => commandOf({ key }, place);
  test('an article keeps the arrows for scrolling, but j leads to the next', () => {
    expect(at('ArrowDown', 'article')).toBeUndefined();
    expect(at('j', 'article')).toBe('next');
    expect(at(' ', 'article')).toBe('page');
  });
  test('the list keeps Space for scrolling', () => expect(at(' ', 'list')).toBeUndefined());
  test('over the page only the key that closes it works; Escape is the dialog’s own', () => {
    expect(at('?', 'over')).toBe('keys');
    expect(firstOf({ key: 'g' }, 'over')).toBeUndefined();
    for (const key of ['j', 'm', 'Escape', 'n', 'z']) expect(at(key, 'over')).toBeUndefined();
  });
});

test('caps show the first key of a command', () => {
  expect(capsOf('markAll')).toEqual(['Shift', 'A']);
  expect(capsOf('next')).toEqual(['J']);
  expect(capsOf('page')).toEqual(['Space']);
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pending } from '../../../lib/model.ts';
import { aFeed, HOUR, NOON } from './articles.ts';
import { all, clear, labelled, one, press, show } from './page.tsx';

beforeEach(() => localStorage.clear());
afterEach(clear);

const failed = (address: string): Pending => ({
  address,
  folder: '',
  sites: [],
  from: 'popup',
  step: 'failed',
  error: { kind: 'timeout' },
  at: 0,
});

const [A, B] = [failed('https://a.test/'), failed('https://b.test/')] as const;
const focused = () => document.activeElement;
const firstRow = () => one('.row a');

/** Presses a button as a person does: it has the focus. */
async function pressOn(label: string): Promise<void> {
  labelled(label).focus();
  await press(labelled(label));
}

describe('where the pressed button goes away the focus goes', () => {
  test('from a forgotten strip to the next', async () => {
    await show({ pending: [A, B] });
    await pressOn('Forget a.test');
    await show({ pending: [B] });
    expect(focused()).toBe(labelled('Try b.test again'));
  });
  test('from the last strip to the list', async () => {
    await show({ pending: [A, B] });
    await pressOn('Try b.test again');
    await show({ pending: [A] });
    expect(focused()).toBe(firstRow());
  });
  test('from the only strip to the list, to the row the keys are on', async () => {
    await show({ pending: [A], selectedId: 2 });
    await pressOn('Forget a.test');
    await show({ pending: [], selectedId: 2 });
    expect(focused()).toBe(all('.row a')[1]);
  });
  test('nowhere, where the person has gone on meanwhile', async () => {
    await show({ pending: [A] });
    await pressOn('Forget a.test');
    all('.row a')[2]?.focus();
    await show({ pending: [] });
    expect(focused()).toBe(all('.row a')[2]);
  });
  test('from a notice put away to the list', async () => {
    await show({ feeds: [aFeed({ id: 1, failingSince: NOON - 50 * HOUR })] });
    await pressOn('Put this notice away');
    expect(all('.notice')).toEqual([]);
    expect(focused()).toBe(firstRow());
  });
  test('from feeds that have their access back to the list', async () => {
    await show({ feeds: [aFeed({ id: 1, paused: 'permission' })] });
    one('.notice button').focus();
    await show({ feeds: [aFeed({ id: 1 })] });
    expect(focused()).toBe(firstRow());
  });
  test('from the pill to the first row, once the list is read anew', async () => {
    await show({ arrived: 2 });
    one('.pill').focus();
    await press(one('.pill'));
    await show({ edition: 2 });
    expect(focused()).toBe(firstRow());
  });
  test('from a day that is marked to its first row', async () => {
    await show();
    await pressOn('Mark as read: Today');
    expect(focused()).toBe(firstRow());
  });
});

test('a list read anew for another reason takes no focus', async () => {
  await show();
  await show({ edition: 2 });
  expect(focused()).toBe(document.body);
});

// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Copies } from '../../../components/subscriptions/copyWords.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { NOON } from './articles.ts';
import { all, clear, NO_COPIES, one, press, saying, show } from './page.tsx';

const DAY = 24 * 3_600_000;
const COPY = { id: 3, at: NOON - DAY, feeds: 12, starred: 1 };

const copies = (change: Partial<Copies> = {}): Copies => ({
  ...NO_COPIES,
  list: [COPY, { ...COPY, id: 2, at: NOON - 2 * DAY }],
  bringBack: vi.fn(),
  startAnew: vi.fn(async () => true),
  ...change,
});

const says = (): string => document.body.textContent;

afterEach(clear);

describe('a page without its database', () => {
  test.each([
    ['newer', 'A newer Courant has saved these articles.'],
    ['updated', 'Courant has been updated. Reload this page to go on.'],
    ['lost', 'This page has lost its connection to the saved articles. Reload it.'],
  ] as const)('says why (%s) and offers to reload', async (trouble, sentence) => {
    await show({ trouble });
    expect(says()).toContain(sentence);
    expect(saying('Reload').tagName).toBe('BUTTON');
  });

  test('that waits for other pages says so, and goes on by itself', async () => {
    await show({ trouble: 'blocked' });
    expect(says()).toContain('waits for its other open pages');
    expect(all('button')).toEqual([]);
  });

  test('that cannot be read says what begins anew, with what, and does it only on the click', async () => {
    const kept = copies();
    await show({ trouble: 'broken', copies: kept });
    expect(says()).toContain('The saved articles could not be opened. Nothing has been deleted.'.split('. ')[0]);
    expect(says()).toContain('12 feeds and 1 starred article come back from the copy of');
    expect(kept.startAnew).not.toHaveBeenCalled();
    await press(saying('Delete and start anew'));
    expect(kept.startAnew).toHaveBeenCalledOnce();
  });

  test('and without a copy says that too', async () => {
    await show({ trouble: 'broken' });
    expect(says()).toContain('There is no copy to bring anything back from.');
  });

  test('says when the browser cannot delete it either', async () => {
    await show({ trouble: 'broken', copies: copies({ startAnew: vi.fn(async () => false) }) });
    await press(saying('Delete and start anew'));
    await vi.waitFor(() => expect(says()).toContain('The browser could not delete it either.'));
  });
});

describe('the first page', () => {
  test('offers the newest copy', async () => {
    const kept = copies();
    await show({ feeds: [], copies: kept });
    expect(says()).toContain('There is a copy of 12 feeds and 1 starred article, as of');
    await press(saying('Bring back'));
    expect(kept.bringBack).toHaveBeenCalledExactlyOnceWith(COPY);
  });

  test('offers nothing where there is none', async () => {
    await show({ feeds: [] });
    expect(all('.found')).toEqual([]);
  });

  test('waits while a copy is being brought back', async () => {
    await show({ feeds: [], copies: copies({ busy: 3 }) });
    expect(saying('Bring back').matches(':disabled')).toBe(true);
  });
});

describe('a full disk', () => {
  const room = () => ({ fullSince: NOON, again: vi.fn() });

  test.each([
    ['above the list', {}],
    ['on the first page', { feeds: [] }],
  ])('is told %s, with what one can do', async (_, where) => {
    const full = room();
    await show({ room: full, settings: DEFAULTS, ...where });
    expect(one('.notice strong').textContent).toBe('The disk is full');
    expect(says()).toContain('Make room on this computer');
    await press(saying('Try again'));
    expect(full.again).toHaveBeenCalledOnce();
  });
});

// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Copies } from '../../../components/subscriptions/Copies.tsx';
import { Erase } from '../../../components/subscriptions/Erase.tsx';
import { NO_COPIES } from '../components/page.tsx';
import { all, click, press, show, text } from './page.ts';

const NOW = new Date(2026, 10, 22, 10, 50).getTime();
const DAY = 24 * 3_600_000;
const LIST = [
  { id: 2, at: NOW - DAY, feeds: 3, starred: 2 },
  { id: 1, at: NOW - 2 * DAY, feeds: 1, starred: 0 },
];

afterEach(() => show(null));

describe('the copies', () => {
  test('stand there newest first, each with what it holds and its button', async () => {
    const bringBack = vi.fn();
    await show(<Copies copies={{ ...NO_COPIES, list: LIST, bringBack }} now={NOW} />);
    expect(all('.line small').map((line) => line.textContent)).toEqual(['3 feeds and 2 starred articles', '1 feed']);
    await click('.line:last-of-type button');
    expect(bringBack).toHaveBeenCalledExactlyOnceWith(LIST[1]);
  });

  test('say what came back, or that all of it was there', async () => {
    const done = { id: 2, feeds: 1, starred: 2 };
    await show(<Copies copies={{ ...NO_COPIES, list: LIST, done }} now={NOW} />);
    expect(text('[role=status]')).toBe('Brought back: 1 feed and 2 starred articles.');
    await show(<Copies copies={{ ...NO_COPIES, list: LIST, done: { id: 2, feeds: 0, starred: 0 } }} now={NOW} />);
    expect(text('[role=status]')).toBe('Everything in this copy is there already.');
  });

  test('say that there is none yet', async () => {
    await show(<Copies copies={NO_COPIES} now={NOW} />);
    expect(document.body.textContent).toContain('There is none yet.');
  });
});

describe('deleting everything', () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };

  test('asks first, saying what goes, and does nothing when it is not wanted', async () => {
    const onErase = vi.fn(async () => undefined);
    await show(<Erase feeds={12} onErase={onErase} />);
    await press('Delete everything…');
    expect(all('.goes li')).toHaveLength(5);
    expect(text('.goes li')).toBe('12 feeds with all their articles, starred ones too');
    await press('Cancel');
    expect(all('dialog')).toEqual([]);
    expect(onErase).not.toHaveBeenCalled();
  });

  test('says when it is done', async () => {
    const onErase = vi.fn(async () => undefined);
    await show(<Erase feeds={12} onErase={onErase} />);
    await press('Delete everything…');
    await press('Delete everything for good');
    await vi.waitFor(() => expect(text('[role=status]')).toBe('Everything has been deleted.'));
    expect(onErase).toHaveBeenCalledOnce();
    expect(all('dialog')).toEqual([]);
  });
});

// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { todayOf } from '../../../lib/marking.ts';
import { NOON } from './articles.ts';
import { all, clear, FEEDS, key, labelled, one, press, saying, show } from './page.tsx';

afterEach(clear);

const words = () => all('[role^="menuitem"]').map((item) => item.textContent.trim());
const focused = () => document.activeElement?.textContent?.trim();
const more = async (change = {}) => {
  const acts = await show(change);
  await press(one('.tool[aria-haspopup="menu"]'));
  return acts;
};

describe('a menu', () => {
  test('takes the focus, moves by arrows, Home, End and letters, and turns at its ends', async () => {
    await more();
    const menu = one('[role="menu"]');
    expect(focused()).toMatch(/^Subscribe/);
    await key(menu, 'ArrowUp');
    expect(focused()).toMatch(/^Keys/);
    await key(menu, 'ArrowDown');
    expect(focused()).toMatch(/^Subscribe/);
    await key(menu, 'End');
    expect(focused()).toMatch(/^Keys/);
    await key(menu, 's');
    expect(focused()).toMatch(/^Subscribe/);
    await key(menu, 's');
    expect(focused()).toMatch(/^Settings/);
  });
  test('gives the focus back on Escape', async () => {
    await more();
    await key(one('[role="menu"]'), 'Escape');
    expect(all('[role="menu"]')).toEqual([]);
    expect(document.activeElement).toBe(one('.tool[aria-haspopup="menu"]'));
  });
  test('closes on a press elsewhere', async () => {
    await more();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await new Promise((done) => setTimeout(done));
    expect(all('[role="menu"]')).toEqual([]);
  });
  test('keeps its keys from the page', async () => {
    await more();
    let heard = false;
    const hear = () => {
      heard = true;
    };
    document.addEventListener('keydown', hear);
    await key(one('[role="menu"]'), 'j');
    document.removeEventListener('keydown', hear);
    expect(heard).toBe(false);
  });
});

describe('More', () => {
  test('offers the undo only while there is one, with its number', async () => {
    await more();
    expect(words().some((item) => item.startsWith('Undo'))).toBe(false);
    await clear();
    const acts = await more({
      undoable: {
        id: 1,
        scope: { kind: 'articles', ids: [] },
        upToId: 9,
        at: 0,
        taken: [
          [1, 2],
          [2, 4],
        ],
      },
    });
    await press(saying('Undo: 6 marked as read'));
    expect(acts.undo).toHaveBeenCalled();
  });
  test('shows the key beside the action', async () => {
    await more();
    expect(saying('Mark all as read').querySelector('kbd')?.textContent).toBe('Shift A');
  });
  test('"Unread only" is a switch that tells its state', async () => {
    const acts = await more();
    const item = saying('Unread only');
    expect([item.getAttribute('role'), item.ariaChecked ?? item.getAttribute('aria-checked')]).toEqual([
      'menuitemcheckbox',
      'true',
    ]);
    await press(item);
    expect(acts.toggleUnreadOnly).toHaveBeenCalled();
  });
  test('has nothing to mark where nothing is unread', async () => {
    await more({ feeds: FEEDS.map((feed) => ({ ...feed, unread: 0 })) });
    expect(saying('Mark all as read')).toHaveProperty('disabled', true);
  });
  test('leads to a tab from the popup, and nowhere further from the tab', async () => {
    await more();
    expect(words()).toContain('Open in a tab');
    await clear();
    await more({ from: 'reader', narrow: false, panel: undefined });
    expect(words().some((item) => item.startsWith('Open in'))).toBe(false);
  });
});

test('the choice of views has every folder and feed, the current one marked and focused', async () => {
  const feeds = [{ ...FEEDS[0], folder: 'Town' }, FEEDS[1]] as typeof FEEDS;
  const acts = await show({ feeds, view: { kind: 'folder', folder: 'Town' } });
  await press(one('.view'));
  expect(all('[role="menuitemradio"] bdi').map((name) => name.textContent)).toEqual([
    'Unread',
    'Today',
    'Starred',
    'All articles',
    'Town',
    'The Tidewater Post',
    '河岸日报',
  ]);
  expect(all('[aria-checked="true"]').map((item) => item.querySelector('bdi')?.textContent)).toEqual(['Town']);
  expect(document.activeElement).toBe(one('[aria-checked="true"]'));
  await press(all('[role="menuitemradio"]').at(-1) as HTMLElement);
  expect(acts.setView).toHaveBeenCalledWith({ kind: 'feed', feedId: 2 });
});

test('the list of today has its number in the bar and in the choice, and is offered no age that it has not', async () => {
  await show({ view: todayOf(NOON), today: 3 });
  expect(one('.view').textContent?.trim()).toBe('Today 3');
  await press(one('.view'));
  expect(all('[aria-checked="true"]').map((item) => item.textContent?.trim())).toEqual(['Today 3']);
  await show({ view: todayOf(NOON), today: 3, over: 'mark' });
  expect(all('.choosing button').map((button) => button.textContent?.trim())).toEqual(['Mark all as read Shift A']);
});

test('a toast is told to screen readers and offers its undo', async () => {
  const acts = await show({ toast: { text: '6 articles marked as read', undo: true } });
  expect(one('[role="status"] .toast p').textContent).toBe('6 articles marked as read');
  await press(saying('Undo'));
  expect(acts.undo).toHaveBeenCalled();
});

test('the tab has a column of feeds in their folders, which fold and stay folded', async () => {
  localStorage.clear();
  const feeds = [{ ...FEEDS[0], folder: 'Town', paused: 'person' as const }, FEEDS[1]] as typeof FEEDS;
  await show({ from: 'reader', narrow: false, feeds });
  const names = () => all('.side .go').map((line) => line.querySelector('bdi, .name')?.textContent);
  expect(names()).toEqual(['Unread', 'Today', 'Starred', 'All articles', 'Town', 'The Tidewater Post', '河岸日报']);
  expect(one('.side .sign').textContent).toBe('Paused');
  expect(one('.side [aria-current]').textContent).toContain('Unread');
  await press(labelled('Feeds of Town'));
  expect(names()).not.toContain('The Tidewater Post');
  await clear();
  const acts = await show({ from: 'reader', narrow: false, feeds });
  expect(names()).not.toContain('The Tidewater Post');
  await press(all('.side .go').at(-1) as HTMLElement);
  expect(acts.setView).toHaveBeenCalledWith({ kind: 'feed', feedId: 2 });
});

test('the page of keys shows every key of a command, and the one that the browser hears', async () => {
  // jsdom knows no dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  const acts = await show({ over: 'keys' });
  const line = (words: string) => all('dl div').find((one) => one.querySelector('dd')?.textContent === words);
  expect([...(line('open on its site')?.querySelectorAll('kbd') ?? [])].map((cap) => cap.textContent)).toEqual([
    'O',
    'V',
  ]);
  expect(one('dialog .say').textContent?.replace(/\s+/g, ' ')).toContain('Alt Shift C');
  await press(saying('Change…'));
  expect(acts.changeToolbarKey).toHaveBeenCalled();
});

// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FeedSheet } from '../../../components/subscriptions/FeedSheet.tsx';
import { Subscriptions } from '../../../components/subscriptions/Subscriptions.tsx';
import type { Feed } from '../../../lib/model.ts';
import { aFeed } from './feeds.ts';
import { all, button, change, click, key, one, press, show, text, type } from './page.ts';

const NOW = new Date(2026, 10, 22, 10, 50).getTime();

const verbs = () => ({
  onOpen: vi.fn(),
  onSubscribe: vi.fn(),
  onGrant: vi.fn(),
  onMove: vi.fn(),
  onRenameFolder: vi.fn(),
  onRename: vi.fn(),
  onInterval: vi.fn(),
  onPause: vi.fn(),
  onRefresh: vi.fn(),
  onUnsubscribe: vi.fn(),
  onClose: vi.fn(),
});

afterEach(() => show(null));

describe('the table', () => {
  const town = [aFeed({ folder: 'Town', title: 'Alpha', unread: 12 }), aFeed({ folder: 'Town', title: 'Beta' })];
  const barred = aFeed({ title: 'Gamma', paused: 'permission', error: { kind: 'permission', site: 'x.example' } });
  const shown = async (feeds: Feed[] = [...town, barred]) => {
    const on = verbs();
    await show(<Subscriptions feeds={feeds} now={NOW} openId={undefined} {...on} />);
    return on;
  };

  test('says how many feeds there are, and how many need the person', async () => {
    await shown();
    expect(text('h1')).toBe('Subscriptions 3 feeds, 1 needs you');
  });

  test('has a caption, headed columns, and a header for each folder and feed', async () => {
    await shown();
    expect(text('caption')).not.toBe('');
    expect(all('th[scope=col]')).toHaveLength(5);
    expect(all('th[scope=rowgroup]').map((head) => head.querySelector('bdi')?.textContent)).toEqual([
      'Town',
      'Without a folder',
    ]);
    expect(all('th[scope=row] b').map((name) => name.textContent)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('opens a feed by its row or its button', async () => {
    const on = await shown();
    await click('tr:has(.opener) td');
    await click('.opener');
    expect(on.onOpen.mock.calls).toEqual([[town[0]?.id], [town[0]?.id]]);
  });

  test('grants access without opening the feed', async () => {
    const on = await shown();
    await press('Grant access');
    expect(on.onGrant).toHaveBeenCalledWith([barred]);
    expect(on.onOpen).not.toHaveBeenCalled();
  });

  test('folds a folder and unfolds it', async () => {
    await shown();
    await click('.group');
    expect(all('.opener')).toHaveLength(1);
    expect(one('.group').getAttribute('aria-expanded')).toBe('false');
    await click('.group');
    expect(all('.opener')).toHaveLength(3);
  });

  test('is walked by arrow keys, folders and feeds alike', async () => {
    await shown();
    one('.group').focus();
    await key('ArrowDown');
    await key('ArrowDown');
    expect(document.activeElement).toBe(all('.opener')[1]);
    await key('ArrowUp');
    expect(document.activeElement).toBe(all('.opener')[0]);
  });

  test('renames a folder in its place: Enter takes the name, Escape leaves it', async () => {
    const on = await shown();
    await click('.rename');
    await type('City', '.group-line input');
    await key('Enter', one('.group-line input'));
    expect(on.onRenameFolder).toHaveBeenCalledExactlyOnceWith('Town', 'City');
    await click('.rename');
    await type('Elsewhere', '.group-line input');
    await key('Escape', one('.group-line input'));
    expect(on.onRenameFolder).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(one('.group'));
  });

  test('is searched with a field that the slash key opens, also in folded folders', async () => {
    await shown();
    await click('.group');
    await key('/');
    await type('beta', 'input[type=search]');
    expect(all('.opener b').map((name) => name.textContent)).toEqual(['Beta']);
    expect(text('[role=status]')).toBe('1 feed found');
    await type('nothing like it', 'input[type=search]');
    expect(text('[role=status]')).toBe('0 feeds found');
    await key('Escape', one('input[type=search]'));
    expect(all('.opener')).toHaveLength(1);
  });

  test('gives way to an invitation while there is no feed', async () => {
    await shown([]);
    expect(all('table')).toHaveLength(0);
    expect(one('a[href="#import"]').textContent).toBe('Import an OPML file');
    expect(document.activeElement).toBe(one('input'));
  });

  test('shows foreign names as text', async () => {
    await shown([aFeed({ title: '<img src=x onerror=alert(1)>' })]);
    expect(all('img')).toHaveLength(0);
    expect(text('.opener b')).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('the sheet of a feed', () => {
  const open = async (feed: Feed) => {
    const on = verbs();
    await show(<FeedSheet feed={feed} folders={['Craft', 'Town']} now={NOW} {...on} />);
    return on;
  };
  const HOUR = 3_600_000;

  test('takes the focus, is named by the feed, and closes by Escape', async () => {
    const on = await open(aFeed({ title: 'Alpha' }));
    expect(document.activeElement?.textContent).toMatch(/^Alpha/);
    expect(one('aside').getAttribute('aria-labelledby')).toBe(document.activeElement?.id);
    await key('Escape');
    expect(on.onClose).toHaveBeenCalledOnce();
  });

  test('renames; the publisher’s own name, or none, gives that name back', async () => {
    const feed = aFeed({ title: 'Alpha', name: 'Mine' });
    const on = await open(feed);
    await change('.sheet input', 'Yours');
    await change('.sheet input', ' Alpha ');
    await change('.sheet input', '');
    expect(on.onRename.mock.calls).toEqual([
      [feed.id, 'Yours'],
      [feed.id, ''],
      [feed.id, ''],
    ]);
    expect(one<HTMLInputElement>('.sheet input').value).toBe('Alpha');
  });

  test('moves to another folder, a new one too', async () => {
    const feed = aFeed({ folder: 'Town' });
    const on = await open(feed);
    await change('.sheet select', 'Craft');
    await change('.sheet select', '\n');
    await type('Evening', '.line input[aria-label]');
    await key('Enter', one('.line input[aria-label]'));
    expect(on.onMove.mock.calls).toEqual([
      [feed.id, 'Craft'],
      [feed.id, 'Evening'],
    ]);
  });

  test('sets how often the feed is asked; never is a pause, and any other choice ends it', async () => {
    const feed = aFeed();
    const check = '.line:last-of-type select';
    const on = await open(feed);
    await change(check, String(6 * HOUR));
    await change(check, '');
    await change(check, 'never');
    expect(on.onInterval.mock.calls).toEqual([
      [feed.id, 6 * HOUR],
      [feed.id, undefined],
    ]);
    expect(on.onPause).toHaveBeenCalledExactlyOnceWith(feed.id, true);
    const again = await open({ ...feed, paused: 'person' });
    expect(one<HTMLSelectElement>(check).value).toBe('never');
    await change(check, String(HOUR));
    expect(again.onPause).toHaveBeenCalledWith(feed.id, false);
    expect(again.onInterval).toHaveBeenCalledWith(feed.id, HOUR);
  });

  test('keeps an interval that is not among the usual ones', async () => {
    await open(aFeed({ interval: 2 * HOUR }));
    const [, check] = all<HTMLSelectElement>('.sheet select');
    expect(check?.selectedOptions[0]?.textContent).toBe('Every 2 hours');
  });

  test('tells the last polls, newest first', async () => {
    await open(
      aFeed({
        history: [
          { at: NOW - 2 * HOUR, result: 'failed', error: { kind: 'timeout' } },
          { at: NOW - HOUR, result: 'fresh', articles: 3 },
        ],
      }),
    );
    expect(all('.past li span').map((line) => line.textContent)).toEqual([
      '3 new articles',
      'The server did not answer in time.',
    ]);
    expect(all('.past time')).toHaveLength(2);
  });

  test('pauses, refreshes and unsubscribes', async () => {
    const feed = aFeed();
    const on = await open(feed);
    await press('Pause');
    await press('Refresh');
    await press('Unsubscribe');
    expect([on.onPause, on.onRefresh, on.onUnsubscribe].map((verb) => verb.mock.calls)).toEqual([
      [[feed.id, true]],
      [[feed.id]],
      [[feed.id]],
    ]);
  });

  test('says that a refresh is under way', async () => {
    await open(aFeed({ nextPollAt: 0 }));
    expect(button('Refreshing').disabled).toBe(true);
  });

  test('of a feed without access grants it', async () => {
    const feed = aFeed({ paused: 'permission' });
    const on = await open(feed);
    await press('Grant access');
    expect(on.onGrant).toHaveBeenCalledWith([feed]);
  });

  test('of an archive offers no check, no pause and no refresh', async () => {
    await open(aFeed({ kind: 'archive', title: 'Archive' }));
    expect(all('.sheet select')).toHaveLength(1);
    expect(all('footer button').map((each) => each.textContent?.trim())).toEqual(['Remove']);
  });
});

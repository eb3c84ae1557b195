// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { aFeed, anArticle, HOUR, NOON } from './articles.ts';
import { all, clear, labelled, one, press, ROWS, saying, show } from './page.tsx';

afterEach(clear);

describe('rows', () => {
  test('say to a screen reader what the eye sees by ink, dot and star', async () => {
    await show();
    expect(all('.row .hush').map((words) => words.textContent)).toEqual(['Unread.', 'Unread, starred.']);
    expect(all('.row').map((row) => row.classList.contains('is-unread'))).toEqual([true, true, false]);
  });
  test('carry the language of title and feed, each for itself', async () => {
    await show();
    const [, second] = all('.row');
    expect(second?.querySelector('.row-title')?.getAttribute('lang')).toBe('zh-Hans');
    expect(second?.querySelector('.row-meta bdi')?.getAttribute('lang')).toBe('zh-Hans');
    expect(second?.querySelector('.row-title [dir="auto"]')?.textContent).toBe('末班渡轮');
  });
  test('tell how long a recording is', async () => {
    await show();
    expect(one('.aside').textContent?.trim()).toBe('38 min');
  });
  test('only one is in the tab order: the first, until the keys have moved', async () => {
    await show();
    const order = () => all('.row-title a').map((link) => link.tabIndex);
    expect(order()).toEqual([0, -1, -1]);
    await show({ selectedId: 3 });
    expect(order()).toEqual([-1, -1, 0]);
    await show({ selectedId: 99 });
    expect(order()).toEqual([0, -1, -1]);
  });
  test('a click reads here; with Ctrl or the middle button it opens the site behind', async () => {
    const acts = await show();
    const link = one('.row-title a');
    await press(link);
    expect(acts.open).toHaveBeenCalledWith(ROWS[0]);
    for (const event of [
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }),
      new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }),
    ]) {
      link.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
      expect(acts.site).toHaveBeenLastCalledWith(ROWS[0], true);
    }
    expect(acts.open).toHaveBeenCalledTimes(1);
  });
  test('quick actions mark, star and open', async () => {
    const acts = await show();
    await press(labelled('Mark as read'));
    await press(labelled('Star'));
    await press(labelled('Open on its site'));
    expect([acts.mark, acts.star, acts.site].map((act) => act.mock.lastCall?.[0])).toEqual([ROWS[0], ROWS[0], ROWS[0]]);
  });
  test('a title is text, whatever it says', async () => {
    await show({ rows: [anArticle({ id: 1, title: '<img src=x onerror=alert(1)>' })] });
    expect(one('.row-title [dir="auto"]').textContent).toBe('<img src=x onerror=alert(1)>');
    expect(all('.row-title img')).toEqual([]);
  });
});

test('the row the keys act on is drawn as chosen, and none where there is none', async () => {
  await show({ selectedId: 2 });
  expect(all('.row.is-chosen').map((row) => row.getAttribute('data-article'))).toEqual(['2']);
  await show();
  expect(all('.row.is-chosen')).toEqual([]);
});

test('a day is marked as read with the rows under it that are unread', async () => {
  const acts = await show({ rows: [...ROWS, anArticle({ id: 4, date: NOON - 24 * HOUR, unread: 1 })] });
  expect(all('.day h2').map((day) => day.textContent)).toEqual(['Today', 'Yesterday']);
  await press(labelled('Mark as read: Today'));
  expect(acts.markThese).toHaveBeenCalledWith([1, 2]);
});

test('what has arrived waits in the pill', async () => {
  const acts = await show({ arrived: 3 });
  expect(one('.pill').textContent?.trim()).toBe('3 new');
  await press(one('.pill'));
  expect(acts.renew).toHaveBeenCalled();
});

describe('the bar', () => {
  test('tells how far a refresh is, in words and in its rule, and offers to stop it', async () => {
    const acts = await show({ refreshing: { done: 31, total: 48 } });
    expect(one('.bar-note').textContent).toBe('31 of 48 feeds');
    const rule = one<HTMLProgressElement>('progress');
    expect([rule.value, rule.max]).toEqual([31, 48]);
    await press(labelled('Stop refreshing'));
    expect(acts.stop).toHaveBeenCalled();
  });
  test('cannot refresh offline, and says that all can be read', async () => {
    await show({ online: false });
    expect(labelled('Refresh')).toHaveProperty('disabled', true);
    expect(one('.notice').textContent).toContain('You are offline');
  });
});

describe('nothing to read', () => {
  const checked = { checkedAt: NOON - HOUR, nextPollAt: NOON + HOUR };
  const feed = aFeed({ id: 1, starred: 2, ...checked, succeededAt: NOON - HOUR });
  const empty = { rows: [], feeds: [feed] };
  test('says when it was checked and will be again, and leads to what was read', async () => {
    const acts = await show(empty);
    expect(one('.nothing h2').textContent).toBe('All read');
    expect(one('.nothing p').textContent).toMatch(/^1 feed, checked at 11:00.*The next check is at about 1:00/s);
    await press(saying('Read articles'));
    expect(acts.toggleUnreadOnly).toHaveBeenCalled();
    await press(saying('Starred'));
    expect(acts.setView).toHaveBeenCalledWith({ kind: 'starred' });
  });
  test('feeds that are being asked for the first time are not "all read"', async () => {
    await show({ rows: [], feeds: [aFeed({ id: 1, nextPollAt: 0 })] });
    expect(one('.nothing').textContent).toBe('Fetching the first articles…');
  });
  test('a feed or folder that never brought anything is not "all read" either', async () => {
    const silent = aFeed({ id: 2, folder: 'Craft', ...checked, error: { kind: 'timeout' } });
    const views = [{ kind: 'feed', feedId: 2 } as const, { kind: 'folder', folder: 'Craft' } as const];
    for (const view of views) {
      await show({ rows: [], feeds: [feed, silent], view });
      expect(one('.nothing h2').textContent).toBe('No articles yet');
    }
  });
  test('a folder says when its own feeds were checked', async () => {
    const other = aFeed({ id: 2, folder: 'Craft', ...checked, checkedAt: NOON, succeededAt: NOON });
    await show({ rows: [], feeds: [feed, other], view: { kind: 'folder', folder: 'Craft' } });
    expect(one('.nothing p').textContent).toMatch(/^1 feed, checked at 12:00/);
  });
  test('an empty list of stars is not "all read"', async () => {
    await show({ ...empty, view: { kind: 'starred' }, unreadOnly: false });
    expect(one('.nothing h2').textContent).toBe('Nothing starred yet');
  });
  test('before anything is known there is no list and no "all read"', async () => {
    await show({ rows: [], edition: undefined });
    expect(one('.nothing').textContent).toBe('Opening…');
  });
  test('a database that cannot be opened is said plainly', async () => {
    await show({ trouble: 'broken' });
    expect(one('.nothing').textContent).not.toBe('');
    expect(all('.bar')).toEqual([]);
  });
});

describe('first run', () => {
  test('is one field with the focus, what the page in front offers, and the way to import', async () => {
    const acts = await show({ feeds: [], found: [{ url: 'https://tide.test/feed', title: 'Tide' }] });
    acts.subscribe.mockReturnValue(undefined);
    expect(all('input')).toHaveLength(1);
    expect(one('.found').textContent).toContain('Tide');
    await press(labelled('Subscribe to Tide'));
    expect(acts.subscribe).toHaveBeenCalledWith('https://tide.test/feed');
    await press(saying('Import an OPML file'));
    expect(acts.openSettings).toHaveBeenCalledWith('#import');
  });
});

describe('feeds in trouble', () => {
  const failing = aFeed({
    id: 1,
    title: 'Quay',
    failingSince: NOON - 50 * HOUR,
    error: { kind: 'http', status: 503 },
    nextPollAt: NOON + HOUR,
  });
  test('are told once they have failed for a day, with the reason and the next check', async () => {
    localStorage.clear();
    await show({ feeds: [failing] });
    expect(one('.notice').textContent).toMatch(/Quay has not answered since Friday.*503.*Next check: 1:00/s);
  });
  test('are not told again once put away, until they fail anew', async () => {
    await show({ feeds: [failing] });
    await press(labelled('Put this notice away'));
    expect(all('.notice')).toEqual([]);
    await clear();
    await show({ feeds: [failing] });
    expect(all('.notice')).toEqual([]);
    await clear();
    await show({ feeds: [{ ...failing, failingSince: NOON - 30 * HOUR }] });
    expect(all('.notice')).toHaveLength(1);
  });
  test('that lost their permission are granted in the click itself', async () => {
    const feed = aFeed({ id: 1, paused: 'permission' });
    const acts = await show({ feeds: [feed] });
    saying('Grant access').click();
    expect(acts.grantFeeds).toHaveBeenCalledWith([feed]);
  });
});

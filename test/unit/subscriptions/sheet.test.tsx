// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { FeedSheet } from '../../../components/subscriptions/FeedSheet.tsx';
import type { Feed } from '../../../lib/model.ts';
import { aFeed } from './feeds.ts';
import { all, button, change, key, one, press, show, text, type } from './page.ts';
import { verbs } from './verbs.ts';

// Hours as they are written in Britain: 14:20.
browser.i18n.getUILanguage = () => 'en-GB';

const NOW = new Date(2026, 10, 22, 10, 50).getTime();

afterEach(() => show(null));

describe('the sheet of a feed', () => {
  const open = async (feed: Feed, asksImages = false) => {
    const on = verbs();
    await show(
      <FeedSheet feed={feed} folders={['Craft', 'Town']} now={NOW} asksImages={asksImages} newest={null} {...on} />,
    );
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

  test('sets what marks the articles of the feed as read, or leaves it to the settings', async () => {
    const feed = aFeed({ readOn: 'hand' });
    const on = await open(feed);
    for (const choice of ['end', '']) await change('.line:nth-of-type(3) select', choice);
    expect(on.onReadOn.mock.calls).toEqual([
      [feed.id, 'end'],
      [feed.id, undefined],
    ]);
  });

  test('sets how often the feed is asked: as usual, by its rhythm, every so often, or by hand only', async () => {
    const feed = aFeed();
    const check = '.line:nth-of-type(4) select';
    const on = await open(feed);
    for (const choice of [String(6 * HOUR), 'rhythm', 'never', '']) await change(check, choice);
    expect(on.onInterval.mock.calls).toEqual([
      [feed.id, 6 * HOUR],
      [feed.id, 'rhythm'],
      [feed.id, 'never'],
      [feed.id, undefined],
    ]);
  });

  test('keeps the choice of a feed that is paused, which is another thing', async () => {
    const on = await open(aFeed({ paused: 'person', interval: HOUR }));
    expect(all<HTMLSelectElement>('.sheet select')[2]?.value).toBe(String(HOUR));
    await change('.line:nth-of-type(4) select', 'never');
    expect(on.onPause).not.toHaveBeenCalled();
  });

  test('keeps an interval that is not among the usual ones', async () => {
    await open(aFeed({ interval: 2 * HOUR }));
    const [, , check] = all<HTMLSelectElement>('.sheet select');
    expect(check?.selectedOptions[0]?.textContent).toBe('Every 2 hours');
  });

  test('tells the last polls, newest first, eight at once and the rest on demand', async () => {
    const history = Array.from({ length: 20 }, (_, n) => ({ at: NOW - (20 - n) * HOUR, result: 'unchanged' as const }));
    await open(aFeed({ history: [...history.slice(1), { at: NOW, result: 'fresh', articles: 3, bytes: 48_213 }] }));
    const lines = all('.past li').map((line) => line.textContent);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('10:50 3 new articles48 kB');
    expect(all('.those .past li')).toHaveLength(12);
    expect(one('.those summary').textContent).toBe('12 earlier checks');
    expect(one('.checks').getAttribute('aria-label')).toBe(
      'The last 20 checks: 1 with new articles, 19 with nothing new',
    );
  });

  test('tells of each poll how the server answered, and when it was to be asked next and why', async () => {
    const history = [
      { at: NOW - 2 * HOUR, result: 'failed' as const, error: { kind: 'timeout' as const }, took: 25_000 },
      {
        at: NOW - HOUR,
        result: 'failed' as const,
        error: { kind: 'timeout' as const },
        next: NOW,
        why: 'errors' as const,
      },
      { at: NOW, result: 'unchanged' as const, status: 304, took: 412, next: NOW + 3 * HOUR, why: 'rhythm' as const },
    ];
    await open(aFeed({ history, checkedAt: NOW, nextPollAt: NOW + 3 * HOUR, nextWhy: 'rhythm' }));
    expect(all('.past details p').map((line) => [...line.children].map((part) => part.textContent))).toEqual([
      ['Code 304, 0.4 sec', 'Next check planned for 13:50.', 'By its rhythm: about every 3 hours.'],
      ['Next check planned for 10:50.', 'After 2 failures in a row it is asked less often.'],
      ['25 sec'],
    ]);
    expect(one('.next-check').textContent).toBe('Next check: in 3 hr. By its rhythm: about every 3 hours.');
  });

  test('asks for name and password where the server does, warns where they would travel readable, and keeps nothing', async () => {
    const feed = aFeed({ url: 'http://a.example/rss', error: { kind: 'http', status: 401 } });
    const on = await open(feed);
    expect(text('.say')).toMatch(/asks for a name and a password/);
    expect(text('.sign-in .trouble')).toMatch(/anybody on the way can read/);
    const password = one<HTMLInputElement>('input[type=password]');
    expect([password, one('.sign-in')].map((element) => element.getAttribute('autocomplete'))).toEqual(['off', 'off']);
    await type('ines', '.sign-in input[name=user]');
    await type('s3cret', 'input[type=password]');
    await press('Sign in');
    expect(on.onSignIn).toHaveBeenCalledExactlyOnceWith(feed.id, 'ines', 's3cret');
    expect(password.value).toBe('');
    await press('Sign in');
    expect(on.onSignIn).toHaveBeenCalledOnce();
  });

  test('of a feed with a login says so, has it forgotten, and asks anew where it was not taken', async () => {
    const feed = aFeed({ url: 'https://a.example/rss', login: true });
    const on = await open(feed);
    expect(all('.sign-in')).toEqual([]);
    await press('Forget name and password');
    expect(on.onSignOut).toHaveBeenCalledExactlyOnceWith(feed.id);
    const error = { kind: 'http', status: 401 } as const;
    await open({ ...feed, error });
    expect(text('.say')).toMatch(/did not take this name and password/);
    expect(all('.sign-in .trouble')).toEqual([]);
    await open({ ...feed, error, nextPollAt: 0 });
    expect(all('.sign-in')).toEqual([]);
    expect(text('.say')).toMatch(/checked in a moment/);
  });

  test('names the site a redirect leads to on the button that asks for it', async () => {
    const feed = aFeed({ error: { kind: 'redirect', to: 'https://b.example/rss?from=a' } });
    const on = await open(feed);
    expect(text('.say')).toMatch(/leads on to b\.example, which the browser has not allowed/);
    await press('Grant access to \u2068b.example\u2069');
    expect(on.onGrant).toHaveBeenCalledWith([feed]);
  });

  test('lets the pictures of this feed come without a question, where there is one', async () => {
    const feed = aFeed();
    await open(feed);
    expect(all('.sheet [role=switch]')).toHaveLength(1);
    const on = await open(feed, true);
    await act(() => all('.sheet [role=switch]')[1]?.click());
    expect(on.onImages).toHaveBeenCalledExactlyOnceWith(feed.id, 'always');
    const again = await open({ ...feed, images: 'always' }, true);
    await act(() => all('.sheet [role=switch]')[1]?.click());
    expect(again.onImages).toHaveBeenCalledExactlyOnceWith(feed.id, undefined);
  });

  test('copies a report', async () => {
    const feed = aFeed();
    const on = await open(feed);
    await press('Copy report');
    expect(on.onReport).toHaveBeenCalledExactlyOnceWith(feed.id);
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

  test('reads its articles as their own pages have them, or as it brings them', async () => {
    const feed = aFeed();
    const on = await open(feed);
    await act(() => one('.sheet [role=switch]').click());
    expect(on.onFullText).toHaveBeenLastCalledWith(feed.id, true);
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
    // Its folder, and when its articles are read.
    expect(all('.sheet select')).toHaveLength(2);
    expect(all('footer button').map((each) => each.textContent?.trim())).toEqual(['Remove']);
  });
});

// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { aFeed, NOON } from './articles.ts';
import { all, clear, press, saying, show } from './page.tsx';

afterEach(clear);

const led = (id: number): Feed =>
  aFeed({ id, title: `Led ${id}`, failingSince: NOON, error: { kind: 'redirect', to: `https://b${id}.test/rss` } });
const asking = (id: number): Feed =>
  aFeed({ id, title: `Asking ${id}`, failingSince: NOON, error: { kind: 'http', status: 401 } });
const strips = () => all('.notice').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('feeds that wait for the person', () => {
  test('say which site they lead to, and the button asks for it', async () => {
    const acts = await show({ feeds: [led(1)] });
    expect(strips()).toEqual([
      expect.stringMatching(/^Led 1 leads on to another site The address leads on to b1\.test/),
    ]);
    await press(saying('Grant access to \u2068b1.test\u2069'));
    expect(acts.grantFeeds).toHaveBeenCalledExactlyOnceWith([led(1)]);
  });

  test('lead to the form where their server asks who is there', async () => {
    const acts = await show({ feeds: [asking(3)] });
    expect(strips()).toEqual([expect.stringMatching(/^Asking 3 asks for a name and a password Nothing more arrives/)]);
    await press(saying('Sign in'));
    expect(acts.openSettings).toHaveBeenCalledExactlyOnceWith('#feed-3');
  });

  test('say that a name and a password were not taken, and nothing while new ones are tried', async () => {
    await show({ feeds: [{ ...asking(3), login: true }] });
    expect(strips()[0]).toContain('did not take this name and password');
    await clear();
    await show({ feeds: [{ ...asking(3), login: true, nextPollAt: 0 }] });
    expect(strips()).toEqual([]);
  });

  test('share a strip where there are many', async () => {
    const many = [led(1), led(2), led(3)];
    const acts = await show({ feeds: [...many, asking(4), asking(5), asking(6)] });
    expect(strips()).toHaveLength(2);
    await press(saying('Grant access'));
    expect(acts.grantFeeds).toHaveBeenCalledExactlyOnceWith(many);
    await press(saying('Details'));
    expect(acts.openSettings).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  test('are none of the feeds that just do not answer', async () => {
    const long = { failingSince: NOON - 3 * 24 * 3_600_000 };
    await show({ feeds: [{ ...led(1), ...long }, aFeed({ id: 2, error: { kind: 'timeout' }, ...long })] });
    expect(strips()).toEqual([expect.stringMatching(/^Led 1/), expect.stringContaining('has not answered')]);
  });
});

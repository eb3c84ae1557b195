import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../lib/model.ts';
import { bareAddress, browserOf, feedReport } from '../../../lib/pages/feedReport.ts';
import { aFeed } from '../subscriptions/feeds.ts';

const AT = Date.UTC(2026, 10, 22, 10, 50);
const HOUR = 3_600_000;
const CHROMIUM =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const report = (feed: Feed) => feedReport(feed, { version: '0.1.0', userAgent: CHROMIUM, now: AT, usual: 'rhythm' });

describe('an address in a report', () => {
  test.each([
    ['https://tidewater.example/feed.xml', 'https://tidewater.example/feed.xml'],
    [
      'https://tidewater.example:8443/2026/11/a-long-name-of-a-paper-2026.xml',
      'https://tidewater.example:8443/2026/11/a-long-name-of-a-paper-2026.xml',
    ],
    ['https://me:secret@tidewater.example/feed', 'https://tidewater.example/feed'],
    ['https://tidewater.example/feed?key=abc&user=1', 'https://tidewater.example/feed?…'],
    ['https://x.example/private/8f14e45fceea167a5a36/feed.xml', 'https://x.example/private/…/feed.xml'],
    ['https://x.example/6ba7b810-9dad-11d1-80b4-00c04fd430c8.rss', 'https://x.example/…'],
    ['https://x.example/u/ines@harrow.example/rss', 'https://x.example/u/…/rss'],
    ['https://x.example/t/Zk3v9QpLx81TeWq0aa/rss', 'https://x.example/t/…/rss'],
    ['https://x.example/feed/1234567890123', 'https://x.example/feed/…'],
    ['https://a81f03bd99c2e7.feeds.example/rss', 'https://….feeds.example/rss'],
    ['http://192.168.1.7/wiki/rss', 'http://…/'],
    ['http://nas/rss', 'http://…/'],
    ['archive:files', '…'],
  ])('%s is %s', (address, bare) => {
    expect(bareAddress(address)).toBe(bare);
  });
});

test.each([
  [CHROMIUM, 'Chromium 156.0.0.0 on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153.0 on Windows'],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.3',
    'Edge 156.0.3 on Macintosh',
  ],
  ['Something/1.0', 'another browser'],
])('%s is %s', (userAgent, name) => {
  expect(browserOf(userAgent)).toBe(name);
});

describe('the report of a feed', () => {
  const feed = aFeed({
    url: 'https://tidewater.example/feed.xml?token=T0PSECRET',
    title: 'The Tidewater Post',
    name: 'My own name for it',
    folder: 'Private matters',
    siteUrl: 'https://tidewater.example/members/',
    added: AT - 48 * HOUR,
    checkedAt: AT - HOUR,
    succeededAt: AT - 2 * HOUR,
    errors: 1,
    error: { kind: 'redirect', to: 'https://b.example/rss?session=T0PSECRET' },
    failingSince: AT - HOUR,
    nextPollAt: AT + HOUR,
    nextWhy: 'errors',
    validators: { url: 'https://tidewater.example/feed.xml', etag: '"T0PSECRET"' },
    bodyHash: 'T0PSECRET',
    seen: ['T0PSECRET'],
    login: true,
    unread: 7,
    weeks: [3, 4],
    interval: 3 * HOUR,
    history: [
      {
        at: AT - 2 * HOUR,
        result: 'fresh',
        status: 200,
        bytes: 48_213,
        articles: 2,
        took: 411.6,
        next: AT - HOUR,
        why: 'interval',
      },
      {
        at: AT - HOUR,
        result: 'failed',
        error: { kind: 'redirect', to: 'https://b.example/rss?session=T0PSECRET' },
        took: 90,
      },
    ],
  });

  test('says what was asked, what came, when it is asked next and why', () => {
    const text = report(feed);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Courant 0.1.0, Chromium 156.0.0.0 on Linux, 2026-11-22T10:50:00.000Z',
        'feed: https://tidewater.example/feed.xml?…',
        'failing: 1 in a row, since 2026-11-22T09:50:00.000Z, redirect https://b.example/rss?…',
        'interval: every 180 min (its own)',
        'next: 2026-11-22T11:50:00.000Z, errors',
        'login: yes',
        'counts: 7 unread, 0 starred, by week 3 4',
        'last 2 polls, newest first:',
        '2026-11-22T09:50:00.000Z, failed, redirect https://b.example/rss?…, 90 ms',
        '2026-11-22T08:50:00.000Z, fresh, 200, 48213 B, 412 ms, 2 new, next 2026-11-22T09:50:00.000Z, interval',
      ]),
    );
    expect(text).toContain('validators: etag yes, last-modified no');
  });

  test('holds nothing that opens a door or tells what is read', () => {
    for (const secret of ['T0PSECRET', 'Tidewater Post', 'My own name', 'Private matters', 'members'])
      expect(report(feed)).not.toContain(secret);
  });

  test('of a feed that was never asked is as plain', () => {
    const { checkedAt: _, nextPollAt: __, ...fresh } = aFeed();
    expect(report(fresh)).toContain('last 0 polls, newest first:');
    expect(report(fresh)).toContain('next: -');
  });
});

import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { byFolder } from '../../../components/reading/folders.ts';
import { feedStory } from '../../../components/subscriptions/feedStory.ts';
import { foldersOf, groupsOf, matching, siteOf } from '../../../components/subscriptions/groups.ts';
import { healthOf, isProblem, needsAccess, needsYou } from '../../../components/subscriptions/health.ts';
import { everyWords, nextCheckWords, pastWords, sinceWords } from '../../../components/subscriptions/moments.ts';
import { perWeek, rateWords, strokes } from '../../../components/subscriptions/rate.ts';
import type { FeedError } from '../../../lib/model.ts';
import { aFeed } from './feeds.ts';

// Days and hours as they are written in Britain: 22 November, 14:20.
browser.i18n.getUILanguage = () => 'en-GB';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Sunday morning, wherever the test runs. */
const NOW = new Date(2026, 10, 22, 10, 50).getTime();

describe('groups', () => {
  test('stand in the order of names, what has no folder last', () => {
    const feeds = [
      aFeed({ folder: '', title: 'Loose' }),
      aFeed({ folder: 'Town 10', title: 'b' }),
      aFeed({ folder: 'Town 9', title: 'z' }),
      aFeed({ folder: 'Town 9', title: 'Zebra', name: 'A name of my own' }),
    ];
    const groups = groupsOf(byFolder(feeds, 'en'));
    expect(groups.map(({ folder, feeds: inside }) => [folder, ...inside.map((feed) => feed.title)])).toEqual([
      ['Town 9', 'Zebra', 'z'],
      ['Town 10', 'b'],
      ['', 'Loose'],
    ]);
    expect(foldersOf(feeds)).toEqual(['Town 9', 'Town 10']);
  });

  test('are searched by every word, in name, address and folder', () => {
    const tide = aFeed({ title: 'The Tidewater Post', folder: 'Harbour', url: 'https://tidewater.example/feed' });
    const river = aFeed({ title: '河岸日报', folder: 'Harbour' });
    expect(matching([tide, river], 'POST harb')).toEqual([tide]);
    expect(matching([tide, river], '河岸')).toEqual([river]);
    expect(matching([tide, river], 'tidewater.example')).toEqual([tide]);
    expect(matching([tide, river], 'post 河岸')).toEqual([]);
  });

  test('say the site of a feed, and none of an archive', () => {
    expect(siteOf(aFeed({ url: 'https://feeds.x.example/rss', siteUrl: 'https://www.x.example/' }))).toBe('x.example');
    expect(siteOf(aFeed({ kind: 'archive', url: 'archive:files' }))).toBe('');
  });
});

describe('a rate', () => {
  test.each([
    [[18, 20, 17, 22, 19, 21, 25, 20, 18, 22, 24, 21], '21'],
    [[3, 2, 4, 3, 0, 2, 3, 3, 5, 2, 3, 2], '2.7'],
    [[9, 10], '9.5'],
    [[9, 11], '10'],
    [[0, 0, 0, 1], '0.3'],
    [[1, ...Array(11).fill(0), ...Array(60).fill(0)], '0.1'],
    [[0, 0], ''],
    [[], ''],
  ])('of %j is "%s"', (weeks, words) => {
    expect(rateWords({ weeks, added: 0 }, NOW)).toBe(words);
  });

  test('is drawn with this week at the right end, the tallest week 16 high, and no stroke for an empty week', () => {
    expect(strokes([4, 0, 8])).toEqual({ before: 'M47 19v-8', now: 'M57 19v-16' });
    expect(strokes([0])).toEqual({ before: '', now: '' });
    expect(strokes([])).toEqual({ before: '', now: '' });
    expect(strokes(Array(20).fill(1)).before.match(/M/g)).toHaveLength(11);
  });

  test('is unknown where nothing came', () => {
    expect(perWeek({ weeks: [0, 0], added: 0 }, NOW)).toBeUndefined();
  });

  test('of a new feed counts from its oldest article, not from weeks nobody knows', () => {
    const weeks = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20];
    expect(perWeek({ weeks, added: NOW }, NOW)).toBe(12);
    expect(perWeek({ weeks, added: NOW - 4 * 7 * 24 * HOUR }, NOW)).toBe(6);
    expect(perWeek({ weeks, added: 0 }, NOW)).toBe(2);
  });
});

describe('the next check', () => {
  const next = (inTime: number, about = {}) => nextCheckWords(aFeed({ nextPollAt: NOW + inTime, ...about }), NOW);
  test.each([
    [-HOUR, 'now'],
    [30_000, 'now'],
    [8 * MINUTE, 'in 8 min'],
    [59 * MINUTE, 'in 59 min'],
    [59.8 * MINUTE, 'in 1 hr'],
    [2 * HOUR, 'in 2 hr'],
    [11 * HOUR, 'in 11 hr'],
    [24 * HOUR, 'tomorrow'],
    [3 * 24 * HOUR, 'in 3 days'],
  ])('%i ms away is "%s"', (inTime, words) => {
    expect(next(inTime)).toBe(words);
  });

  test('of a feed in trouble is a time of day', () => {
    expect(next(3.5 * HOUR, { error: { kind: 'timeout' } })).toBe('at 14:20');
  });

  test('never comes for a paused feed and an archive', () => {
    expect(nextCheckWords(aFeed({ paused: 'person' }), NOW)).toBe('never');
    expect(nextCheckWords(aFeed({ kind: 'archive' }), NOW)).toBe('never');
  });

  test('comes only when the person asks, where they chose so', () => {
    const { nextPollAt: _, ...feed } = aFeed({ interval: 'never' });
    expect(nextCheckWords(feed, NOW)).toBe('when you ask');
  });

  test('is now where the person has asked', () => {
    expect(nextCheckWords(aFeed({ nextPollAt: 0 }), NOW)).toBe('now');
  });
});

test('a past moment is said the shorter the nearer it is', () => {
  expect(pastWords(NOW - 6 * MINUTE, NOW)).toBe('10:44');
  expect(pastWords(new Date(2026, 10, 21, 23, 15).getTime(), NOW)).toBe('yesterday 23:15');
  expect(pastWords(new Date(2026, 10, 18, 23, 15).getTime(), NOW)).toBe('Wednesday 23:15');
  expect(pastWords(new Date(2026, 10, 1, 23, 15).getTime(), NOW)).toBe('1 Nov 23:15');
  expect(sinceWords(new Date(2026, 10, 20, 1, 1).getTime(), NOW)).toBe('Friday');
  expect(sinceWords(new Date(2026, 9, 3, 1, 1).getTime(), NOW)).toBe('3 October');
});

test('an interval is said as a person says it', () => {
  expect([15 * MINUTE, HOUR, 3 * HOUR, 24 * HOUR].map(everyWords)).toEqual([
    'every 15 minutes',
    'every hour',
    'every 3 hours',
    'once a day',
  ]);
});

describe('health', () => {
  test('is fine for a feed that was checked, and not known before', () => {
    expect(healthOf(aFeed(), NOW)).toEqual({ tone: 'fine', text: 'Fine' });
    const { checkedAt: _, ...fresh } = aFeed();
    expect(healthOf(fresh, NOW).text).toBe('Not checked yet');
  });

  const passing: FeedError[] = [{ kind: 'timeout' }, { kind: 'http', status: 503 }, { kind: 'http', status: 429 }];
  const lasting: FeedError[] = [
    { kind: 'http', status: 404 },
    { kind: 'not-a-feed', found: 'html' },
    { kind: 'redirect' },
  ];
  test('tells what passes by itself from what needs the person', () => {
    for (const error of passing)
      expect(healthOf(aFeed({ error }), NOW), error.kind).toMatchObject({ tone: 'wait', icon: 'clock' });
    for (const error of lasting)
      expect(healthOf(aFeed({ error }), NOW), error.kind).toMatchObject({ tone: 'bad', icon: 'warning' });
    expect(lasting.every((error) => needsYou(aFeed({ error }), NOW))).toBe(true);
    expect(passing.some((error) => needsYou(aFeed({ error }), NOW))).toBe(false);
  });

  test('asks for access where only that is missing', () => {
    const paused = aFeed({ paused: 'permission', error: { kind: 'permission', site: 'x.example' } });
    expect(healthOf(paused, NOW).text).toBe('Waits for access');
    expect(needsAccess(paused)).toBe(true);
    expect(needsAccess(aFeed({ error: { kind: 'redirect', to: 'https://b.example/' } }))).toBe(true);
    expect(needsAccess(aFeed({ error: { kind: 'redirect' } }))).toBe(false);
  });

  test('asks for no access to the person’s own network, whoever leads there', () => {
    const error: FeedError = { kind: 'redirect', to: 'http://nas.local/', private: true };
    expect(needsAccess(aFeed({ error }))).toBe(false);
    expect(healthOf(aFeed({ error }), NOW).text).toMatch(/into your own network/);
  });

  test('after two weeks of failing is broken, and needs the person', () => {
    const DAY = 24 * HOUR;
    const error: FeedError = { kind: 'timeout' };
    const feed = aFeed({ error, failingSince: NOW - 14 * DAY + 1 });
    expect(healthOf(feed, NOW).tone).toBe('wait');
    const broken = healthOf(feed, NOW + 1);
    expect(broken).toEqual({ tone: 'bad', icon: 'warning', text: 'Broken since 8 November' });
    expect(feedStory(feed, NOW + 1)).toMatch(/This has been so since 8 November\. It is probably gone for good/);
  });

  test('is a problem wherever something is wrong, but not where the person paused', () => {
    const wrong = [{ error: { kind: 'timeout' } }, { paused: 'permission' }, { paused: 'gone' }] as const;
    expect(wrong.map((about) => isProblem(aFeed(about), NOW))).toEqual([true, true, true]);
    const right = [{}, { paused: 'person', error: { kind: 'timeout' } }, { kind: 'archive' }] as const;
    expect(right.map((about) => isProblem(aFeed(about), NOW))).toEqual([false, false, false]);
  });

  test('of a paused feed and an archive is no trouble', () => {
    expect(healthOf(aFeed({ paused: 'person' }), NOW).tone).toBe('wait');
    expect(healthOf(aFeed({ kind: 'archive' }), NOW).tone).toBe('fine');
  });
});

describe('the story of a feed', () => {
  test('says how often it is asked and how much comes', () => {
    const feed = aFeed({ checkedAt: NOW, nextPollAt: NOW + 3 * HOUR, weeks: [20, 22] });
    expect(feedStory(feed, NOW)).toBe('Checked about every 3 hours. About 21 articles a week arrive.');
    expect(feedStory({ ...feed, nextWhy: 'rhythm' }, NOW)).toMatch(/^Checked about every 3 hours, by its rhythm\./);
    expect(feedStory({ ...feed, interval: HOUR }, NOW)).toMatch(/^Checked every hour, as you chose\./);
    expect(feedStory({ ...feed, weeks: [0, 0, 1] }, NOW)).toMatch(/Less than one article a week arrives\.$/);
  });

  test('says that it is asked by hand only, whoever chose that', () => {
    const { nextPollAt: _, ...feed } = aFeed();
    expect(feedStory(feed, NOW)).toMatch(/^Checked only when you ask for it\./);
    expect(feedStory({ ...feed, interval: 'never', nextPollAt: 0 }, NOW)).toMatch(/^Checked only when you ask/);
  });

  test('says what is wrong, and since when', () => {
    const failingSince = new Date(2026, 10, 20, 9).getTime();
    const feed = aFeed({ error: { kind: 'http', status: 503 }, failingSince });
    expect(feedStory(feed, NOW)).toMatch(/\(503\)\. This has been so since Friday\.$/);
  });

  test('of an archive says that it is never checked', () => {
    expect(feedStory(aFeed({ kind: 'archive' }), NOW)).toMatch(/never checked/);
  });
});

import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { checkStrokes } from '../../../components/subscriptions/Checks.tsx';
import { historyWords, recordWords, sizeWords } from '../../../components/subscriptions/checkFacts.ts';
import { nextCheckStory } from '../../../components/subscriptions/nextCheck.ts';
import type { Feed } from '../../../lib/model.ts';
import type { PollRecord, Why } from '../../../lib/polling.ts';
import { aFeed } from './feeds.ts';

browser.i18n.getUILanguage = () => 'en-GB';

const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 22, 10, 50).getTime();

const fresh = (articles: number): PollRecord => ({ at: 0, result: 'fresh', articles });
const failed: PollRecord = { at: 0, result: 'failed', error: { kind: 'timeout' } };
const same: PollRecord = { at: 0, result: 'unchanged' };

test('a poll is told in words', () => {
  expect(recordWords(fresh(2))).toBe('2 new articles');
  expect(recordWords(fresh(0))).toBe('nothing new');
  expect(recordWords(same)).toBe('nothing new');
  expect(recordWords({ ...fresh(1), skipped: 2 })).toBe('1 new article, 2 could not be read');
  expect(recordWords(failed)).toMatch(/did not answer in time/);
});

test('an amount of data is told in its unit', () => {
  expect([0, 812, 48_213, 999_600, 1_240_000].map(sizeWords)).toEqual([
    '0 byte',
    '812 byte',
    '48 kB',
    '1 MB',
    '1.2 MB',
  ]);
});

describe('the picture of the last polls', () => {
  test('has a bar, a stub or a cross for each, the newest at the right end', () => {
    expect(checkStrokes([fresh(1), same, failed])).toEqual({
      bars: 'M210 29v-9',
      stubs: 'M222 29v-4',
      crosses: 'M231 17l6 6m0-6l-6 6',
    });
    expect(checkStrokes([])).toEqual({ bars: '', stubs: '', crosses: '' });
  });

  test('grows with the articles and stays within its frame', () => {
    const height = (articles: number) => Number(/v-(.*)/.exec(checkStrokes([fresh(articles)]).bars)?.[1]);
    const heights = [1, 2, 5, 30, 5000].map(height);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(5);
    expect(heights.at(-1)).toBe(26);
  });

  test('shows twenty at most', () => {
    expect(checkStrokes(Array(25).fill(same)).stubs.match(/M/g)).toHaveLength(20);
  });

  test('says the same in words', () => {
    expect(historyWords([fresh(1), fresh(3), same, failed])).toBe(
      'The last 4 checks: 2 with new articles, 1 with nothing new, 1 failed',
    );
    expect(historyWords([failed])).toBe('The last check: 1 failed');
  });
});

describe('the next check', () => {
  const story = (nextWhy: Why, about: Partial<Feed> = {}) =>
    nextCheckStory(aFeed({ checkedAt: NOW - HOUR, nextPollAt: NOW + 2 * HOUR, nextWhy, ...about }), NOW);
  test.each<[Why, Partial<Feed>, string]>([
    ['rhythm', {}, 'By its rhythm: about every 3 hours.'],
    ['interval', {}, 'By your choice: every 3 hours.'],
    ['ttl', { ttl: 24 * HOUR }, 'The feed asks not to be checked more often than once a day.'],
    ['skip', {}, 'The publisher asks to be left alone until then.'],
    ['fresh', {}, 'Its server says that its answer stays fresh until then.'],
    ['refused', {}, 'Its server turned us away until then.'],
    ['errors', { errors: 1 }, 'After a failure it is asked less often.'],
    ['errors', { errors: 4 }, 'After 4 failures in a row it is asked less often.'],
    ['gone', {}, 'Its publisher says that it is gone. It is asked once more, to be sure.'],
    ['offline', {}, 'There was no network.'],
  ])('by %s says why: %j', (why, about, words) => {
    expect(story(why, about)).toBe(`Next check: in 2 hr. ${words}`);
  });

  test('that the person asked for is at once', () => {
    expect(story('rhythm', { nextPollAt: 0 })).toBe('You asked for it: it is checked in a moment.');
  });

  test('is not told where there is none', () => {
    expect(story('rhythm', { paused: 'person' })).toBe('');
    const { nextPollAt: _, ...never } = aFeed({ interval: 'never', nextWhy: 'interval' });
    expect(nextCheckStory(never, NOW)).toBe('');
  });

  test('of a feed from before reasons were kept has its time alone', () => {
    expect(nextCheckStory(aFeed({ nextPollAt: NOW + HOUR }), NOW)).toBe('Next check: in 1 hr.');
  });
});

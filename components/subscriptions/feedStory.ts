import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { hostOf } from './address.ts';
import { everyWords, sinceWords } from './moments.ts';
import { perWeek } from './rate.ts';

/** How a feed lives, in a sentence or two: what is wrong with it, or how often it is asked and how much it brings. */
export function feedStory(feed: Feed, now: number): string {
  if (feed.kind === 'archive') return t('options_storyArchive');
  if (feed.paused === 'person') return t('options_storyPaused');
  if (feed.paused === 'permission') return t('options_storyAccess', hostOf(feed.url));
  if (feed.paused === 'gone') return explain({ kind: 'gone' });
  if (feed.error) {
    const since = feed.failingSince === undefined ? '' : t('options_storySince', sinceWords(feed.failingSince, now));
    return both(explain(feed.error), since);
  }
  return both(rhythm(feed), amount(feed, now));
}

/** Two sentences in a row, as the language sets them. */
const both = (first: string, second: string): string =>
  first && second ? t('options_twoSentences', first, second) : first || second;

function rhythm(feed: Feed): string {
  if (feed.interval !== undefined) return t('options_storyChosen', everyWords(feed.interval));
  if (!feed.checkedAt || !feed.nextPollAt || feed.nextPollAt <= feed.checkedAt) return '';
  return t('options_storyRhythm', everyWords(feed.nextPollAt - feed.checkedAt));
}

function amount(feed: Feed, now: number): string {
  const rate = perWeek(feed, now);
  if (rate === undefined) return feed.checkedAt === undefined ? t('options_storyNew') : t('options_storyQuiet');
  return rate < 1 ? t('options_storyRare') : plural('options_storyRate', Math.round(rate));
}

import { explain, troubleOf } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { hostOf } from './address.ts';
import { isBroken, isSigningIn } from './health.ts';
import { everyWords, sinceWords } from './moments.ts';
import { perWeek } from './rate.ts';

/** How a feed lives, in a sentence or two: what is wrong with it, or how often it is asked and how much it brings. */
export function feedStory(feed: Feed, now: number): string {
  if (feed.kind === 'archive') return t('options_storyArchive');
  if (feed.paused === 'person') return t('options_storyPaused');
  if (feed.paused === 'permission') return t('options_storyAccess', hostOf(feed.url));
  if (feed.paused === 'gone') return explain({ kind: 'gone' });
  if (feed.error && isSigningIn(feed)) return t('options_nextAsked');
  if (feed.error) {
    const since = feed.failingSince === undefined ? '' : t('options_storySince', sinceWords(feed.failingSince, now));
    const said = both(troubleOf(feed), since);
    return isBroken(feed, now) ? both(said, t('options_storyBroken')) : said;
  }
  return both(rhythm(feed), amount(feed, now));
}

/** Two sentences in a row, as the language sets them. */
const both = (first: string, second: string): string =>
  first && second ? t('options_twoSentences', first, second) : first || second;

/** How often it is asked: by hand only, as the person chose, or about as often as it turns out. */
function rhythm(feed: Feed): string {
  const { interval, checkedAt, nextPollAt, nextWhy } = feed;
  if (interval === 'never' || nextPollAt === undefined) return t('options_storyAsked');
  if (typeof interval === 'number') return t('options_storyChosen', everyWords(interval));
  if (!checkedAt || nextPollAt <= checkedAt) return '';
  const every = everyWords(nextPollAt - checkedAt);
  return nextWhy === 'rhythm' ? t('options_storyRhythm', every) : t('options_storyAbout', every);
}

function amount(feed: Feed, now: number): string {
  const rate = perWeek(feed, now);
  if (rate === undefined) return feed.checkedAt === undefined ? t('options_storyNew') : t('options_storyQuiet');
  return rate < 1 ? t('options_storyRare') : plural('options_storyRate', Math.round(rate));
}

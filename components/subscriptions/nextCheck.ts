import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import type { PollRecord, Why } from '../../lib/polling.ts';
import { everyWords, nextCheckWords } from './moments.ts';

interface Reckoned {
  why: Why;
  /** From the poll to the next one, in milliseconds. */
  span: number;
  /** Polls that had failed in a row. */
  failures: number;
  /** What the feed's document asks for, in milliseconds. */
  ttl?: number | undefined;
}

/** Why a feed is asked just then. */
function whyWords({ why, span, failures, ttl }: Reckoned): string {
  switch (why) {
    case 'rhythm':
      return t('options_whyRhythm', everyWords(span));
    case 'interval':
      return t('options_whyInterval', everyWords(span));
    case 'ttl':
      return t('options_whyTtl', everyWords(ttl ?? span));
    case 'skip':
      return t('options_whySkip');
    case 'fresh':
      return t('options_whyFresh');
    case 'refused':
      return t('options_whyRefused');
    case 'errors':
      return plural('options_whyErrors', Math.max(1, failures));
    case 'gone':
      return t('options_whyGone');
    case 'offline':
      return t('options_whyOffline');
  }
}

/** When a feed is asked next, and why then; '' where it is not asked by itself, which its story says. */
export function nextCheckStory(feed: Feed, now: number): string {
  const { nextPollAt, nextWhy, checkedAt = now, errors, ttl } = feed;
  if (feed.kind === 'archive' || feed.paused || nextPollAt === undefined) return '';
  if (nextPollAt === 0) return t('options_nextAsked');
  const when = t('options_nextAt', nextCheckWords(feed, now));
  if (!nextWhy) return when;
  return t(
    'options_twoSentences',
    when,
    whyWords({ why: nextWhy, span: nextPollAt - checkedAt, failures: errors, ttl }),
  );
}

/** How many polls up to this one had failed in a row. */
function failuresUntil(history: PollRecord[], at: number): number {
  const before = history.slice(0, at + 1);
  return before.length - 1 - before.findLastIndex(({ result }) => result !== 'failed');
}

/** Why the poll after the one at this place of the history was planned when it was; '' where that was not kept. */
export function plannedWords(history: PollRecord[], place: number): string {
  const record = history[place];
  if (!record?.why || record.next === undefined) return '';
  return whyWords({ why: record.why, span: record.next - record.at, failures: failuresUntil(history, place) });
}

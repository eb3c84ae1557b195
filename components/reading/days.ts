import { t } from '../../lib/i18n.ts';
import { dayBegan } from '../../lib/marking.ts';
import type { Article } from '../../lib/model.ts';
import { dayBefore, dayOf, longDate, shortDate, weekday } from './ages.ts';

export interface Day {
  /** `2026-11-22`: key and machine-readable date. */
  date: string;
  /** Today, Yesterday, a weekday of the last week, or the date itself. */
  name: string;
  /** What the name leaves open: the date, or for old days the weekday. */
  aside: string;
  articles: Article[];
}

/** A list, newest first, parted by the days its articles fall on. A long one costs a comparison an article. */
export function byDay(articles: Article[], now: number): Day[] {
  const days: Day[] = [];
  let midnight = Number.POSITIVE_INFINITY;
  let last: Day | undefined;
  for (const article of articles) {
    // What claims to come from tomorrow stands under today.
    const at = Math.min(article.date, now);
    if (last && at >= midnight) {
      last.articles.push(article);
      continue;
    }
    midnight = dayBegan(at);
    last = { date: dayOf(at), ...named(at, now), articles: [article] };
    days.push(last);
  }
  return days;
}

function named(at: number, now: number): Pick<Day, 'name' | 'aside'> {
  const date = dayOf(at);
  if (date === dayOf(now)) return { name: t('list_today'), aside: longDate(at, now) };
  if (date === dayBefore(now, 1)) return { name: t('list_yesterday'), aside: longDate(at, now) };
  if (date > dayBefore(now, 7)) return { name: weekday(at), aside: shortDate(at, now) };
  return { name: shortDate(at, now), aside: weekday(at) };
}

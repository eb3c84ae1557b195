import { messageLang } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';

const WEEKS = 12;
const STEP = 5;
const FOOT = 19;
const TALLEST = 16;

const WEEK = 7 * 24 * 3_600_000;

/**
 * Articles a week on the mean of the weeks known; undefined where none came.
 * A week is known since the subscription, and from the oldest article its first fetch brought.
 */
export function perWeek({ weeks, added }: Pick<Feed, 'weeks' | 'added'>, now: number): number | undefined {
  const first = weeks.findIndex((n) => n > 0);
  if (first < 0) return undefined;
  const known = Math.min(weeks.length, Math.max(weeks.length - first, Math.ceil((now - added) / WEEK)));
  return weeks.reduce((total, n) => total + n, 0) / known;
}

/** By language and digits: making one costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.NumberFormat>();

function withDigits(digits: number): Intl.NumberFormat {
  const lang = messageLang();
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const known = formatters.get(`${lang} ${digits}`) ?? new Intl.NumberFormat(lang, form);
  formatters.set(`${lang} ${digits}`, known);
  return known;
}

/** A rate as one reads it: 43, 2.7, 0.3; '' where none came. */
export function rateWords(feed: Pick<Feed, 'weeks' | 'added'>, now: number): string {
  const rate = perWeek(feed, now);
  if (rate === undefined) return '';
  return withDigits(rate < 9.95 ? 1 : 0).format(Math.max(rate, 0.1));
}

/** The strokes of a sparkline 59 by 20: one for the weeks before, one for the week that runs ('' where nothing came). */
export function strokes(weeks: number[]): { before: string; now: string } {
  const shown = weeks.slice(-WEEKS);
  const most = Math.max(...shown, 0);
  const stroke = (n: number, index: number) => {
    const x = 2 + (WEEKS - shown.length + index) * STEP;
    return n > 0 ? `M${x} ${FOOT}v-${Number(((n / most) * TALLEST).toFixed(1))}` : '';
  };
  const all = shown.map(stroke);
  return { before: all.slice(0, -1).join(''), now: all.at(-1) ?? '' };
}

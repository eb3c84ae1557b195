import { t } from '../../lib/i18n.ts';
import type { Interval } from '../../lib/polling.ts';
import { spanWords } from './moments.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIMES = [15 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

const timeWords = (ms: number): string => {
  if (ms === HOUR) return t('options_checkHourly');
  return ms === DAY ? t('options_checkDaily') : t('options_checkEvery', spanWords(ms));
};

/** What a select of intervals offers: rhythm, times from the shortest to the longest, only by hand; `own` is among them. */
export function intervalChoices(own: Interval | undefined, rhythm: string): { value: string; text: string }[] {
  const times = typeof own === 'number' ? [...new Set([...TIMES, own])].sort((a, b) => a - b) : TIMES;
  return [
    { value: 'rhythm', text: rhythm },
    ...times.map((ms) => ({ value: String(ms), text: timeWords(ms) })),
    { value: 'never', text: t('options_checkAsked') },
  ];
}

/** The interval a select's value stands for. */
export const intervalOf = (value: string): Interval =>
  value === 'rhythm' || value === 'never' ? value : Number(value);

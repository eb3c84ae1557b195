/** What publishers ask about when to come again. RSS 2.0 ttl, skipHours, skipDays; RSS 1.0 syndication module. */
import type { Firsts } from './fields.ts';
import { type Element, text } from './xml.ts';

const MINUTE = 60_000;
const PERIODS = new Map([
  ['hourly', 60 * MINUTE],
  ['daily', 24 * 60 * MINUTE],
  ['weekly', 7 * 24 * 60 * MINUTE],
  ['monthly', 30 * 24 * 60 * MINUTE],
  ['yearly', 365 * 24 * 60 * MINUTE],
]);
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Milliseconds to wait between two polls: the longer of ttl (minutes) and updatePeriod / updateFrequency. */
export function waitingTime(first: Firsts): number | undefined {
  const minutes = Number(text(first.get('ttl')) || Number.NaN);
  const period = PERIODS.get(text(first.get('sy:updateperiod')).toLowerCase());
  const frequency = Number(text(first.get('sy:updatefrequency')) || 1);
  const waits = [
    minutes > 0 && minutes < 1e7 ? minutes * MINUTE : 0,
    period !== undefined && frequency >= 1 ? Math.round(period / frequency) : 0,
  ];
  return Math.max(...waits) || undefined;
}

/** Hours of the day, GMT, 0 to 23; 24 means midnight. Undefined where none is named. */
export function skipHours(element: Element | undefined): number[] | undefined {
  const hours = (element?.children ?? [])
    .filter((inner) => inner.name === 'hour')
    .map((inner) => text(inner))
    .filter((value) => /^\d{1,2}$/.test(value) && Number(value) <= 24)
    .map((value) => Number(value) % 24);
  return unique(hours);
}

/** Days of the week, 0 = Sunday. Undefined where none is named. */
export function skipDays(element: Element | undefined): number[] | undefined {
  const days = (element?.children ?? [])
    .filter((inner) => inner.name === 'day')
    .map((inner) => DAYS.indexOf(text(inner).toLowerCase()))
    .filter((day) => day >= 0);
  return unique(days);
}

function unique(numbers: number[]): number[] | undefined {
  const found = [...new Set(numbers)].sort((a, b) => a - b);
  return found.length === 0 ? undefined : found;
}

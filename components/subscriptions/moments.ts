import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { clock, dateLang, dayBefore, dayOf, weekday } from '../reading/ages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7;

const date = (at: number, month: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(dateLang(), { day: 'numeric', month }).format(at);

/** Making one costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.RelativeTimeFormat>();

function relative(): Intl.RelativeTimeFormat {
  const lang = messageLang();
  const known = formatters.get(lang) ?? new Intl.RelativeTimeFormat(lang, { style: 'short', numeric: 'auto' });
  formatters.set(lang, known);
  return known;
}

/** How far away, in the largest unit that says it: in 8 min, in 2 hr, tomorrow. */
function away(now: number, at: number): string {
  const say = (n: number, unit: Intl.RelativeTimeFormatUnit) => relative().format(n, unit).replace(/\.$/, '');
  const left = at - now;
  if (left < 0.99 * HOUR) return say(Math.round(left / MINUTE), 'minute');
  if (left < DAY / 2 || dayOf(at) === dayOf(now)) return say(Math.round(left / HOUR), 'hour');
  return say(Math.max(1, Math.round(left / DAY)), 'day');
}

/** When a feed is asked next, in a word or two; of one that fails, the time of day it is tried again. */
export function nextCheckWords(feed: Feed, now: number): string {
  if (feed.kind === 'archive' || feed.paused) return t('options_never');
  if (feed.nextPollAt === undefined) return t('options_whenAsked');
  if (feed.nextPollAt - now < MINUTE) return t('options_now');
  if (feed.error && dayOf(feed.nextPollAt) === dayOf(now)) return t('options_at', clock(feed.nextPollAt));
  return away(now, feed.nextPollAt);
}

/** A moment of the last days: 10:44, yesterday 23:15, Friday 23:15, 3 Nov 23:15. */
export function pastWords(at: number, now: number): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return clock(at);
  if (day === dayBefore(now, 1)) return t('options_dayAt', t('options_yesterday'), clock(at));
  return t('options_dayAt', day > dayBefore(now, WEEK) ? weekday(at) : date(at, 'short'), clock(at));
}

/** Since when: 10:44, yesterday, Friday, 3 November. */
export function sinceWords(at: number, now: number): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return clock(at);
  if (day === dayBefore(now, 1)) return t('options_yesterday');
  return day > dayBefore(now, WEEK) ? weekday(at) : date(at, 'long');
}

/** A span of time in its largest whole unit: 15 minutes, 3 hours, 1 day. */
export function spanWords(ms: number): string {
  const say = (n: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(messageLang(), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, n));
  if (ms < 0.95 * HOUR) return say(Math.round(ms / MINUTE), 'minute');
  if (ms < 0.95 * DAY) return say(Math.round(ms / HOUR), 'hour');
  return say(Math.round(ms / DAY), 'day');
}

/** How often: every hour, every 3 hours, once a day. */
export function everyWords(ms: number): string {
  if (Math.round(ms / HOUR) === 1) return t('options_everyHour');
  return Math.round(ms / DAY) === 1 ? t('options_everyDay') : t('options_every', spanWords(ms));
}

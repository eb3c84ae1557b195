import { locale, messageLang, t } from '../../lib/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let spoken: string | undefined;

/** The language dates are written in: the person's own where its words are the interface's too (en-GB under en). */
export function dateLang(): string {
  if (spoken) return spoken;
  const [words] = messageLang().split('-');
  spoken = locale().split('-')[0] === words ? locale() : messageLang();
  return spoken;
}

/** The day a moment falls on, as `2026-11-22`, in the time zone of this machine. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day `n` days before the one `now` falls on (a day of clock change has 23 or 25 hours). */
export function dayBefore(now: number, n: number): string {
  const date = new Date(now);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - n, 12).getTime());
}

/** Making a formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(dateLang(), options);
  formatters.set(key, formatter);
  return formatter.format(at);
}

/** `19:10`, or `7:10 PM` where that is the custom. */
export const clock = (at: number): string => format(at, { hour: 'numeric', minute: '2-digit' });

const inYear = (at: number, now: number): Intl.DateTimeFormatOptions =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' };

/** `3 November`, with its year where that is not this one. */
export const shortDate = (at: number, now: number): string =>
  format(at, { day: 'numeric', month: 'long', ...inYear(at, now) });

/** `Sunday 22 November`. */
export const longDate = (at: number, now: number): string =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long', ...inYear(at, now) });

/** `Sunday 22 November 2026`, for the masthead. */
export const fullDate = (at: number): string =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `22 November, 10:35`, for the head of an article. */
export const moment = (at: number, now: number): string =>
  format(at, { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', ...inYear(at, now) });

export const weekday = (at: number): string => format(at, { weekday: 'long' });

/** How old a row of a list is: minutes and hours today, the clock on earlier days (their date stands above them). */
export function age(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE) return t('time_now');
  if (passed < HOUR) return t('time_minutesAgo', Math.floor(passed / MINUTE));
  if (dayOf(at) === dayOf(now)) return t('time_hoursAgo', Math.floor(passed / HOUR));
  return clock(at);
}

/** How long something takes: `4 min`, `1 h 12 min`. At least a minute. */
export function length(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return t('time_minutes', rest);
  return rest === 0 ? t('time_hours', hours) : t('time_hoursMinutes', hours, rest);
}

/** How large a file is: `37 MB`, `1.2 MB`, `640 kB`. */
export function weight(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const maximumFractionDigits = unit === 'megabyte' && size < 10 ? 1 : 0;
  return new Intl.NumberFormat(messageLang(), { style: 'unit', unit, maximumFractionDigits }).format(size);
}

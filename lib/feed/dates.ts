/** Dates as feeds write them, to epoch milliseconds: RFC 822, RFC 3339, asctime and what lies between. */
import { FOREIGN_MONTHS, ZONES } from './dateNames.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Milliseconds. */
  fraction: number;
  /** Minutes east of Greenwich. */
  offset: number;
}

function instant(parts: Parts): number | undefined {
  const { year, month, day, hour, minute, second, fraction, offset } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return undefined;
  if (hour === 24 && minute + second > 0) return undefined;
  // Date.UTC takes years below 100 for the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return undefined;
  date.setUTCHours(hour, minute, Math.min(second, 59), fraction);
  const time = date.getTime() - offset * 60_000;
  return Number.isFinite(time) ? time : undefined;
}

const W3C =
  /^(\d{4})(?:[-/.](0?\d{1,2})(?:[-/.](\d{1,2}))?|(\d\d)(\d\d))?(?:(?:T|\s+|\s*,\s*)(\d{1,2})(?::?(\d{1,2})(?::?(\d{1,2})(?:[.,](\d{1,12}))?)?)?\s*([ap]m)?\s*(.{0,12}))?$/i;
const OFFSET = /^(?:gmt|utc|ut)?([+-])(\d{1,2}):?(\d{1,2})?$/i;

/** Minutes east of Greenwich; no zone means UTC; undefined for one that cannot be read. */
function zoneOffset(zone: string): number | undefined {
  const text = zone.trim().replace(/^\(|\)$/g, '');
  if (text === '') return 0;
  const match = OFFSET.exec(text);
  if (match) {
    const [, sign, hours = '0', minutes = '0'] = match;
    if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
    return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  }
  return ZONES.get(text.toLowerCase());
}

function twelve(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Milliseconds of a fraction's digits. */
function milliseconds(digits: string | undefined): number {
  return digits ? Math.floor(Number(`0.${digits}`) * 1000) : 0;
}

function parseW3c(text: string): number | undefined {
  const match = W3C.exec(text);
  if (!match) return undefined;
  const [, year, month, day, compactMonth, compactDay, hour, minute, second, fraction, half, zone] = match;
  const offset = zoneOffset(zone ?? '');
  if (offset === undefined) return undefined;
  return instant({
    year: Number(year),
    month: Number(month ?? compactMonth ?? 1),
    day: Number(day ?? compactDay ?? 1),
    hour: twelve(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: milliseconds(fraction),
    offset,
  });
}

function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const foreign = FOREIGN_MONTHS.find(([start]) => lower.startsWith(start));
  if (foreign) return foreign[1];
  const index = MONTHS.indexOf(lower.slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?([ap]m)?$/i;

/** Two-digit years as RFC 2822 section 4.3 reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

interface Words {
  day?: string;
  month?: number;
  year?: string;
  time?: RegExpExecArray;
  half?: string;
  offset?: number;
}

/** Takes one word of a date in words; false when it cannot be one. */
function take(found: Words, word: string): boolean {
  if (/^\d+$/.test(word)) {
    if (found.day === undefined && word.length <= 2) found.day = word;
    else if (found.year === undefined && (word.length === 2 || word.length === 4)) found.year = word;
    else return false;
    return true;
  }
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)$/i.exec(word);
  if (ordinal && found.day === undefined) {
    found.day = ordinal[1] ?? '';
    return true;
  }
  if (found.year === undefined && takeNumbers(found, word)) return true;
  const time = TIME.exec(word);
  if (time) {
    if (found.time) return false;
    found.time = time;
    return true;
  }
  if (/^[ap]\.?m\.?$/i.test(word) && found.time) {
    found.half = word;
    return true;
  }
  return takeName(found, word);
}

/** A date in numbers inside words: `2026/11/10`, `10.11.2026`, or `11/10/2026` as Americans and most programs write it. */
function takeNumbers(found: Words, word: string): boolean {
  const match = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(word);
  if (!match || found.day !== undefined) return false;
  const [, first = '', separator, second = '', third = ''] = match;
  if (first.length === 4) Object.assign(found, { year: first, month: Number(second), day: third });
  else if (third.length !== 4 || first.length > 2) return false;
  else if (separator !== '/' || Number(first) > 12)
    Object.assign(found, { day: first, month: Number(second), year: third });
  else Object.assign(found, { month: Number(first), day: second, year: third });
  return true;
}

function takeName(found: Words, word: string): boolean {
  if (found.time && found.offset === undefined) {
    const offset = zoneOffset(word);
    if (offset !== undefined) {
      found.offset = offset;
      return true;
    }
  }
  // A second month means that the first was a day of the week: French `mar.` is Tuesday and March.
  if (found.month === undefined || !found.time) {
    const month = monthNumber(word);
    if (month !== undefined) {
      found.month = month;
      return true;
    }
  }
  // What is left are the names of days and the like, before the time; after it only a comment in brackets may stand.
  return found.time === undefined ? /^\p{L}+\.?$/u.test(word) && found.month === undefined : /^\(.*\)$/.test(word);
}

function parseWords(text: string): number | undefined {
  const found: Words = {};
  const words = text.replace(/(\d)-(\p{L}{3,20})-(\d)/u, '$1 $2 $3').split(/[\s,]+/);
  if (words.length > 12) return undefined;
  for (const word of words) if (word !== '' && word !== '-' && !take(found, word)) return undefined;
  if (found.month === undefined || found.day === undefined || found.year === undefined) return undefined;
  const [, hour, minute, second, fraction, half] = found.time ?? [];
  return instant({
    year: fullYear(found.year),
    month: found.month,
    day: Number(found.day),
    hour: twelve(Number(hour ?? 0), found.half?.replace(/\./g, '') ?? half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: milliseconds(fraction),
    offset: found.offset ?? 0,
  });
}

const EASTERN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?([^\d]{0,16})(.*)$/u;

/** `2026年11月10日 下午8:30` and its kin; without a zone, like all others, UTC. */
function parseEastern(text: string): number | undefined {
  const match = EASTERN.exec(text);
  if (!match) return undefined;
  const [, year, month, day, between = '', rest = ''] = match;
  const time = /^(\d{1,2})[:時时시]\s?(\d{1,2})[:分분]?\s?(\d{1,2})?[秒초]?(.{0,12})$/u.exec(rest.trim());
  if (!time && rest.trim() !== '') return undefined;
  const [, hour = '0', minute = '0', second = '0', zone = ''] = time ?? [];
  const half = /[下後후]/.test(between) ? ' pm' : /[上前전]/.test(between) ? ' am' : '';
  return parseW3c(`${year}-${month}-${day} ${hour}:${minute}:${second}${half}${zone}`);
}

/** The shape that most dates have, so that they cost one look. */
const RFC822 =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|Z|([+-])(\d\d)(\d\d))$/;

function parseUsual(text: string): number | undefined {
  const match = RFC822.exec(text);
  if (!match) return undefined;
  const [, day, name = '', year, hour, minute, second, sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  return instant({
    year: Number(year),
    month: MONTHS.indexOf(name.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: 0,
    offset: sign === '-' ? -offset : offset,
  });
}

/**
 * Epoch milliseconds of a date as feeds write it; a date without a zone is read as UTC, so the answer is the same in
 * every zone. Undefined where it cannot be read. RFC 822, RFC 2822, RFC 3339, W3C date-time, asctime, epoch seconds.
 */
export function parseDate(value: string): number | undefined {
  const text = value.trim();
  if (text.length < 4 || text.length > 80) return undefined;
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{12,13}$/.test(text)) return Number(text);
  return parseUsual(text) ?? parseW3c(text) ?? parseWords(text) ?? parseEastern(text);
}

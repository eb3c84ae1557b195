import { explain } from '../../lib/explain.ts';
import { messageLang, plural, t } from '../../lib/i18n.ts';
import type { PollRecord } from '../../lib/polling.ts';
import { inARow } from './facts.ts';

const measure = (n: number, unit: string, digits = 0): string =>
  new Intl.NumberFormat(messageLang(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(n);

/** An amount of data: 812 byte, 48 kB, 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return measure(bytes, 'byte');
  return bytes < 999_500 ? measure(bytes / 1000, 'kilobyte') : measure(bytes / 1_000_000, 'megabyte', 1);
}

/** What came of one poll. */
export function recordWords(record: PollRecord): string {
  if (record.result === 'failed') return record.error ? explain(record.error) : t('options_pollFailed');
  const news = record.articles ? plural('options_pollNew', record.articles) : t('options_pollNothing');
  return record.skipped ? t('options_pollSkipped', news, plural('options_skipped', record.skipped)) : news;
}

/** How the server answered: its code, and how long it took; '' where neither is known. */
export const answerWords = ({ status, took }: PollRecord): string =>
  inARow([
    status !== undefined && t('options_answered', status),
    took !== undefined && measure(took / 1000, 'second', took < 10_000 ? 1 : 0),
  ]);

/** What a poll was, as its picture shows it. */
export type Mark = 'new' | 'nothing' | 'failed';

export const markOf = ({ result, articles = 0 }: PollRecord): Mark => {
  if (result === 'failed') return 'failed';
  return articles > 0 ? 'new' : 'nothing';
};

/** How many polls there are, and what came of them, in words: what their picture says. */
export function historyWords(history: PollRecord[]): string {
  const count = (mark: Mark): number => history.filter((record) => markOf(record) === mark).length;
  const [news, nothing, failed] = [count('new'), count('nothing'), count('failed')];
  const facts = inARow([
    news > 0 && plural('options_checksNew', news),
    nothing > 0 && plural('options_checksNothing', nothing),
    failed > 0 && plural('options_checksFailed', failed),
  ]);
  return plural('options_checks', history.length, facts);
}

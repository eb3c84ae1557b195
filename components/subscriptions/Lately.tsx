import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { PollRecord } from '../../lib/model.ts';
import { pastWords } from './moments.ts';

const SHOWN = 8;

/** What came of one poll. */
export function recordWords(record: PollRecord): string {
  if (record.result === 'failed') return record.error ? explain(record.error) : t('options_pollFailed');
  const news = record.articles ? plural('options_pollNew', record.articles) : t('options_pollNothing');
  return record.skipped ? t('options_pollSkipped', news, plural('options_skipped', record.skipped)) : news;
}

/** The last polls of a feed, newest first. */
export function Lately({ history, now }: { history: PollRecord[]; now: number }) {
  if (history.length === 0) return null;
  return (
    <>
      <h3>{t('options_lately')}</h3>
      <ul class="past">
        {history
          .slice(-SHOWN)
          .toReversed()
          .map((record) => (
            <li key={record.at}>
              <time dateTime={new Date(record.at).toISOString()}>{pastWords(record.at, now)}</time>{' '}
              <span>{recordWords(record)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

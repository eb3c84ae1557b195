import { t } from '../../lib/i18n.ts';
import { strokes } from './rate.ts';

/** Articles of the last weeks as bars, this week's in ink, and their mean beside them. */
export function Spark({ weeks, rate }: { weeks: number[]; rate: string }) {
  const { before, now } = strokes(weeks);
  return (
    <span class="rate">
      <svg class="spark" viewBox="0 0 59 20" role="img" aria-label={t('options_weeks', weeks.join(', '))}>
        <path class="base" d="M0 19.5h59" />
        {before && <path d={before} />}
        {now && <path class="now" d={now} />}
      </svg>{' '}
      <span>{rate}</span>
    </span>
  );
}

import { t } from '../../lib/i18n.ts';
import { dateOf, holds, type Copies as Kept } from './copyWords.ts';

const NOTHING = { feeds: 0, starred: 0 };

/** The daily copies, each with what it holds and a button that brings it back. */
export function Copies({ copies, now }: { copies: Kept; now: number }) {
  const { list, busy, done, bringBack } = copies;
  const { feeds, starred } = done ?? NOTHING;
  const nothing = feeds === 0 && starred === 0;
  return (
    <section aria-label={t('options_copies')}>
      <h2>{t('options_copies')}</h2>
      <p class="say">{t('options_copiesSay')}</p>
      {list?.length === 0 && <p class="say">{t('options_copiesNone')}</p>}
      {list?.map((copy) => (
        <div class="line" key={copy.id}>
          <p>
            {dateOf(copy, now)}
            <small>{holds(copy)}</small>
          </p>
          <button type="button" class="button" disabled={busy !== undefined} onClick={() => bringBack(copy)}>
            {t('options_bringBack')}
          </button>
        </div>
      ))}
      <p class="say" role="status">
        {done && (nothing ? t('options_broughtNothing') : t('options_brought', holds({ feeds, starred })))}
      </p>
    </section>
  );
}

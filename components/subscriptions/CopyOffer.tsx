import '../parts/moreIcons.tsx';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';
import { type Copies, dateOf, holds } from './copyWords.ts';

/** Where there are no feeds: the newest copy, and a button that brings back what it holds. */
export function CopyOffer({ copies, now }: { copies: Copies; now: number }) {
  const [newest] = copies.list ?? [];
  if (!newest) return null;
  return (
    <section class="found" aria-label={t('options_copies')}>
      <Icon name="clock" />
      <p>{t('reader_copyOffer', holds(newest), dateOf(newest, now))}</p>
      <button
        type="button"
        class="button"
        disabled={copies.busy !== undefined}
        onClick={() => copies.bringBack(newest)}
      >
        {t('reader_bringBack')}
      </button>
    </section>
  );
}

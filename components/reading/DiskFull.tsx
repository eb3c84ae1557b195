import '../parts/moreIcons.tsx';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';

/** The disk is full, and what one can do about it. */
export function DiskFull({ onAgain }: { onAgain: () => void }) {
  return (
    <section class="notice warn" aria-label={t('reader_full')}>
      <Icon name="warning" tone="warn" />
      <div role="status">
        <p>
          <strong>{t('reader_full')}</strong> {t('reader_fullWhy')}
        </p>
        <p class="acts">
          <button type="button" class="button" onClick={onAgain}>
            {t('reader_tryAgain')}
          </button>
        </p>
      </div>
    </section>
  );
}

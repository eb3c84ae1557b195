import '../parts/moreIcons.tsx';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';

/** Says that the browser allows every site, and how to have that taken back. */
export function Everywhere({ onKeepOwn }: { onKeepOwn: () => void }) {
  return (
    <p class="notice">
      <Icon name="settings" />
      <span>
        <strong>{t('options_everywhere')}</strong> {t('options_everywhereWhy')}{' '}
        <button type="button" class="link" onClick={onKeepOwn}>
          {t('options_keepOwn')}
        </button>
      </span>
    </p>
  );
}

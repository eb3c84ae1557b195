import '../parts/moreIcons.tsx';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';

/** Lies over the page while files hang over it. */
export function DropVeil() {
  return (
    <div class="veil" aria-hidden="true">
      <p>
        <Icon name="import" /> {t('options_dropNow')}
      </p>
    </div>
  );
}

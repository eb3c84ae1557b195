import { t } from '../../lib/i18n.ts';
import type { FeedError } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { SubscribeForm } from './SubscribeForm.tsx';

/** The options page before the first subscription. */
export function NoFeeds({
  onSubscribe,
}: {
  onSubscribe: (address: string, onOwnNetwork?: boolean) => FeedError | undefined;
}) {
  return (
    <section class="no-feeds">
      <h1>{t('options_emptyTitle')}</h1>
      <p class="say">{t('options_subscribeSay')}</p>
      <SubscribeForm onSubscribe={onSubscribe} found={[]} big focus />
      <p class="other">
        <Icon name="import" />{' '}
        <span>
          {t('options_emptyOther')}{' '}
          <a class="link" href="#import">
            {t('options_emptyImport')}
          </a>
        </span>
      </p>
    </section>
  );
}

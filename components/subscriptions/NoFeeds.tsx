import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { FeedError } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { SubscribeForm } from './SubscribeForm.tsx';

interface Props {
  onSubscribe: (address: string, onOwnNetwork?: boolean) => FeedError | undefined;
  offer?: ComponentChildren;
}

/** The options page before the first subscription. */
export function NoFeeds({ onSubscribe, offer }: Props) {
  return (
    <section class="no-feeds">
      <h1>{t('options_emptyTitle')}</h1>
      <p class="say">{t('options_subscribeSay')}</p>
      <SubscribeForm onSubscribe={onSubscribe} found={[]} big focus />
      {offer}
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

import { t } from '../../lib/i18n.ts';
import type { FeedError } from '../../lib/model.ts';
import { hostOf } from './address.ts';

/** What the button says that asks for a site: another one by its name, where a redirect leads there. */
export const grantWords = (error: FeedError | undefined): string =>
  error?.kind === 'redirect' && error.to !== undefined && !error.private
    ? t('pending_grantTo', `\u2068${hostOf(error.to)}\u2069`)
    : t('pending_grant');

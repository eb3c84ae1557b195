import { type MessageKey, t } from './i18n.ts';
import type { FeedError } from './model.ts';

const MEGABYTE = 1024 * 1024;

const NOT_A_FEED: Record<Extract<FeedError, { kind: 'not-a-feed' }>['found'], MessageKey> = {
  html: 'error_foundPage',
  empty: 'error_foundEmpty',
  json: 'error_foundJson',
  opml: 'error_foundOpml',
  image: 'error_foundImage',
  other: 'error_foundOther',
};

const MALFORMED: Record<Extract<FeedError, { kind: 'malformed' }>['reason'], MessageKey> = {
  xml: 'error_malformedXml',
  json: 'error_malformedJson',
  truncated: 'error_truncated',
  'too-deep': 'error_tooDeep',
};

const NO_STORY: Record<Extract<FeedError, { kind: 'no-story' }>['found'], MessageKey> = {
  nothing: 'error_noStory',
  less: 'error_noMoreStory',
  file: 'error_noPage',
};

const ADDRESS: Record<Extract<FeedError, { kind: 'address' }>['why'], MessageKey> = {
  empty: 'error_addressEmpty',
  'not-a-url': 'error_addressNotUrl',
  scheme: 'error_addressScheme',
  credentials: 'error_addressCredentials',
  'too-long': 'error_addressLong',
  private: 'error_addressPrivate',
  directory: 'error_addressDirectory',
  rsshub: 'error_addressRsshub',
};

/** Statuses a person can be told something better about than their number. */
const STATUS: Record<number, MessageKey> = {
  401: 'error_password',
  403: 'error_forbidden',
  404: 'error_notFound',
  429: 'error_tooMany',
  451: 'error_legal',
  503: 'error_overloaded',
};

const status = (code: number): string => t(STATUS[code] ?? (code >= 500 ? 'error_server' : 'error_http'), code);

const siteIn = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** What went wrong, as a plain sentence in the interface's language. The only place where errors become words. */
export function explain(error: FeedError): string {
  switch (error.kind) {
    case 'offline':
      return t('error_offline');
    case 'timeout':
      return t('error_timeout');
    case 'unreachable':
      return t('error_unreachable');
    case 'http':
      return status(error.status);
    case 'gone':
      return t('error_gone');
    case 'not-a-feed':
      return t(NOT_A_FEED[error.found]);
    case 'malformed':
      return t(MALFORMED[error.reason]);
    case 'too-large':
      return t('error_tooLarge', Math.round(error.limit / MEGABYTE));
    case 'permission':
      return t('error_permission', error.site);
    case 'redirect':
      if (error.private) return t('error_redirectPrivate');
      return error.to ? t('error_redirectTo', siteIn(error.to)) : t('error_redirect');
    case 'no-story':
      return t(NO_STORY[error.found]);
    case 'already':
      return t('error_already', error.title);
    case 'no-feeds':
      return t('error_noFeeds');
    case 'address':
      return t(ADDRESS[error.why]);
    case 'storage':
      return t(error.why === 'full' ? 'error_storageFull' : 'error_storageBroken');
  }
}

/** What is wrong with a feed or a subscription under way, as a sentence; '' where nothing is. */
export function troubleOf({ error, login }: { error?: FeedError; login?: unknown }): string {
  if (!error) return '';
  const turnedAway = login !== undefined && error.kind === 'http' && error.status === 401;
  return turnedAway ? t('error_passwordWrong') : explain(error);
}

import { explain } from './explain.ts';
import { t } from './i18n.ts';
import type { FeedError } from './model.ts';

const MEGABYTE = 1024 * 1024;

/** Why an article's page gave no story, as a sentence that speaks of a page, not of a feed. Apart from `explain`, which every page loads first. */
export function explainPage(error: FeedError): string {
  if (error.kind === 'gone') return t('error_pageGone');
  if (error.kind === 'http' && error.status === 403) return t('error_pageForbidden');
  if (error.kind === 'too-large') return t('error_pageTooLarge', Math.round(error.limit / MEGABYTE));
  return explain(error);
}

import { explain } from '../../lib/explain.ts';
import { t } from '../../lib/i18n.ts';
import type { Feed, FeedError } from '../../lib/model.ts';

/** How a feed fares: `fine`, `wait` (it passes by itself or was asked for), `bad` (the person has to do something). */
export interface Health {
  tone: 'fine' | 'wait' | 'bad';
  icon?: 'clock' | 'pause' | 'warning' | 'folder';
  text: string;
}

/** Whether an error goes away without the person: the network, or a server in trouble. */
function passes(error: FeedError): boolean {
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'unreachable':
      return true;
    case 'http':
      return error.status >= 500 || error.status === 429 || error.status === 408;
    case 'malformed':
      return error.reason === 'truncated';
    default:
      return false;
  }
}

/** How a feed fares, in words for the table. */
export function healthOf(feed: Feed): Health {
  if (feed.kind === 'archive') return { tone: 'fine', icon: 'folder', text: t('options_healthArchive') };
  if (feed.paused === 'permission') return { tone: 'bad', icon: 'warning', text: t('options_healthAccess') };
  if (feed.paused === 'gone') return { tone: 'bad', icon: 'warning', text: explain({ kind: 'gone' }) };
  if (feed.paused === 'person') return { tone: 'wait', icon: 'pause', text: t('options_healthPaused') };
  if (feed.error) {
    const text = explain(feed.error);
    return passes(feed.error) ? { tone: 'wait', icon: 'clock', text } : { tone: 'bad', icon: 'warning', text };
  }
  if (feed.checkedAt === undefined) return { tone: 'fine', text: t('options_healthNew') };
  return { tone: 'fine', text: t('options_healthFine') };
}

/** Whether only the person can get this feed going again. */
export const needsYou = (feed: Feed): boolean => healthOf(feed).tone === 'bad';

/** Whether the browser's permission is all that is missing. */
export const needsAccess = (feed: Feed): boolean =>
  feed.paused === 'permission' || (feed.error?.kind === 'redirect' && feed.error.to !== undefined);

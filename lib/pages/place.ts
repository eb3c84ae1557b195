import { todayOf } from '../marking.ts';
import type { View } from '../model.ts';

/** Where the reader stands: its list, and the article that is open. Kept in the tab's address, so a reload stays there. */
export interface Place {
  view: View;
  articleId?: number;
}

/** A place as the fragment of an address: `#folder=Craft&article=12`. */
export function toHash({ view, articleId }: Place): string {
  const parts = new URLSearchParams();
  if (view.kind === 'feed') parts.set('feed', String(view.feedId));
  else if (view.kind === 'folder') parts.set('folder', view.folder);
  else parts.set('view', view.kind);
  if (articleId !== undefined) parts.set('article', String(articleId));
  return `#${parts}`;
}

const positive = (text: string | null): number | undefined => {
  const n = Number(text);
  return Number.isSafeInteger(n) && n > 0 ? n : undefined;
};

/** The view of this name; of any other the list of unread articles. */
function named(kind: string | null, now: number): View {
  if (kind === 'today') return todayOf(now);
  return { kind: kind === 'starred' || kind === 'all' ? kind : 'unread' };
}

/**
 * The place an address speaks of; what it does not say, or says wrongly, is the list of unread articles.
 * @param now which day is today, epoch milliseconds.
 */
export function fromHash(hash: string, now = Date.now()): Place {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const articleId = positive(parts.get('article'));
  const feedId = positive(parts.get('feed'));
  const folder = parts.get('folder');
  const view: View = feedId
    ? { kind: 'feed', feedId }
    : folder
      ? { kind: 'folder', folder }
      : named(parts.get('view'), now);
  return articleId === undefined ? { view } : { view, articleId };
}

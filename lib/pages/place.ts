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

/** The place an address speaks of; what it does not say, or says wrongly, is the list of unread articles. */
export function fromHash(hash: string): Place {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const articleId = positive(parts.get('article'));
  const feedId = positive(parts.get('feed'));
  const folder = parts.get('folder');
  const kind = parts.get('view');
  const view: View = feedId
    ? { kind: 'feed', feedId }
    : folder
      ? { kind: 'folder', folder }
      : { kind: kind === 'starred' || kind === 'all' ? kind : 'unread' };
  return articleId === undefined ? { view } : { view, articleId };
}

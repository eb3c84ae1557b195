import { t } from '../../lib/i18n.ts';
import type { Article, Feed, View } from '../../lib/model.ts';

export interface Name {
  text: string;
  lang?: string | undefined;
}

/** What a feed is called: by the person, else by its publisher, whose language then goes with it. */
export const feedName = (feed: Feed): Name =>
  feed.name ? { text: feed.name } : { text: feed.title, ...(feed.lang && { lang: feed.lang }) };

/** What an article is called; one without a title goes by its first words. */
export const articleName = (article: Article): string => article.title || article.excerpt || t('article_untitled');

/** The language of an article: its own, else its feed's. */
export const articleLang = (article: Article, feed: Feed | undefined): string | undefined => article.lang ?? feed?.lang;

/** What stands above a list. */
export function viewName(view: View, feeds: Feed[]): Name {
  switch (view.kind) {
    case 'unread':
      return { text: t('list_unread') };
    case 'today':
      return { text: t('list_today') };
    case 'starred':
      return { text: t('list_starred') };
    case 'all':
      return { text: t('list_all') };
    case 'folder':
      return { text: view.folder || t('list_noFolder') };
    case 'feed': {
      const feed = feeds.find(({ id }) => id === view.feedId);
      return feed ? feedName(feed) : { text: '' };
    }
  }
}

const sum = (feeds: Feed[], of: (feed: Feed) => number): number => feeds.reduce((all, feed) => all + of(feed), 0);

/** The feeds a view shows; what is starred may be of any. */
export function feedsOf(view: View, feeds: Feed[]): Feed[] {
  if (view.kind === 'folder') return feeds.filter(({ folder }) => folder === view.folder);
  return view.kind === 'feed' ? feeds.filter(({ id }) => id === view.feedId) : feeds;
}

/**
 * The number beside a view's name: unread articles, or how many are starred; the list of all articles has none.
 * @param today how many of today's are unread.
 */
export function viewCount(view: View, feeds: Feed[], today = 0): number {
  if (view.kind === 'all') return 0;
  if (view.kind === 'today') return today;
  return sum(feedsOf(view, feeds), view.kind === 'starred' ? ({ starred }) => starred : ({ unread }) => unread);
}

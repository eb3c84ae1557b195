import * as actions from '../actions.ts';
import { t } from '../i18n.ts';
import type { Article, Body, Settings } from '../model.ts';
import type { Database } from '../store/db.ts';
import { saveArticle } from './saveArticle.ts';
import type { Toast } from './useToast.ts';
import { isWeb, openSite } from './windows.ts';

interface Around {
  db: Database | undefined;
  /** The open article's text, for the file. */
  body: Body | null | undefined;
  say: (toast: Toast) => void;
}

/** What can be done with one article. */
export function articleActs({ db, body, say }: Around) {
  return {
    star: async (article: Article) => {
      if (db) await actions.star(db, article.id, article.starred !== 1);
    },
    mark: async (article: Article) => {
      if (db) await (article.unread === 1 ? actions.markRead(db, article.id) : actions.markUnread(db, article.id));
    },
    /** Opening it on its site is reading it, too. */
    site: async (article: Article, background?: boolean) => {
      if (!isWeb(article.url)) return;
      if (db) await actions.markRead(db, article.id);
      await openSite(article.url, background);
    },
    openLink: (url: string) => openSite(url, true),
    copyLink: async (article: Article) => {
      if (!article.url) return;
      await navigator.clipboard.writeText(article.url);
      say({ text: t('article_linkCopied') });
    },
    save: async (article: Article, saveAs: Settings['saveAs']) => {
      if (body) await saveArticle(article, body, saveAs);
    },
  };
}

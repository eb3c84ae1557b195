import * as actions from '../actions.ts';
import { t } from '../i18n.ts';
import type { Article, Body, Feed, Settings } from '../model.ts';
import type { ShareTemplate } from '../reading.ts';
import type { Database } from '../store/db.ts';
import { heardTo, keepHeardTo, keepReadTo } from './kept.ts';
import { readOnOf } from './readOn.ts';
import type { Toast } from './useToast.ts';
import { isWeb, openSite } from './windows.ts';

interface Around {
  db?: Database | undefined;
  feeds?: Feed[] | undefined;
  settings?: Settings | undefined;
  /** The open article's text, for the file. */
  body: Body | null | undefined;
  say: (toast: Toast) => void;
  /** Tells screen readers only. */
  whisper: (said: { text: string }) => void;
}

/** No part of the first paint. */
const copying = () => import('./copying.ts');

/** What can be done with one article. */
export function articleActs(around: Around) {
  const { db, body, say, whisper } = around;
  return {
    star: async (article: Article) => {
      if (!db) return;
      await actions.star(db, article.id, article.starred !== 1, Date.now());
      whisper({ text: t(article.starred ? 'list_saidUnstarred' : 'list_isStarred') });
    },
    mark: async (article: Article) => {
      if (!db) return;
      await (article.unread === 1 ? actions.markRead : actions.markUnread)(db, article.id, Date.now());
      whisper({ text: t(article.unread === 1 ? 'list_saidRead' : 'list_saidUnread') });
    },
    /** The text has been read to its end, or is in sight as a whole. */
    ended: async (article: Article) => {
      if (db && article.unread === 1 && readOnOf(article, around) === 'end')
        await actions.markRead(db, article.id, Date.now());
    },
    /** Opening it on its site is reading it, too, unless the person marks by hand. */
    site: async (article: Article, background?: boolean) => {
      if (!isWeb(article.url)) return;
      if (db && readOnOf(article, around) !== 'hand') await actions.markRead(db, article.id, Date.now());
      const { withoutTracking } = await import('../feed/tracking.ts');
      await openSite(withoutTracking(article.url), background);
    },
    openLink: (url: string) => openSite(url, true),
    copyLink: async (article: Article) => {
      if (!article.url) return;
      await (await copying()).copyLink(article.url);
      say({ text: t('article_linkCopied') });
    },
    copyMarkdown: async (article: Article, saveAs: Settings['saveAs']) => {
      if (!body || !db) return;
      await (await copying()).copyMarkdown(db, article, body, saveAs);
      say({ text: t('article_markdownCopied') });
    },
    share: async (article: Article, entry: ShareTemplate) => (await import('./share.ts')).share(article, entry),
    keepReadTo,
    heardTo,
    keepHeardTo,
    alwaysPictures: async (feedId: number) => {
      if (db) await (await import('../feedActions.ts')).setImages(db, feedId, 'always');
    },
    save: async (article: Article, saveAs: Settings['saveAs']) => {
      if (body && db) await (await copying()).save(db, article, body, saveAs);
    },
  };
}

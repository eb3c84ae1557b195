import * as actions from '../actions.ts';
import { withoutTracking } from '../feed/tracking.ts';
import { t } from '../i18n.ts';
import type { Article, Body, Feed, Settings } from '../model.ts';
import type { ShareTemplate } from '../reading.ts';
import type { Database } from '../store/db.ts';
import { heardTo, keepHeardTo, keepReadTo } from './kept.ts';
import { repeatsOf } from './keptRepeats.ts';
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
const saving = () => import('./saveArticle.ts');

/** What of an article is written to a file, and what is hidden of it. */
async function howToSave(db: Database, { feedId }: Article, saveAs: Settings['saveAs']) {
  const { hiding } = await import('./hiding.ts');
  const { off, own } = await hiding(db, feedId);
  const repeated = off.includes('repeated') ? undefined : repeatsOf(feedId)?.keys;
  return { saveAs, off, own, ...(repeated && { repeated }) };
}

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
      await openSite(withoutTracking(article.url), background);
    },
    openLink: (url: string) => openSite(url, true),
    copyLink: async (article: Article) => {
      if (!article.url) return;
      await navigator.clipboard.writeText(withoutTracking(article.url));
      say({ text: t('article_linkCopied') });
    },
    copyMarkdown: async (article: Article, saveAs: Settings['saveAs']) => {
      if (!body || !db) return;
      const { textOf } = await saving();
      await navigator.clipboard.writeText(await textOf(article, body, await howToSave(db, article, saveAs)));
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
      if (body && db) await (await saving()).saveArticle(article, body, await howToSave(db, article, saveAs));
    },
  };
}

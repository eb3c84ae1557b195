import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Article, Body, Feed, FeedError } from '../model.ts';
import type { FullText } from '../polling.ts';
import type { Database } from '../store/db.ts';
import { isWeb } from './windows.ts';

interface Around {
  db: Database | undefined;
  article: Article | undefined;
  body: Body | null | undefined;
  feed: Feed | undefined;
  inPopup: boolean;
  /** Opens an article that was wished for before the browser closed the popup. */
  onWish: (articleId: number) => void;
}

/** What the open article shows: its feed's text or its page's, and how far that one is. */
export interface FullTextState {
  text: 'feed' | 'full';
  /** The page's. */
  host: string;
  waits?: 'page' | 'permission';
  /** Why there is none. */
  error?: FeedError;
  /** All articles of its feed are read so. */
  always: boolean;
}

/** Asks for the site of an article's page, in the click itself. */
type GrantPage = (url: string, articleId: number) => void;

/** What is known of one article besides what is kept. */
interface Own {
  id?: number;
  /** What the person chose to see. */
  choice?: 'feed' | 'full';
  /** A page that failed before is to be asked once more. */
  again?: true;
  full?: FullText;
  busy?: true;
}

/** Whether the browser has granted the site of an address; undefined until it has said so. */
function useGranted(url: string | undefined): boolean | undefined {
  const [known, setKnown] = useState<{ url: string; granted: boolean }>();
  useEffect(() => {
    if (url === undefined) return;
    const { protocol, hostname } = new URL(url);
    const look = () =>
      browser.permissions
        .contains({ origins: [`${protocol}//${hostname}/*`] })
        .then((granted) => setKnown({ url, granted }));
    void look();
    browser.permissions.onAdded.addListener(look);
    return () => browser.permissions.onAdded.removeListener(look);
  }, [url]);
  return known?.url === url ? known?.granted : undefined;
}

/** Goes on with what was wished for in a popup that the browser closed. */
function useWish({ db, inPopup, onWish }: Around, put: (own: Own) => void): void {
  useEffect(() => {
    if (!db || !inPopup) return;
    import('../store/wish.ts').then(async (wish) => {
      const wished = await wish.read(Date.now());
      if (!wished) return;
      put({ id: wished.articleId, choice: 'full', again: true });
      onWish(wished.articleId);
      await wish.forget();
    });
  }, [db]);
}

const storyOf = (full: FullText | undefined) => (full && 'html' in full ? full : undefined);

/** Where an article stands between its feed's text and its page's. */
function standing({ article, body, feed }: Around, all: Own) {
  const own: Own = all.id === article?.id ? all : {};
  const kept = body?.full && (storyOf(body.full) || !own.again) ? body.full : undefined;
  const full = own.full ?? kept;
  const story = storyOf(full);
  return { own, full, story, wanted: own.choice ?? (story || feed?.fullText ? 'full' : 'feed') };
}

/** Fetches the page of the open article once it is wanted and its site granted. */
function usePage(around: Around, url: string | undefined, isDue: boolean, own: Own, put: (own: Own) => void): void {
  const { db, article, feed } = around;
  useEffect(() => {
    if (!db || !article || url === undefined || !isDue) return;
    const { id } = article;
    put({ ...own, id, busy: true });
    import('../fetchFullText.ts')
      .then(({ fetchFullText }) => fetchFullText(db, { article: { ...article, url }, feed, again: own.again === true }))
      .then((full) => put({ ...(own.choice && { choice: own.choice }), id, full }))
      .catch((error: unknown) => {
        put({ id, choice: 'feed' });
        throw error;
      });
  }, [db, article?.id, isDue]);
}

/**
 * The full text of the open article.
 * @returns the state (missing where the article has no page), the text to show, and what the person can do.
 */
export function useFullText(around: Around) {
  const { db, article, body, feed } = around;
  const url = isWeb(article?.url) ? article?.url : undefined;
  const granted = useGranted(url);
  const [all, setAll] = useState<Own>({});
  const open = useRef(article?.id);
  open.current = article?.id;
  /** An answer that comes when another article is open is kept all the same, and there the next time. */
  const settle = (next: Own) => {
    if (next.id === open.current) setAll(next);
  };
  useWish(around, setAll);
  const { own, full, story, wanted } = standing(around, all);
  const isDue = wanted === 'full' && !full && !own.busy && granted === true && body !== undefined;
  usePage(around, url, isDue, own, settle);

  /** Called in the click or the key press itself: the browser asks within the gesture only. */
  const want = (grantPage: GrantPage): void => {
    if (!article || url === undefined) return;
    setAll({ id: article.id, choice: 'full', again: true, ...(story && { full: story }) });
    if (!story && granted !== true) grantPage(url, article.id);
  };
  const error = full && 'error' in full && wanted === 'full' ? full.error : undefined;
  const waits = wanted === 'full' && !full ? (granted === false ? 'permission' : 'page') : undefined;
  const state: FullTextState | undefined =
    url === undefined
      ? undefined
      : {
          text: wanted === 'full' && story ? 'full' : 'feed',
          host: new URL(url).host,
          always: feed?.fullText === true,
          ...(waits && { waits }),
          ...(error && { error }),
        };
  return {
    state,
    body:
      state?.text === 'full' && story && body !== undefined
        ? { ...(body ?? { id: article?.id ?? 0, enclosures: [] }), html: story.html, baseUrl: story.url }
        : body,
    acts: (grantPage: GrantPage) => ({
      fullText: (): void => {
        if (state?.text === 'full' && article) setAll({ ...own, id: article.id, choice: 'feed' });
        else if (state?.waits !== 'page') want(grantPage);
      },
      alwaysFullText: (on: boolean): void => {
        if (!db || !feed) return;
        if (on && state?.text === 'feed') want(grantPage);
        import('../feedActions.ts').then(({ setFullText }) => setFullText(db, feed.id, on));
      },
    }),
  };
}

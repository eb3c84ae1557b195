import * as actions from '../actions.ts';
import { plural, t } from '../i18n.ts';
import { takenBy } from '../marking.ts';
import type { Article, Older, Sweep, View } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as settings from '../store/settings.ts';
import { keepHome } from './home.ts';
import { assumeRead, assumeUnread, isAfter } from './list.ts';
import type { Reading, ShownList } from './useList.ts';
import type { Toast } from './useToast.ts';
import type { World } from './useWorld.ts';

interface Around {
  world: World;
  view: View;
  shown: ShownList | undefined;
  renew: () => void;
  assume: Reading['assume'];
  setView: (view: View) => void;
  say: (toast: Toast | undefined) => void;
}

/** What marks rows of the list: painted at once, written, told with how many it were, and with the way back. */
function markActs({ world: { db, undoable }, view, shown, renew, assume, say }: Around) {
  const list = shown?.list;
  const mark = async (isMeant: (article: Article) => boolean, write: () => Promise<Sweep | undefined>) => {
    const writing = write();
    assume((rows) => assumeRead(rows, isMeant), writing);
    try {
      const sweep = await writing;
      if (sweep) say({ text: plural('list_markedRead', takenBy(sweep)), undo: true });
    } catch (error) {
      assume(assumeUnread, Promise.resolve());
      throw error;
    }
  };
  const markThese = async (ids: number[]) => {
    if (!db || ids.length === 0) return;
    const meant = new Set(ids);
    await mark(
      ({ id }) => meant.has(id),
      () => actions.markThese(db, ids, Date.now()),
    );
  };
  return {
    markAll: async () => {
      if (!db || !list) return;
      await mark(
        ({ id }) => id <= list.upToId,
        () => actions.markAll(db, view, list.upToId, Date.now()),
      );
    },
    /** What stands above the chosen row; all of it has been read from the database. */
    markAbove: async (id: number) => {
      const rows = list?.articles ?? [];
      const above = rows.slice(
        0,
        Math.max(
          rows.findIndex((row) => row.id === id),
          0,
        ),
      );
      await markThese(above.filter(({ unread }) => unread === 1).map((row) => row.id));
    },
    /** What is older than an article, or than a moment: whatever of the view stands below it. */
    markOlder: async (before: Older) => {
      if (!db || !list) return;
      await mark(
        (article) => article.id <= list.upToId && isAfter(article, before),
        () => actions.markAll(db, view, list.upToId, Date.now(), before),
      );
    },
    markThese,
    undo: async () => {
      if (!db) return;
      say(undefined);
      const undoing = actions.undoLast(db, Date.now());
      if (undoable && 'scope' in undoable) assume(assumeUnread, undoing);
      const back = await undoing;
      if (back) say({ text: t('list_undone') });
      // A list that was read in between knows nothing of what a mark-all took.
      if (back && 'scope' in back && shown && shown.at > back.at) renew();
    },
  };
}

/** What can be done with the whole list. */
export function listActs(around: Around) {
  const { world, view, setView, say } = around;
  const { db, online, settings: set } = world;
  const withDb = (act: (db: Database) => Promise<void>) => async () => {
    if (db) await act(db);
  };
  return {
    ...markActs(around),
    refresh: withDb(async (db) => {
      if (!online) return say({ text: t('reader_offline') });
      await (await import('../feedActions.ts')).refresh(db);
      const waits = (await feeds.all(db)).some(({ nextPollAt }) => nextPollAt === 0);
      if (!waits) say({ text: t('list_justChecked') });
    }),
    stop: withDb(async (db) => (await import('../feedActions.ts')).stopRefreshing(db)),
    /**
     * Unread articles are all articles with this switch on, and pages begin as it was left; today, feeds and folders share
     * another, in the settings: to look back in one of them says nothing of what a day should begin with.
     */
    toggleUnreadOnly: async () => {
      if (view.kind === 'unread' || view.kind === 'all') {
        const other: View = { kind: view.kind === 'all' ? 'unread' : 'all' };
        keepHome(other);
        setView(other);
      } else if (view.kind !== 'starred' && set) await settings.write({ unreadOnly: !set.unreadOnly });
    },
  };
}

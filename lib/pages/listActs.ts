import * as actions from '../actions.ts';
import { plural, t } from '../i18n.ts';
import type { Sweep, View } from '../model.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as settings from '../store/settings.ts';
import type { List } from './list.ts';
import type { Toast } from './useToast.ts';
import type { World } from './useWorld.ts';

/** How many articles a sweep marked as read. */
export const taken = (sweep: Sweep): number => sweep.taken.reduce((sum, [, count]) => sum + count, 0);

interface Around {
  world: World;
  view: View;
  list: List | undefined;
  setView: (view: View) => void;
  say: (toast: Toast | undefined) => void;
}

/** Says what was marked, and offers its undo. */
const marked = (sweep: Sweep | undefined, say: Around['say']): void => {
  if (sweep) say({ text: plural('list_markedRead', taken(sweep)), undo: true });
};

/** What can be done with the whole list. */
export function listActs({ world: { db, sweep, online, settings: set }, view, list, setView, say }: Around) {
  const withDb = (act: (db: Database) => Promise<void>) => async () => {
    if (db) await act(db);
  };
  return {
    markAll: withDb(async (db) => {
      if (list) marked(await actions.markAll(db, view, list.upToId, Date.now()), say);
    }),
    markThese: async (ids: number[]) => {
      if (db) marked(await actions.markThese(db, ids, Date.now()), say);
    },
    undo: withDb(async (db) => {
      if (!sweep) return;
      say(undefined);
      await actions.undo(db, sweep.id);
    }),
    refresh: withDb(async (db) => {
      if (!online) return;
      await actions.refresh(db);
      const waits = (await feeds.all(db)).some(({ nextPollAt }) => nextPollAt === 0);
      if (!waits) say({ text: t('list_justChecked') });
    }),
    stop: withDb((db) => actions.stopRefreshing(db)),
    /** Unread articles are all articles with this switch on; feeds and folders keep theirs in the settings. */
    toggleUnreadOnly: async () => {
      if (view.kind === 'unread') setView({ kind: 'all' });
      else if (view.kind === 'all') setView({ kind: 'unread' });
      else if (view.kind !== 'starred' && set) await settings.write({ unreadOnly: !set.unreadOnly });
    },
  };
}

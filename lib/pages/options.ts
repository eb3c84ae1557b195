import { useEffect } from 'preact/hooks';
import { pollDue } from '../actions.ts';
import { eraseAll } from '../erase.ts';
import { setUsualInterval } from '../feedActions.ts';
import { t } from '../i18n.ts';
import type { Settings } from '../model.ts';
import type { ShareTemplate } from '../reading.ts';
import * as settings from '../store/settings.ts';
import { useEverywhere } from './everywhere.ts';
import { useFileDrop } from './optionsDrop.ts';
import { feedVerbs } from './optionsFeeds.ts';
import { exportFeeds, useImport } from './optionsImport.ts';
import { progressOf } from './optionsPreview.ts';
import { useSection } from './optionsRoute.ts';
import { subscribeActs } from './subscribeActs.ts';
import { useFailures } from './useFailures.ts';
import { usePlaces } from './usePlaces.ts';
import { useToast } from './useToast.ts';
import { useWorld } from './useWorld.ts';

/** Everything the options page knows and can do. */
export function useOptions() {
  const { db, trouble, feeds, pending, settings: now, now: time, room, copies } = useWorld(true);
  const [toast, say] = useToast<number | ShareTemplate[]>();
  useFailures(say);
  const [section, go] = useSection();
  usePlaces();
  const files = useImport(db, feeds ?? [], now?.rsshub);
  const dropping = useFileDrop((dropped) => {
    go('import');
    void files.take(dropped);
  });
  useEffect(() => {
    if (db) void pollDue();
  }, [db]);

  const everywhere = useEverywhere();
  const acts = subscribeActs(db, now, 'options', () => {});
  const undo = toast?.undo;
  const verbs = feedVerbs({
    db,
    feeds: feeds ?? [],
    undo: typeof undo === 'number' ? undo : undefined,
    say,
    interval: now?.interval,
  });
  const onShare = async (share: ShareTemplate[], removed?: string): Promise<void> => {
    const before = now?.share ?? [];
    await settings.write({ share });
    say(
      removed === undefined ? undefined : { text: t('options_shareRemoved', `\u2068${removed}\u2069`), undo: before },
    );
  };
  const { since } = files.state;
  return {
    db,
    trouble,
    room,
    copies,
    feeds,
    pending,
    settings: now,
    now: time,
    section,
    files,
    dropping,
    everywhere,
    toast,
    verbs: { ...verbs, onUndo: () => (Array.isArray(undo) ? onShare(undo) : verbs.onUndo()) },
    pendingActs: {
      onGrant: acts.grant,
      onForget: acts.forget,
      onChoose: acts.choose,
      onRetry: acts.retry,
      onSignIn: acts.signIn,
    },
    /** How far an import begun on this page has come. */
    progress: since === undefined ? undefined : progressOf(feeds ?? [], pending ?? [], since),
    onSubscribe: acts.subscribe,
    onSettings: async (patch: Partial<Settings>): Promise<void> => {
      const { interval, ...rest } = patch;
      if (Object.keys(rest).length > 0) await settings.write(rest);
      if (interval !== undefined && db) await setUsualInterval(db, interval);
    },
    onShare,
    onErase: async (): Promise<void> => {
      if (db) await eraseAll(db);
    },
    onExport: () => void (db && exportFeeds(db, Date.now())),
  };
}

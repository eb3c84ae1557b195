import { useEffect } from 'preact/hooks';
import * as actions from '../actions.ts';
import type { Settings } from '../model.ts';
import * as settings from '../store/settings.ts';
import { useFailures } from './failures.ts';
import { useFileDrop } from './optionsDrop.ts';
import { feedVerbs } from './optionsFeeds.ts';
import { exportFeeds, useImport } from './optionsImport.ts';
import { progressOf } from './optionsPreview.ts';
import { useSection } from './optionsRoute.ts';
import { subscribeActs } from './subscribeActs.ts';
import { usePlaces } from './usePlaces.ts';
import { useToast } from './useToast.ts';
import { useWorld } from './useWorld.ts';

/** Everything the options page knows and can do. */
export function useOptions() {
  const { db, trouble, feeds, pending, settings: now, now: time } = useWorld();
  const [toast, say] = useToast<number>();
  useFailures(say);
  const [section, go] = useSection();
  usePlaces();
  const files = useImport(db, feeds ?? [], now?.rsshub);
  const dropping = useFileDrop((dropped) => {
    go('import');
    void files.take(dropped);
  });
  useEffect(() => {
    if (db) void actions.pollDue();
  }, [db]);

  const acts = subscribeActs(db, now, 'options', () => {});
  const { since } = files.state;
  return {
    trouble,
    feeds,
    pending,
    settings: now,
    now: time,
    section,
    files,
    dropping,
    toast,
    verbs: feedVerbs({ db, feeds: feeds ?? [], toast, say }),
    pendingActs: { onGrant: acts.grant, onForget: acts.forget, onChoose: acts.choose, onRetry: acts.retry },
    /** How far an import begun on this page has come. */
    progress: since === undefined ? undefined : progressOf(feeds ?? [], pending ?? [], since),
    onSubscribe: acts.subscribe,
    onSettings: async (patch: Partial<Settings>): Promise<void> => {
      const { interval, ...rest } = patch;
      if (Object.keys(rest).length > 0) await settings.write(rest);
      if (interval !== undefined && db) await actions.setUsualInterval(db, interval);
    },
    onExport: () => exportFeeds(feeds ?? [], Date.now()),
  };
}

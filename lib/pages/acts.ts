import * as actions from '../actions.ts';
import type { Article, Settings, View } from '../model.ts';
import * as settings from '../store/settings.ts';
import { articleActs } from './articleActs.ts';
import { lateSubscribeActs } from './lateSubscribe.ts';
import { listActs } from './listActs.ts';
import { readOnOf } from './readOn.ts';
import type { From, Shown } from './useShown.ts';
import { openPage, openSidePanel } from './windows.ts';

/** Ways from this page to our others; the popup goes when another has come. */
function pageActs(from: From) {
  const leave = () => {
    if (from === 'popup') window.close();
  };
  return {
    openTab: () => openPage('/reader.html', location.hash).then(leave),
    openPanel: () => openSidePanel().then(leave),
    openSettings: (hash?: string) => openPage('/options.html', hash).then(leave),
    toolbarKey: async () => (await import('./toolbarKey.ts')).toolbarKey(),
    changeToolbarKey: async () => (await import('./toolbarKey.ts')).changeToolbarKey().then(leave),
  };
}

/** Brings the strips that answer into sight: they stand above the first row. */
const toTop = (): void => document.querySelector('.middle .scroll')?.scrollTo({ top: 0 });

/** Everything that can be done with the reader as it stands. */
export function actsOf(
  from: From,
  {
    world,
    standing,
    stand,
    shown,
    body,
    fullText,
    say,
    whisper,
    setOver,
    more,
    renew,
    assume,
    drawn,
    scrolled,
    beyond,
  }: Shown,
) {
  const { db, settings: wanted } = world;
  const subscribing = lateSubscribeActs(db, wanted, from, () => {
    setOver(undefined);
    toTop();
  });
  const setView = (view: View) => stand({ view, selectedId: undefined, openId: undefined, went: { ...view } });
  return {
    ...listActs({ world, view: standing.view, shown, renew, assume, setView, say }),
    ...articleActs({ ...world, body, say, whisper }),
    ...subscribing,
    ...fullText.acts(subscribing.grantPage),
    ...pageActs(from),
    setView,
    open: (article: Article) => {
      stand({ selectedId: article.id, openId: article.id });
      const on = readOnOf(article, world);
      if (db && (on === 'open' || on === 'past')) actions.markRead(db, article.id, Date.now());
    },
    select: (id: number) => stand({ selectedId: id }),
    wear: (change: Partial<Settings>) => settings.write(change),
    over: setOver,
    more,
    renew,
    drawn,
    scrolled,
    beyond,
  };
}

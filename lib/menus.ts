import { type Browser, browser } from 'wxt/browser';
import { sitesOf } from './feed/address.ts';
import { lookUp } from './feed/places.ts';
import * as actions from './feedActions.ts';
import { t } from './i18n.ts';
import type { Pending } from './model.ts';
import type { Database } from './store/db.ts';
import * as pending from './store/pending.ts';
import { subscribe } from './subscriptions.ts';

type MenuId = 'subscribe' | 'reader' | 'refresh';

/** The entries of the context menus: on a link to a web page, and on the toolbar's button. */
export async function make(): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (id: MenuId, title: string, rest: Omit<Browser.contextMenus.CreateProperties, 'id' | 'title'>) =>
    browser.contextMenus.create({ id, title, ...rest });
  add('subscribe', t('menu_subscribe'), { contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] });
  add('reader', t('menu_reader'), { contexts: ['action'] });
  add('refresh', t('menu_refresh'), { contexts: ['action'] });
}

interface Background {
  database: () => Promise<Database>;
  /** The background does not hear its own messages: what a verb has written down is looked at by this. */
  wake: () => Promise<void>;
}

/** Does what a menu entry says. The browser is asked for a link's site in the click itself, before anything is awaited. */
export async function onClicked(
  info: Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'linkUrl'>,
  { database, wake }: Background,
): Promise<void> {
  switch (info.menuItemId as MenuId) {
    case 'subscribe':
      if (info.linkUrl) await subscribeTo(info.linkUrl, database());
      return wake();
    case 'reader':
      await browser.tabs.create({ url: browser.runtime.getURL('/reader.html') });
      return;
    case 'refresh':
      await actions.askFor(await database());
      return wake();
  }
}

/** A link that cannot be subscribed to stands among the subscriptions under way, with its reason. */
async function subscribeTo(address: string, db: Promise<Database>): Promise<void> {
  const asked = subscribe(db, { address, from: 'menu' }, lookUp);
  if ('done' in asked) {
    await asked.done;
    // Several feeds: the choice is the person's, and stands in the popup.
    const rows = await pending.all(await db);
    if (rows.some(({ step, from }) => step === 'choose' && from === 'menu')) await showPopup();
    return;
  }
  const row: Pending = {
    address,
    folder: '',
    sites: sitesOf(address),
    from: 'menu',
    step: 'failed',
    at: Date.now(),
    error: asked.error,
  };
  await pending.put(await db, [row]);
  await showPopup();
}

/** It may be open already, or the window may not have the focus: then there is nothing to show. */
const showPopup = (): Promise<void> => browser.action.openPopup().catch(() => undefined);

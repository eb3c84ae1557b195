import { type Browser, browser } from 'wxt/browser';
import * as actions from './actions.ts';
import { lookUp } from './feed/places.ts';
import { t } from './i18n.ts';
import type { Database } from './store/db.ts';
import { subscribe } from './subscriptions.ts';

type MenuId = 'subscribe' | 'reader' | 'refresh';

/** The entries of the context menus: on a link, and on the toolbar's button. */
export async function make(): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (id: MenuId, title: string, contexts: Browser.contextMenus.CreateProperties['contexts']) =>
    browser.contextMenus.create({ id, title, ...(contexts && { contexts }) });
  add('subscribe', t('menu_subscribe'), ['link']);
  add('reader', t('menu_reader'), ['action']);
  add('refresh', t('menu_refresh'), ['action']);
}

/**
 * Does what a menu entry says.
 * @param database opens it; the browser is asked for a link's site in the click itself, before anything is awaited.
 */
export function onClicked(
  info: Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'linkUrl'>,
  database: () => Promise<Database>,
): void {
  switch (info.menuItemId as MenuId) {
    case 'subscribe':
      if (info.linkUrl) subscribe(database(), { address: info.linkUrl, from: 'menu' }, lookUp);
      return;
    case 'reader':
      void browser.tabs.create({ url: browser.runtime.getURL('/reader.html') });
      return;
    case 'refresh':
      void database().then((db) => actions.refresh(db));
  }
}

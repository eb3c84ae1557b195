import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as badge from '../lib/badge.ts';
import * as menus from '../lib/menus.ts';
import { isPollMessage } from '../lib/messages.ts';
import { stripCookies } from '../lib/poll/cookies.ts';
import { ALARM, onGranted, onRevoked, wake } from '../lib/poll/wake.ts';
import { type Database, openDatabase } from '../lib/store/db.ts';
import * as settings from '../lib/store/settings.ts';

let opened: Promise<Database> | undefined;

/** One connection per life of the background; a lost one is opened anew. */
function database(): Promise<Database> {
  opened ??= openDatabase({ onClosed: () => (opened = undefined) });
  opened.catch(() => (opened = undefined));
  return opened;
}

const report = (error: unknown): void => console.error('Courant:', error);

/** The one place where a bug or a broken database ends up: it must not stop what comes next. */
async function withDatabase(work: (db: Database) => Promise<unknown>): Promise<void> {
  try {
    await work(await database());
  } catch (error) {
    report(error);
  }
}

// Listeners are registered in the first turn of the loop: only then does an event wake a dead background.
export default defineBackground(() => {
  browser.alarms.onAlarm.addListener((alarm) => void (alarm.name === ALARM && withDatabase(wake)));
  browser.permissions.onAdded.addListener(() => void withDatabase(onGranted));
  browser.permissions.onRemoved.addListener(() => void withDatabase(onRevoked));
  browser.runtime.onStartup.addListener(() => void withDatabase(wake));
  browser.runtime.onInstalled.addListener(() => void menus.make());
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (isPollMessage(message, sender)) void withDatabase(wake);
    reply({});
  });
  settings.onChange(() => void withDatabase(badge.update));
  browser.contextMenus.onClicked.addListener((info) => {
    menus.onClicked(info, { database, wake: () => withDatabase(wake) }).catch(report);
  });
  void badge.paint();
  void stripCookies();
  void withDatabase(wake);
});

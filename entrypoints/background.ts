import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as badge from '../lib/badge.ts';
import * as menus from '../lib/menus.ts';
import { isPollMessage } from '../lib/messages.ts';
import { ensure, POLL, SAFETY } from '../lib/poll/alarms.ts';
import { stripCookies } from '../lib/poll/cookies.ts';
import { forgetSettings, onGranted, onRevoked, wake } from '../lib/poll/wake.ts';
import { type Database, openDatabase } from '../lib/store/db.ts';
import * as room from '../lib/store/room.ts';
import * as settings from '../lib/store/settings.ts';
import { trim } from '../lib/store/trim.ts';

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
    const db = await database();
    await work(db).catch(async (error: unknown) => {
      if ((await database()) === db) throw error;
      // The database was deleted under the work, or dropped by the browser: it is done with the new one.
      await work(await database());
    });
  } catch (error) {
    report(error);
  }
}

// Listeners are registered in the first turn of the loop: only then does an event wake a dead background.
/** A module, so that it shares its scripts with the pages: the extension would carry the parser twice. */
export default defineBackground({ type: 'module', main });

function main(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === POLL || alarm.name === SAFETY) void withDatabase(wake);
  });
  browser.permissions.onAdded.addListener(() => void withDatabase(onGranted));
  browser.permissions.onRemoved.addListener(() => void withDatabase(onRevoked));
  browser.runtime.onStartup.addListener(() => void withDatabase(wake));
  browser.runtime.onInstalled.addListener(() => void menus.make());
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (isPollMessage(message, sender)) void withDatabase((db) => wake(db, message.eager));
    reply({});
  });
  settings.onChange(() => {
    forgetSettings();
    void withDatabase(badge.update);
  });
  addEventListener('online', () => void withDatabase(wake));
  browser.contextMenus.onClicked.addListener((info) => {
    menus.onClicked(info, { database, wake: () => withDatabase(wake) }).catch(report);
  });
  room.trimBy(trim);
  void badge.paint();
  void stripCookies();
  // A database that cannot be opened must not be the end: the alarm tries it again.
  void ensure().catch(report);
  void withDatabase(wake);
}

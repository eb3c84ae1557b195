import { browser } from 'wxt/browser';
import { plural, t } from './i18n.ts';
import type { Database } from './store/db.ts';
import * as feeds from './store/feeds.ts';
import * as settings from './store/settings.ts';

/** A count short enough for a toolbar: `999`, `1.2k`, `12k`, `1.2M`; nothing for none. Never rounded up. */
export function badgeText(count: number): string {
  const short = (value: number, unit: string) =>
    `${value < 10 ? (Math.floor(value * 10) / 10).toFixed(1).replace(/\.0$/, '') : Math.floor(value)}${unit}`;
  if (count <= 0) return '';
  if (count < 1_000) return String(count);
  return count < 1_000_000 ? short(count / 1_000, 'k') : short(count / 1_000_000, 'M');
}

/**
 * Brings the toolbar's badge and its tooltip in step with the database. Any context may call it; reading and showing are
 * one step among all of them, else a slow one would show an old number last.
 */
export const update = (db: Database): Promise<void> => navigator.locks.request('courant-badge', () => show(db));

async function show(db: Database): Promise<void> {
  const [count, { badge }] = await Promise.all([feeds.unread(db), settings.read()]);
  const title = count > 0 ? `${t('extensionName')}: ${plural('badge_unread', count)}` : t('extensionName');
  await Promise.all([
    browser.action.setBadgeText({ text: badge ? badgeText(count) : '' }),
    browser.action.setTitle({ title }),
  ]);
}

/** One colour that stands on any toolbar (tokens: --badge, --on-badge). */
export async function paint(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#5a5246' }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

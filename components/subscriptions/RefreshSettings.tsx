import { messageLang, t } from '../../lib/i18n.ts';
import { spanWords } from './moments.ts';
import type { SettingsProps } from './ReadingSettings.tsx';
import { SelectLine } from './SelectLine.tsx';
import { SwitchLine } from './SwitchLine.tsx';
import { TextLine } from './TextLine.tsx';

const MINUTE = 60_000;
const INTERVALS = [15, 30, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);
const NEWEST = [0, 5, 10, 20, 50, 100];

/** How often feeds are asked, how much of a new one counts as unread, the badge, and the server for RSSHub's routes. */
export function RefreshSettings({ settings, onChange }: SettingsProps) {
  const withOwn = (values: number[], own: number) => [...new Set([...values, own])].sort((a, b) => a - b);
  const count = (n: number) => (n === 0 ? t('options_newestNone') : n.toLocaleString(messageLang()));
  return (
    <>
      <header>
        <h1>{t('options_refreshingTitle')}</h1>
      </header>
      <div class="settings">
        <SelectLine
          label={t('options_interval')}
          note={t('options_intervalNote')}
          value={String(settings.interval)}
          choices={withOwn(INTERVALS, settings.interval).map((ms) => ({ value: String(ms), text: spanWords(ms) }))}
          onChoose={(ms) => onChange({ interval: Number(ms) })}
        />
        <SelectLine
          label={t('options_newest')}
          note={t('options_newestNote')}
          value={String(settings.newestUnread)}
          choices={withOwn(NEWEST, settings.newestUnread).map((n) => ({ value: String(n), text: count(n) }))}
          onChoose={(n) => onChange({ newestUnread: Number(n) })}
        />
        <SwitchLine
          label={t('options_badge')}
          note={t('options_badgeNote')}
          on={settings.badge}
          onSwitch={(badge) => onChange({ badge })}
        />
        <TextLine
          label={t('options_rsshub')}
          note={t('options_rsshubNote')}
          value={settings.rsshub}
          placeholder={t('options_rsshubPlaceholder')}
          onWrite={(rsshub) => onChange({ rsshub })}
        />
      </div>
    </>
  );
}

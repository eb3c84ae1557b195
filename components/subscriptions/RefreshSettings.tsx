import { messageLang, t } from '../../lib/i18n.ts';
import { intervalChoices, intervalOf } from './intervals.ts';
import type { SettingsProps } from './ReadingSettings.tsx';
import { SelectLine } from './SelectLine.tsx';
import { SwitchLine } from './SwitchLine.tsx';
import { TextLine } from './TextLine.tsx';

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
          choices={intervalChoices(settings.interval, t('options_intervalRhythm'))}
          onChoose={(value) => onChange({ interval: intervalOf(value) })}
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

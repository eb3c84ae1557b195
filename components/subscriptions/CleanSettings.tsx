import { isOn, KINDS, type Kind, switched } from '../../lib/content/clean/kinds.ts';
import { t } from '../../lib/i18n.ts';
import type { SettingsProps } from './ReadingSettings.tsx';
import { SwitchLine } from './SwitchLine.tsx';

const WORDS = {
  share: ['options_cleanShare', 'options_cleanShareNote'],
  promotion: ['options_cleanPromotion', 'options_cleanPromotionNote'],
  related: ['options_cleanRelated', 'options_cleanRelatedNote'],
  trailer: ['options_cleanTrailer', 'options_cleanTrailerNote'],
  repeated: ['options_cleanRepeated', 'options_cleanRepeatedNote'],
  title: ['options_cleanTitle', 'options_cleanTitleNote'],
} as const satisfies Record<Kind, readonly [string, string]>;

/** What articles are shown without. */
export function CleanSettings({ settings, onChange }: SettingsProps) {
  return (
    <>
      <h2>{t('options_cleanUp')}</h2>
      <p class="say">{t('options_cleanUpNote')}</p>
      {(Object.keys(KINDS) as Kind[]).map((kind) => (
        <SwitchLine
          key={kind}
          label={t(WORDS[kind][0])}
          note={t(WORDS[kind][1])}
          on={isOn(kind, settings.clean)}
          onSwitch={(on) => onChange({ clean: switched(kind, on, settings.clean) })}
        />
      ))}
    </>
  );
}

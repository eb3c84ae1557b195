import { messageLang, t } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/model.ts';
import type { ShareTemplate } from '../../lib/reading.ts';
import { SCALES } from '../../lib/reading.ts';
import { CleanSettings } from './CleanSettings.tsx';
import { readOnChoices } from './readOn.ts';
import { SelectLine } from './SelectLine.tsx';
import { ShareSettings } from './ShareSettings.tsx';
import { SwitchLine } from './SwitchLine.tsx';

export interface SettingsProps {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => void;
}

interface ReadingProps extends SettingsProps {
  onShare: (share: ShareTemplate[], removed?: string) => void;
}

/** How lists and articles look, and what is saved of them. */
export function ReadingSettings({ settings, onChange, onShare }: ReadingProps) {
  return (
    <>
      <header>
        <h1>{t('options_reading')}</h1>
      </header>
      <div class="settings">
        <LookSettings settings={settings} onChange={onChange} />
        <ArticleSettings settings={settings} onChange={onChange} />
        <Sample />
        <ShareSettings share={settings.share} onShare={onShare} />
        <CleanSettings settings={settings} onChange={onChange} />
      </div>
    </>
  );
}

function LookSettings({ settings, onChange }: SettingsProps) {
  return (
    <>
      <h2>{t('options_look')}</h2>
      <SelectLine
        label={t('options_theme')}
        value={settings.theme}
        choices={[
          { value: 'system', text: t('options_themeSystem') },
          { value: 'light', text: t('options_themeLight') },
          { value: 'dark', text: t('options_themeDark') },
        ]}
        onChoose={(theme) => onChange({ theme })}
      />
      <SelectLine
        label={t('options_density')}
        value={settings.density}
        choices={[
          { value: 'normal', text: t('options_densityNormal') },
          { value: 'compact', text: t('options_densityCompact') },
        ]}
        onChoose={(density) => onChange({ density })}
      />
    </>
  );
}

function ArticleSettings({ settings, onChange }: SettingsProps) {
  const percent = new Intl.NumberFormat(messageLang(), { style: 'percent' });
  return (
    <>
      <h2>{t('options_articles')}</h2>
      <SelectLine
        label={t('options_readOn')}
        value={settings.readOn}
        choices={readOnChoices()}
        onChoose={(readOn) => onChange({ readOn })}
      />
      <SelectLine
        label={t('options_face')}
        note={t('options_faceNote')}
        value={settings.face}
        choices={[
          { value: 'serif', text: t('options_faceSerif') },
          { value: 'sans', text: t('options_faceSans') },
        ]}
        onChoose={(face) => onChange({ face })}
      />
      <SelectLine
        label={t('options_textSize')}
        value={String(settings.readScale)}
        choices={SCALES.map((scale) => ({ value: String(scale), text: percent.format(scale) }))}
        onChoose={(scale) => onChange({ readScale: Number(scale) })}
      />
      <SelectLine
        label={t('article_width')}
        value={settings.measure}
        choices={[
          { value: 'narrow', text: t('article_widthNarrow') },
          { value: 'normal', text: t('article_widthNormal') },
          { value: 'wide', text: t('article_widthWide') },
        ]}
        onChoose={(measure) => onChange({ measure })}
      />
      <SwitchLine
        label={t('options_indent')}
        note={t('options_indentNote')}
        on={settings.indent}
        onSwitch={(indent) => onChange({ indent })}
      />
      <SelectLine
        label={t('options_images')}
        note={t('options_imagesNote')}
        value={settings.images}
        choices={[
          { value: 'always', text: t('options_imagesAlways') },
          { value: 'ask', text: t('options_imagesAsk') },
          { value: 'never', text: t('options_imagesNever') },
        ]}
        onChoose={(images) => onChange({ images })}
      />
      <SelectLine
        label={t('options_saveAs')}
        note={t('options_saveAsNote')}
        value={settings.saveAs}
        choices={[
          { value: 'cleaned', text: t('options_saveAsCleaned') },
          { value: 'received', text: t('options_saveAsReceived') },
        ]}
        onChoose={(saveAs) => onChange({ saveAs })}
      />
    </>
  );
}

/** The language of the second paragraph: the interface's own where it is written in Han. */
const hanLang = (): string => (/^(zh|ja)/.test(messageLang()) ? messageLang() : 'zh-Hans');

/** Two paragraphs as an article would show them: the settings above are seen at once. */
function Sample() {
  return (
    <figure class="sample">
      <p lang="en" dir="ltr">
        {t('options_sampleLatin')}
      </p>
      <p lang={hanLang()} dir="ltr">
        {t('options_sampleHan')}
      </p>
      <figcaption>{t('options_sample')}</figcaption>
    </figure>
  );
}

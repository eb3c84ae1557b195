import { t } from '../../lib/i18n.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';

interface Props<Section extends string> {
  sections: { id: Section; text: string; icon: IconName }[];
  current: Section;
}

/** The sections of the options page; each is a place of its own in the address bar. */
export function SettingsNav<Section extends string>({ sections, current }: Props<Section>) {
  return (
    <nav class="settings-nav" aria-label={t('options_settings')}>
      <header class="brand">
        <b lang="en">{t('extensionName')}</b> <small>{t('options_settings')}</small>
      </header>
      <ul>
        {sections.map(({ id, text, icon }) => (
          <li key={id}>
            <a class="go" href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              <Icon name={icon} small /> <span class="name">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

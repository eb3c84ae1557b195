import { messageLang, plural, t } from '../../lib/i18n.ts';
import { inARow } from './facts.ts';

/** What an import would do, before anything has happened. */
export interface Preview {
  folders: { name: string; count: number }[];
  fresh: number;
  already: number;
  unusable: number;
}

interface Props {
  preview: Preview;
  /** Called within the click, nothing awaited before. */
  onImport: () => void;
  onCancel: () => void;
}

/** "50 feeds in 6 folders, 2 already there", the folders, and one button. */
export function ImportPreview({ preview, onImport, onCancel }: Props) {
  const { folders, fresh, already, unusable } = preview;
  const total = fresh + already + unusable;
  const named = folders.filter(({ name }) => name !== '');
  const first =
    named.length > 0
      ? t('options_inFolders', plural('options_count', total), plural('options_folders', named.length))
      : plural('options_count', total);
  const facts = [
    first,
    already > 0 && plural('options_alreadyThere', already),
    unusable > 0 && plural('options_unusable', unusable),
  ];
  return (
    <section class="preview" aria-label={t('options_previewLabel')}>
      <header>
        <h2>{inARow(facts)}</h2>
      </header>
      <ul class="folders">
        {folders.map(({ name, count }) => (
          <li key={name}>
            <bdi>{name || t('options_noFolder')}</bdi> <span class="count">{count.toLocaleString(messageLang())}</span>
          </li>
        ))}
      </ul>
      {fresh > 0 && <p class="say">{t('options_previewSay')}</p>}
      <p class="done">
        {fresh > 0 && (
          <button type="button" class="button first" onClick={onImport}>
            {t('options_importDo')}
          </button>
        )}{' '}
        <button type="button" class="button plain" onClick={onCancel}>
          {t(fresh > 0 ? 'options_cancel' : 'options_close')}
        </button>
      </p>
    </section>
  );
}

import '../parts/moreIcons.tsx';
import { useRef } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';
import { ImportPreview, type Preview } from './ImportPreview.tsx';
import { ImportReport, type Outcome } from './ImportReport.tsx';

interface Props extends Outcome {
  reading: boolean;
  preview?: Preview;
  /** How many subscriptions an export would hold. */
  exportable: number;
  onFiles: (files: File[]) => void;
  /** Called within the click, nothing awaited before. */
  onImport: () => void;
  onCancel: () => void;
  onExport: () => void;
}

/** Subscriptions in and out as OPML, and saved articles in. */
export function ImportExport({
  reading,
  preview,
  exportable,
  onFiles,
  onImport,
  onCancel,
  onExport,
  ...outcome
}: Props) {
  return (
    <>
      <header>
        <h1>{t('options_import')}</h1>
      </header>
      <div class="settings">
        <FileField onFiles={onFiles} />
        <div aria-live="polite">
          {reading && <p class="say">{t('options_readingFiles')}</p>}
          {preview && <ImportPreview preview={preview} onImport={onImport} onCancel={onCancel} />}
          <ImportReport {...outcome} />
        </div>
        <h2>{t('options_export')}</h2>
        <div class="line">
          <p>
            {exportable > 0 ? plural('options_exportSay', exportable) : t('options_exportNone')}
            <small>{t('options_exportNote')}</small>
          </p>
          <button type="button" class="button" disabled={exportable === 0} onClick={onExport}>
            {t('options_exportDo')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The place to pick files, or to drop them (which works anywhere on the page). */
function FileField({ onFiles }: Pick<Props, 'onFiles'>) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="drop">
      <Icon name="import" />
      <p>
        <strong>{t('options_dropHere')}</strong> {t('options_dropSay')}
      </p>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {t('options_pick')}
      </button>
      <input
        class="hush"
        ref={field}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('options_pick')}
        accept=".opml,.xml,.md,.markdown,.txt,.html,.htm,text/x-opml"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be picked again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

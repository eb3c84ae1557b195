import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { Dialog } from '../parts/Dialog.tsx';

interface Props {
  /** How many feeds there are. */
  feeds: number;
  onErase: () => Promise<void>;
}

/** The last line of the settings: everything goes, after a page that says what everything is. */
export function Erase({ feeds, onErase }: Props) {
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState(false);
  const erase = async () => {
    await onErase();
    setAsking(false);
    setErased(true);
  };
  return (
    <section aria-label={t('options_erase')}>
      <h2>{t('options_erase')}</h2>
      <div class="line">
        <p>
          {t('options_eraseNote')}
          <small role="status">{erased && t('options_erased')}</small>
        </p>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('options_eraseDo')}
        </button>
      </div>
      {asking && <Ask feeds={feeds} onErase={erase} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Ask({ feeds, onErase, onClose }: Props & { onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const parts = [
    plural('options_eraseFeeds', feeds),
    t('options_eraseLogins'),
    t('options_eraseCopies'),
    t('options_eraseSettings'),
    t('options_eraseAccess'),
  ];
  const erase = () => {
    setBusy(true);
    onErase().catch((error: unknown) => {
      setBusy(false);
      throw error;
    });
  };
  return (
    <Dialog title={t('options_eraseAsk')} onClose={onClose}>
      <p>{t('options_eraseWhat')}</p>
      <ul class="goes">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" class="button" onClick={onClose}>
          {t('options_cancel')}
        </button>{' '}
        <button type="button" class="button first" disabled={busy} onClick={erase}>
          {t('options_eraseSure')}
        </button>
      </p>
    </Dialog>
  );
}

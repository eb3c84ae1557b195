import { t } from '../../lib/i18n.ts';
import { Keycap, useShortcut } from './Keycap.tsx';

interface Props {
  toast: { text: string; undo?: unknown } | undefined;
  onUndo: () => void;
}

/** One word about what has just happened. The place is always there, so that screen readers hear what comes into it. */
export function Toast({ toast, onUndo }: Props) {
  const shortcut = useShortcut('undo');
  return (
    <div role="status">
      {toast && (
        <div class="toast" key={toast.text}>
          <p>{toast.text}</p>
          {toast.undo !== undefined && (
            <button type="button" aria-keyshortcuts={shortcut} onClick={onUndo}>
              {t('list_undo')} <Keycap of="undo" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

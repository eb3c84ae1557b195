import './moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useModal } from './modal.ts';
import { Tool } from './Tool.tsx';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A page over the page: the whole popup, or a dialog in the tab. */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useModal();
  return (
    <dialog class="keys" aria-labelledby={id} ref={dialog} closedby="any" onCancel={onClose} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>{' '}
        <Tool icon="close" label={t('reader_close')} aria-keyshortcuts="Escape" onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Tool } from './Tool.tsx';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A page over the page: the whole popup, or a dialog in the tab. The browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current } = dialog;
    current?.showModal();
    // All else is inert until it is closed; gone from the page unclosed, it would take the focus with it.
    return () => {
      current?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
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

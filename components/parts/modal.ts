import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog over the page for as long as it is drawn. The browser keeps the focus inside, and this gives it back. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current } = dialog;
    current?.showModal();
    // All else is inert until it is closed; gone from the page unclosed, it would take the focus with it.
    return () => {
      current?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return dialog;
}

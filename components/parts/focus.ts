import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const FOCUSABLE = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled)';

/** Everything in an element Tab may lead to, in order; what is folded away is among it, but takes no focus. */
const focusables = (within: ParentNode): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(({ tabIndex }) => tabIndex >= 0);

/** Puts the focus on the first of these that takes it. */
const focusFirst = (elements: HTMLElement[]): void =>
  void elements.some((element) => {
    element.focus();
    return element.matches(':focus');
  });

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the focus when what had it goes away with its strip or its line (its button was pressed): the next strip takes it,
 * or what follows the element this is for, which always stays.
 */
export function useFocusKept(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    let held: { element: Element; at: number } | undefined;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const part = target.closest('li, .notice') ?? target;
      held = { element: target, at: focusables(current).findIndex((element) => part.contains(element)) };
    };
    const observer = new MutationObserver(() => {
      if (!held || held.element.isConnected) return;
      const { at } = held;
      held = undefined;
      if (!isLost()) return;
      const isAfter = (element: Node) =>
        (current.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        !current.contains(element);
      focusFirst([...focusables(current).slice(at), ...focusables(document).filter(isAfter)]);
    });
    current.addEventListener('focusin', hold);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      current.removeEventListener('focusin', hold);
      observer.disconnect();
    };
  }, []);
  return box;
}

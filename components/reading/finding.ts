import { useLayoutEffect, useState } from 'preact/hooks';
import type { ReaderProps } from './props.ts';

/** Whether a key is typed into something, or belongs to a menu or a page over all. */
const isTaken = (target: Element | null): boolean =>
  target?.closest('input, textarea, select, [role="menu"], dialog') != null;

/** The key that finds: `/` anywhere, and Ctrl+F or ⌘F, by its place where letters are not Latin, where the browser itself finds nothing. */
function isFind({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent, from: string): boolean {
  if (altKey || isComposing) return false;
  if (key === '/') return !ctrlKey && !metaKey;
  const isF = key.toLowerCase() === 'f' || (code === 'KeyF' && key > '~');
  return from !== 'reader' && isF && ctrlKey !== metaKey && !shiftKey;
}

/** Goes back to the field of the open bar, so that what is typed takes the place of what stands there. */
function fieldAnew(): void {
  const field = document.querySelector<HTMLInputElement>('.find input');
  field?.focus();
  field?.select();
}

/**
 * Whether the bar that finds words is open. Its keys are heard before those of the reader, so that Escape closes the bar
 * and not the article.
 */
export function useFinding({ from, narrow, over }: ReaderProps): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  // In the moment the bar is drawn: whoever sees it may press Escape.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      // Escape on the list beside the article is the list's.
      const isHere = narrow || target?.closest('.pane:has(> #article)') != null;
      const inField = target?.closest('.find') != null;
      const closes = open && isHere && event.key === 'Escape' && (inField || !isTaken(target)) && !event.isComposing;
      const opens = isFind(event, from) && !isTaken(target);
      if (over || (!closes && !opens)) return;
      event.preventDefault();
      event.stopPropagation();
      if (open && opens) fieldAnew();
      setOpen(opens);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [open, from, narrow, over]);
  return [open, setOpen];
}

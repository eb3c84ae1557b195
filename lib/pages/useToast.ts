import { useEffect, useState } from 'preact/hooks';

/** How long a word about what has just happened stays, in milliseconds. */
export const STAYS = 8_000;

/** While somebody points at it, or has the focus on its button, it stays; so long, in milliseconds, until that is looked at again. */
export const HELD = 1_000;

export interface Toast<Undo = true> {
  text: string;
  /** What its button takes back; without it there is no button. */
  undo?: Undo;
}

/** The one toast of a page: a new one takes the place of the old. */
export function useToast<Undo = true>(): [Toast<Undo> | undefined, (toast: Toast<Undo> | undefined) => void] {
  const [toast, setToast] = useState<Toast<Undo>>();
  useEffect(() => {
    if (!toast) return;
    const go = () => {
      if (document.querySelector('.toast:is(:hover, :focus-within)')) timer = setTimeout(go, HELD);
      else setToast(undefined);
    };
    let timer = setTimeout(go, STAYS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, setToast];
}

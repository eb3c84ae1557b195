import { useEffect, useState } from 'preact/hooks';

/** How long a word about what has just happened stays. Its undo stays in the menu. */
const STAYS = 8_000;

export interface Toast {
  text: string;
  /** Offers to undo the latest mark-all. */
  undo?: boolean;
}

/** The one toast of a page: a new one takes the place of the old. */
export function useToast(): [Toast | undefined, (toast: Toast | undefined) => void] {
  const [toast, setToast] = useState<Toast>();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, setToast];
}

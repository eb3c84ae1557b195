import type { Article } from '../../lib/model.ts';
import type { Acts } from './props.ts';

/** Whether a press means a tab behind this page, as it does on every link. */
export const isBehind = ({ button, ctrlKey, metaKey }: MouseEvent): boolean => button === 1 || ctrlKey || metaKey;

/** What makes a button one that opens an article on its site: with Ctrl, ⌘ or the middle button behind, and the popup stays. */
export function siteButton({ site }: Acts, article: Article) {
  const press = (event: MouseEvent) => {
    if (event.button <= 1) site(article, isBehind(event));
  };
  // Else the middle button would begin to scroll.
  const hold = (event: MouseEvent) => {
    if (event.button === 1) event.preventDefault();
  };
  return { onClick: press, onAuxClick: press, onMouseDown: hold };
}

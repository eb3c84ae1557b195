import type { HideRule } from '../../reading.ts';
import { hide, type Reading } from './hide.ts';
import { folded, linesOf } from './measure.ts';

/** Whether a browser understands a selector. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** Of elements that lie in one another, the outermost. */
const outermost = (elements: Element[]): Element[] => {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let box = element.parentElement; box; box = box.parentElement) if (all.has(box)) return false;
    return true;
  });
};

/** What a rule means in an article: the elements of its selector, the paragraphs that contain its text. */
function matched(root: DocumentFragment, { selector, text }: HideRule): Node[] {
  if (selector !== undefined) return isSelector(selector) ? outermost([...root.querySelectorAll(selector)]) : [];
  const words = folded(text ?? '').trim();
  if (words === '') return [];
  return linesOf(root)
    .filter((line) => folded(line.text).includes(words))
    .flatMap((line) => line.nodes);
}

/** Hides what the person's own rules for this feed name. A rule that means nothing, or nothing any more, does nothing. */
export function hideOwn(reading: Reading): void {
  for (const rule of reading.own ?? []) hide(reading, 'own', matched(reading.root, rule));
}

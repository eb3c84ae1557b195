import { extent, isElement, isStory, type Line, linesOf, textOf } from './measure.ts';

/** An offer, an advertisement or a list of links has no more text, in Latin letters, and no more lines. */
const LONGEST = 420;
const MOST_LINES = 7;
/** No box that holds more than this part of an article's text is taken for something beside it. */
const LARGEST_PART = 0.4;

/** What a box is never grown into: it is part of something that is read as a whole. */
const WHOLE = 'figure, ul, ol, dl, pre, tr, tbody, details, body';

export interface SmallBox {
  box: Element;
  lines: Line[];
}

/**
 * Finds the largest box around an element that is small and holds no story, or no line that `keeps` names. Boxes are measured once each, so a whole
 * article costs what its depth costs.
 */
export function boxFinder(
  root: DocumentFragment,
  keeps: (line: Line) => boolean = isStory,
): (element: Node) => SmallBox | undefined {
  const total = extent(textOf(root));
  const known = new Map<Element, Line[] | null>();
  const measure = (box: Element): Line[] | null => {
    if ((box.textContent ?? '').length > 4 * LONGEST) return null;
    const size = extent(textOf(box));
    if (size > LONGEST || size > total * LARGEST_PART) return null;
    const lines = linesOf(box).filter((line) => line.text !== '');
    return lines.length <= MOST_LINES && !lines.some(keeps) ? lines : null;
  };
  const linesIn = (box: Element): Line[] | null => {
    const found = known.get(box);
    if (found !== undefined) return found;
    const lines = measure(box);
    known.set(box, lines);
    return lines;
  };
  return (element) => {
    let best: SmallBox | undefined;
    let box = isElement(element) ? element : element.parentElement;
    while (box) {
      const lines = linesIn(box);
      if (lines === null) break;
      if (!box.matches(WHOLE)) best = { box, lines };
      box = box.parentElement;
    }
    return best;
  };
}

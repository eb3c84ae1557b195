import { hide, linesIn, type Reading } from './hide.ts';
import { isElement, type Line, letters } from './measure.ts';

/** How many lines from the top the title may be repeated. */
const TOP = 4;

const isHeading = (line: Line): boolean => {
  const parent = line.nodes[0]?.parentNode;
  const box = parent && isElement(parent) ? parent.closest('h1, h2, h3, h4, h5, h6') : null;
  return box !== null || line.nodes.some((node) => isElement(node) && node.matches('h1, h2, h3, h4, h5, h6'));
};

/** Hides the title where the article begins with it once more; an article that is nothing but its title keeps it. */
export function hideTitle(reading: Reading): void {
  const title = letters(reading.title);
  const lines = linesIn(reading).filter((line) => line.text !== '');
  if (title === '' || lines.length < 2) return;
  const again = lines
    .slice(0, TOP)
    .find((line, index) => letters(line.text) === title && (index === 0 || isHeading(line)));
  if (again) hide(reading, 'title', again.nodes);
}

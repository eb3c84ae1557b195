import type { Article } from '../../lib/model.ts';
import type { Top } from './props.ts';

const idOf = (row: Element): number => Number(row.getAttribute('data-article'));

/** The row at the top of a list; undefined where the list stands at its beginning. */
export function topIn(scroller: Element, rows: Article[]): Top | undefined {
  if (scroller.scrollTop === 0) return undefined;
  const edge = scroller.getBoundingClientRect().top;
  const row = [...scroller.querySelectorAll('.row')].find((one) => one.getBoundingClientRect().bottom > edge);
  const article = row && rows.find(({ id }) => id === idOf(row));
  return row && article && { id: article.id, date: article.date, offset: edge - row.getBoundingClientRect().top };
}

/** Whether a list that can be scrolled is, to its end. */
export const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: Element): boolean =>
  scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 4;

/** The row a list is to begin at: its topmost one; where that is gone the next older one, or the last there is. */
export const rowAt = (rows: Article[], { id, date }: Top): Article | undefined =>
  rows.find((article) => article.id === id) ?? rows.find((article) => article.date <= date) ?? rows.at(-1);

/** Scrolls a list to where its topmost row was; where that is gone, to the next older one, or as far down as it goes. */
export function comeTo(scroller: Element, rows: Article[], top: Top): void {
  const to = rowAt(rows, top);
  const row = to && scroller.querySelector(`[data-article="${to.id}"]`);
  if (!row) return;
  const edge = scroller.getBoundingClientRect().top;
  scroller.scrollBy({
    top: row.getBoundingClientRect().top - edge + (to.id === top.id ? top.offset : 0),
    behavior: 'instant',
  });
}

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/model.ts';
import type { Day } from './days.ts';
import type { Top } from './props.ts';
import { comeTo, rowAt } from './top.ts';

/** How a list stood that was drawn whole, or is to stand that was left far down. */
export interface Stood {
  /** Heights of its rows and days, by their keys. */
  sizes: ReadonlyMap<string, number>;
  /** How far it was scrolled, and the room it scrolls in. */
  offset: number;
  rect: { width: number; height: number };
  /** Which row is to be at its top. */
  top?: Top;
}

export const keyOf = (of: Article | Day): string => ('date' in of && 'articles' in of ? of.date : String(of.id));

interface Props {
  days: Day[];
  /** While the list was short, so that nothing moves when it has become long. */
  stood: Stood;
  /** The row that must be in sight: the one the keys are on. */
  selectedId: number | undefined;
  /** Draws a day with those of its articles that are in sight. */
  draw: (day: Day, articles: Article[]) => ComponentChild;
  /** Which rows are drawn, from one to before another. */
  onDrawn: (from: number, to: number) => void;
  /** The end of what has been read of the list comes near. */
  onEnd: () => void;
}

/** A line of the list: a day, or one of its articles, which is the list's `row`th. */
interface Line {
  key: string;
  day: Day;
  article?: Article;
  row: number;
}

/** Pixels of a line that has not been drawn yet. */
const GUESS = { day: 43, row: 72 };
/** Lines drawn above and below what is in sight. */
const AROUND = 14;
/** So many lines before the end more is read. */
const NEAR = 60;
/** The room below a day's articles, which counts as the next day's. */
const GAP = 8;

function linesOf(days: Day[]): Line[] {
  let row = 0;
  return days.flatMap((day) => [
    { key: keyOf(day), day, row },
    ...day.articles.map((article): Line => ({ key: keyOf(article), day, article, row: row++ })),
  ]);
}

const guess = (line: Line | undefined): number => (line?.article ? GUESS.row : GUESS.day);

/** What is known of the lines' places when the list begins to be drawn in part. */
function measured(lines: Line[], sizes: Stood['sizes']): VirtualItem[] {
  let start = 0;
  return lines.map((line, index) => {
    const size = sizes.get(line.key) ?? guess(line);
    const item = { key: line.key, index, start, size, end: start + size, lane: 0 };
    start += size;
    return item;
  });
}

const heightOf = (element: Element, index: number): number =>
  element.getBoundingClientRect().height + (element.matches('.day') && index > 0 ? GAP : 0);

/** How a short list stands now. */
export function stoodIn(box: Element, days: Day[]): Stood {
  const elements = box.querySelectorAll('.day, .row');
  const heights = linesOf(days).flatMap(({ key }, at): [string, number][] =>
    elements[at] ? [[key, heightOf(elements[at], at)]] : [],
  );
  const scroller = box.closest<HTMLElement>('.scroll');
  const rect = { width: scroller?.offsetWidth ?? 0, height: scroller?.offsetHeight ?? 0 };
  return { sizes: new Map(heights), offset: scroller?.scrollTop ?? 0, rect };
}

/** How a list is to stand that has never been drawn: about there, until the rows around its topmost one have been. */
export function stoodAt(scroller: HTMLElement, days: Day[], top: Top): Stood {
  const lines = linesOf(days);
  const sizes = new Map<string, number>();
  const wanted = rowAt(
    lines.flatMap(({ article = [] }) => article),
    top,
  );
  const line = measured(lines, sizes).find(({ key }) => key === String(wanted?.id));
  const rect = { width: scroller.offsetWidth, height: scroller.offsetHeight };
  return { sizes, offset: line?.start ?? 0, rect, top };
}

/** How often a list that is to begin far down is put right: its rows are measured, and what stands above them moves them. */
const TIMES = 4;

/** Puts a list where it was left. */
function useBegun(stood: Stood, rows: () => Article[], box: { current: HTMLDivElement | null }): void {
  const times = useRef(stood.top ? TIMES : 0);
  useLayoutEffect(() => {
    const scroller = box.current?.closest('.scroll');
    if (!scroller || !stood.top || times.current === 0) return;
    if (times.current === TIMES) scroller.scrollTop = stood.offset;
    comeTo(scroller, rows(), stood.top);
    times.current -= 1;
  });
}

/** The virtualizer, kept in step with the lines; it draws the component anew when other lines come into sight. */
function useVirtual(lines: Line[], stood: Stood, box: { current: HTMLDivElement | null }) {
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  const margin = useRef(0);
  // The same function for the same lines: with another one all places would be reckoned anew.
  const getItemKey = useMemo(() => (index: number) => lines[index]?.key ?? index, [lines]);
  // Given with every change of the options: it is looked at when the first lines are asked for.
  const [known] = useState(() => measured(lines, stood.sizes));
  const options = {
    count: lines.length,
    getScrollElement: () => box.current?.closest<HTMLElement>('.scroll') ?? null,
    getItemKey,
    estimateSize: (index: number) => guess(lines[index]),
    measureElement: (element: Element) => heightOf(element, Number(element.getAttribute('data-index'))),
    overscan: AROUND,
    scrollMargin: margin.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
    initialOffset: stood.offset,
    initialRect: stood.rect,
    initialMeasurementsCache: known,
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => {
    virtual._willUpdate();
    // What stands above the list comes and goes.
    const scroller = virtual.scrollElement;
    const top = scroller && box.current && box.current.offsetTop - scroller.offsetTop;
    if (top === null || top === margin.current) return;
    margin.current = top;
    redraw(undefined);
  });
  return virtual;
}

interface Part {
  day: Day;
  articles: Article[];
}

/** The lines in sight by their days, and which lines are drawn: a day's name is, wherever its articles are. */
function partsOf(lines: Line[], seen: VirtualItem[]): { parts: Part[]; drawn: number[] } {
  const parts: Part[] = [];
  const drawn: number[] = [];
  for (const { index } of seen) {
    const line = lines[index];
    if (!line) continue;
    if (parts.at(-1)?.day !== line.day) {
      parts.push({ day: line.day, articles: [] });
      drawn.push(lines.findIndex(({ day }) => day === line.day));
    }
    if (!line.article) continue;
    parts.at(-1)?.articles.push(line.article);
    drawn.push(index);
  }
  return { parts, drawn };
}

/** A list too long to be drawn whole: what is in sight stands where it would stand, and the rest is room. */
export function LongList({ days, stood, selectedId, draw, onDrawn, onEnd }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(days), [days]);
  const over = useRef<HTMLDivElement>(null);
  const room = useRef({ all: 0, above: 0 });
  // Before anything is measured: a list without its height would have been scrolled to its top. What is above stands in
  // an element of its own: with another padding Firefox would lay out every row anew.
  useLayoutEffect(() => {
    box.current?.style.setProperty('block-size', `${room.current.all}px`);
    over.current?.style.setProperty('block-size', `${room.current.above}px`);
  });
  useBegun(stood, () => lines.flatMap(({ article = [] }) => article), box);
  const virtual = useVirtual(lines, stood, box);
  const seen = virtual.getVirtualItems();
  const { parts, drawn } = partsOf(lines, seen);
  const [first] = seen;
  const last = seen.at(-1);
  const [head] = drawn;

  // A day whose name is drawn although it is out of sight takes no room.
  const nameRoom = first && head !== undefined && first.index !== head ? heightOfName(virtual, head) : 0;
  const gap = first && first.index === head && head > 0 ? GAP : 0;
  const above = first ? first.start - virtual.options.scrollMargin - nameRoom + gap : 0;
  room.current = { all: virtual.getTotalSize(), above: Math.max(above, 0) };
  useLayoutEffect(() => {
    const elements = box.current?.querySelectorAll('.day, .row') ?? [];
    for (const [at, element] of [...elements].entries()) {
      element.setAttribute('data-index', String(drawn[at]));
      virtual.measureElement(element);
    }
  });
  const from = lines[first?.index ?? 0]?.row ?? 0;
  const to = (lines[last?.index ?? 0]?.row ?? 0) + 1;
  useEffect(() => onDrawn(from, to), [from, to]);
  const isNear = last !== undefined && last.index >= lines.length - NEAR;
  useEffect(() => {
    if (isNear) onEnd();
  }, [isNear, lines.length]);
  // A list that has just become long stays where it was scrolled to.
  const followed = useRef(selectedId);
  useEffect(() => {
    if (selectedId === followed.current) return;
    followed.current = selectedId;
    const at = lines.findIndex(({ article }) => article?.id === selectedId && article !== undefined);
    if (at !== -1 && !drawn.includes(at)) virtual.scrollToIndex(at, { align: 'center' });
  }, [selectedId]);

  return (
    <div class="long" ref={box}>
      <div ref={over} />
      {parts.map(({ day, articles }) => draw(day, articles))}
    </div>
  );
}

const heightOfName = (virtual: Virtualizer<HTMLElement, Element>, index: number): number =>
  (virtual.measurementsCache[index]?.size ?? GUESS.day) - (index > 0 ? GAP : 0);

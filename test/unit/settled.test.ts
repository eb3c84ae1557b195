import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { SETTLED, settle } from '../../.build/settled.ts';
import { randomOf } from '../attacks/randomHtml.ts';
import { PRODUCT, ROOT, sources } from './walls/sources.ts';

const require = createRequire(import.meta.url);
/** As it is published. */
const Whole: typeof Virtualizer = require('@tanstack/virtual-core').Virtualizer;

/** A scroller of 600 pixels, whose frames and timers come when they are asked for. */
function scrollerOf(height: () => number) {
  const frames: FrameRequestCallback[] = [];
  const timers = new Map<number, () => void>();
  const listeners: [string, () => void][] = [];
  let clock = 0;
  const view = {
    requestAnimationFrame: (frame: FrameRequestCallback) => frames.push(frame),
    cancelAnimationFrame: () => void frames.splice(0),
    performance: { now: () => (clock += 5) },
    setTimeout: (work: () => void) => timers.set(++clock, work) && clock,
    clearTimeout: (id: number) => void timers.delete(id),
  };
  const fire = (name: string): void => {
    for (const [own, listener] of listeners) if (own === name) listener();
  };
  const scroller = {
    ownerDocument: { defaultView: view },
    style: { getPropertyValue: () => 'hidden', getPropertyPriority: () => 'important', setProperty: () => {} },
    scrollTop: 0,
    clientWidth: 400,
    clientHeight: 600,
    get scrollHeight(): number {
      return height();
    },
    addEventListener: (name: string, listener: () => void) => void listeners.push([name, listener]),
    removeEventListener: () => {},
    scrollTo: ({ top = 0 }: ScrollToOptions) => {
      scroller.scrollTop = Math.max(0, Math.min(top, height() - 600));
      fire('scroll');
    },
  };
  const frame = (): void => {
    for (const draw of frames.splice(0)) draw(clock);
  };
  const rest = (): void => {
    const due = [...timers.values()];
    timers.clear();
    for (const work of due) work();
  };
  return { scroller, fire, frame, rest };
}

/** A long list, with the options of ours, and all that can be done to it. */
function listOf(Virtual: typeof Virtualizer) {
  let [count, margin] = [400, 0];
  const heights = new Map<number, number>();
  const { scroller, fire, frame, rest } = scrollerOf(() => margin + virtual.getTotalSize());
  const options = () => ({
    count,
    getScrollElement: () => scroller as never,
    getItemKey: (index: number) => `key ${index}`,
    estimateSize: (index: number) => (index % 9 === 0 ? 43 : 72),
    measureElement: (element: Element) => heights.get(Number(element.getAttribute('data-index'))) ?? 0,
    overscan: 14,
    scrollMargin: margin,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => {},
    initialOffset: 120,
    initialRect: { width: 400, height: 600 },
    initialMeasurementsCache: [],
  });
  const virtual = new Virtual<HTMLElement, Element>(options());
  const update = (more: number, above = margin): void => {
    [count, margin] = [count + more, above];
    virtual.setOptions(options());
    virtual._willUpdate();
  };
  const measure = (index: number, height: number): void => {
    heights.set(index, height);
    virtual.measureElement({ isConnected: true, getAttribute: () => String(index) } as never);
  };
  type Act = (random: (below: number) => number) => void;
  const acts: Act[] = [
    (random) => scroller.scrollTo({ top: scroller.scrollTop + random(2000) - 900 }),
    (random) => scroller.scrollTo({ top: random(30_000) }),
    (random) => virtual.scrollToIndex(random(count), { align: 'center' }),
    (random) => measure(virtual.getVirtualItems()[random(20)]?.index ?? 0, 30 + random(120)),
    (random) => update(0, random(3) * 30),
    () => update(40),
    () => update(0),
    frame,
    rest,
    () => fire('touchstart'),
    () => fire('touchend'),
  ];
  virtual._didMount();
  update(0);
  const state = () => ({
    shown: virtual.getVirtualItems().map(({ key, start, size, end }) => [key, start, size, end]),
    all: virtual.getTotalSize(),
    top: scroller.scrollTop,
    offset: virtual.scrollOffset,
    scrolling: virtual.isScrolling,
  });
  return { acts, state };
}

describe('the long list in the package', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stands where the whole library has it, whatever is done (%i)', (seed) => {
    expect(Virtualizer).not.toBe(Whole);
    const [ours, whole] = [listOf(Virtualizer), listOf(Whole)];
    const next = randomOf(seed);
    const places = new Set<number>();
    const sizes = new Set<number>();
    for (let step = 0; step < 400; step++) {
      const act = next(ours.acts.length);
      const value = next(2 ** 31);
      ours.acts[act]?.(randomOf(value));
      whole.acts[act]?.(randomOf(value));
      expect(ours.state()).toEqual(whole.state());
      places.add(ours.state().top);
      sizes.add(ours.state().all);
    }
    expect(places.size).toBeGreaterThan(50);
    expect(sizes.size).toBeGreaterThan(10);
  });

  test('asks for nothing that was settled otherwise', () => {
    const [source] = sources(...PRODUCT).filter(({ path }) => path.endsWith('/LongList.tsx'));
    expect(source?.text).toContain('new Virtualizer');
    expect(source?.text).not.toMatch(
      /horizontal|lanes|anchorTo|followOnAppend|enabled:|debug|smooth|useAnimation|useCached|shouldAdjust|initialOffset: \(/,
    );
  });
});

describe('the database in the package', () => {
  test('is not gone through by iterators, which its library has none of there', () => {
    const wrong = sources('lib').filter(({ text }) => /for await|asyncIterator|\.iterate\(/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('What is settled', () => {
  test.each(SETTLED)('is said of what $file has, else the build fails', (settled) => {
    const code = readFileSync(`${ROOT}/node_modules${settled.file}`, 'utf8');
    const tree = parseAst(code);
    expect(settle(code, tree, settled)).not.toBe(code);
    const gone = { ...settled, known: { ...settled.known, 'this.goneSince': 'false' } };
    expect(() => settle(code, tree, gone)).toThrow('this.goneSince');
    expect(() => settle(code, tree, { ...settled, unasked: ['goneToo'] })).toThrow('goneToo');
  });
});

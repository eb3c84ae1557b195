import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Modifier, MouseOptions, Tab } from './driver.ts';
import { until } from './until.ts';

/** An element: by CSS, further by its accessible name, possibly inside a frame. The first visible one is meant. */
export type Target = string | { css: string; name?: string | RegExp; frame?: string };

type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

export interface Page {
  goto(url: string): Promise<void>;
  /** Runs a self-contained function in the page; arguments and result travel as JSON. */
  evaluate<Args extends Plain[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /** Until the function gives something truthy, and that. */
  waitFor<Args extends Plain[], T>(fn: (...args: Args) => T, ...args: Args): Promise<NonNullable<Awaited<T>>>;
  /** Until the element is there and visible. */
  see(target: Target): Promise<void>;
  /** Until no such element is visible. */
  gone(target: Target): Promise<void>;
  /** A real click, once the element is visible, still and on top. */
  click(target: Target, options?: MouseOptions): Promise<void>;
  /** A finger's tap there, in Chromium. */
  tap(target: Target): Promise<void>;
  tapAt(x: number, y: number): Promise<void>;
  /** Has the page stand on a screen without a mouse, in Chromium. */
  touchOnly(): Promise<void>;
  hover(target: Target): Promise<void>;
  press(key: string, ...modifiers: Modifier[]): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Replaces what a field holds by real input. */
  fill(target: Target, text: string): Promise<void>;
  setFiles(selector: string, ...paths: string[]): Promise<void>;
  /** The visible element's text, white space collapsed. */
  text(target: Target): Promise<string>;
  /** The texts of all visible elements. */
  texts(css: string): Promise<string[]>;
  count(css: string): Promise<number>;
  attribute(target: Target, name: string): Promise<string | undefined>;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  close(): Promise<void>;
}

interface Wanted {
  css: string;
  frame?: string;
  text?: string;
  pattern?: [source: string, flags: string];
}

interface Spot {
  x: number;
  y: number;
}

const wanted = (target: Target): Wanted => {
  if (typeof target === 'string') return { css: target };
  const { name, ...rest } = target;
  if (name === undefined) return rest;
  return typeof name === 'string' ? { ...rest, text: name } : { ...rest, pattern: [name.source, name.flags] };
};

/** Page-side: every visible element that is meant. */
const ELEMENTS = `(wanted) => {
  const named = (element) => {
    const refs = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const label = element.getAttribute('aria-label')
      ?? (refs.length ? refs.map((id) => document.getElementById(id)?.textContent).join(' ') : undefined)
      ?? (element.labels?.length ? element.labels[0].textContent : element.textContent);
    const name = (label ?? '').replace(/\\s+/g, ' ').trim();
    if (wanted.text !== undefined) return name === wanted.text;
    return !wanted.pattern || new RegExp(...wanted.pattern).test(name);
  };
  const root = wanted.frame ? document.querySelector(wanted.frame)?.contentDocument : document;
  return [...(root?.querySelectorAll(wanted.css) ?? [])].filter((element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && named(element));
}`;

/** Page-side: the middle of the element in the tab's viewport, once it stands still and nothing covers it. */
const SPOT = `async (wanted) => {
  const element = (${ELEMENTS})(wanted)[0];
  if (!element) return undefined;
  const still = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const frame = wanted.frame ? document.querySelector(wanted.frame) : undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = () => {
    // A link over several lines is clicked on its first.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const outer = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: outer.x + box.x + box.width / 2, y: outer.y + box.y + box.height / 2 };
  };
  const before = place();
  await Promise.race([still(), new Promise((done) => setTimeout(done, 200))]);
  const after = place();
  if (before.x !== after.x || before.y !== after.y) return undefined;
  const top = document.elementFromPoint(after.x, after.y);
  const hit = frame ? top === frame : top && (element.contains(top) || top.contains(element));
  return hit ? after : undefined;
}`;

/** The page that specs drive, over the few things a tab can do. */
export function pageOf(tab: Tab): Page {
  const run = (code: string, ...args: unknown[]): Promise<unknown> =>
    tab.evaluate(`(${code})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`);
  const ask = (target: Target, read: string): Promise<unknown> =>
    run(`(wanted) => { const elements = (${ELEMENTS})(wanted); return (${read})(elements); }`, wanted(target));
  const named = (target: Target): string =>
    typeof target === 'string' ? target : `${target.css} ${target.name ?? ''}`;
  const spot = (target: Target): Promise<Spot> =>
    until(`${named(target)} to be there, still and on top`, async () => (await run(SPOT, wanted(target))) as Spot);
  const first = (target: Target, read: string): Promise<unknown> =>
    until(named(target), async () => {
      const found = (await ask(target, `(elements) => elements.length ? [(${read})(elements[0])] : null`)) as [unknown];
      return found;
    }).then(([value]) => value);
  const TEXT = `(element) => (element.innerText ?? element.textContent).replace(/\\s+/g, ' ').trim()`;

  const page: Page = {
    goto: tab.goto,
    evaluate: (fn, ...args) => run(fn.toString(), ...args) as never,
    waitFor: (fn, ...args) => until(fn.toString(), () => run(fn.toString(), ...args)) as never,
    see: async (target) => {
      await until(named(target), () => ask(target, '(elements) => elements.length > 0'));
    },
    gone: async (target) => {
      await until(`${named(target)} to go`, () => ask(target, '(elements) => elements.length === 0'));
    },
    click: async (target, options = {}) => {
      const { x, y } = await spot(target);
      await tab.mouse(x, y, options);
    },
    tap: async (target) => {
      const { x, y } = await spot(target);
      await tab.tap?.(x, y);
    },
    tapAt: async (x, y) => tab.tap?.(x, y),
    touchOnly: async () => tab.touchOnly?.(),
    hover: async (target) => {
      const { x, y } = await spot(target);
      await tab.hover(x, y);
    },
    press: (key, ...modifiers) => tab.press(key, modifiers),
    type: (text) => tab.type(text),
    fill: async (target, text) => {
      await page.click(target);
      await tab.press('a', ['Control']);
      await tab.press('Delete', []);
      await tab.type(text);
    },
    setFiles: async (selector, ...paths) => {
      // A field for files may be there and never be seen.
      await until(selector, () => run('(css) => document.querySelector(css) !== null', selector));
      await tab.setFiles(selector, paths);
    },
    text: async (target) => String(await first(target, TEXT)),
    texts: async (css) => (await ask(css, `(elements) => elements.map(${TEXT})`)) as string[],
    count: async (css) => Number(await ask(css, '(elements) => elements.length')),
    attribute: async (target, name) => {
      const value = await first(target, `(element) => element.getAttribute(${JSON.stringify(name)})`);
      return typeof value === 'string' ? value : undefined;
    },
    screenshot: async (file, { fullPage = false } = {}) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await tab.screenshot(fullPage));
    },
    close: tab.close,
  };
  return page;
}

import type { Bidi } from './bidi.ts';
import type { Modifier, Tab } from './driver.ts';
import { until } from './until.ts';

/** WebDriver's code points for keys without a character: https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1 };

const down = (key: string) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const up = (key: string) => ({ type: 'keyUp', value: KEYS[key] ?? key });

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Evaluates in a tab or, by its context, in the browser's own window; the value travels as JSON. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: `(async () => JSON.stringify([await (${expression})]))()`,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
  const [value] = JSON.parse(String(answer.result?.value ?? '[]')) as unknown[];
  // JSON has no undefined: the array holds null for it.
  return value ?? undefined;
}

async function click(bidi: Bidi, context: string, x: number, y: number, button: number, modifiers: Modifier[]) {
  const still = modifiers.map(() => ({ type: 'pause' }));
  await bidi.send('input.performActions', {
    context,
    actions: [
      {
        type: 'key',
        id: 'keys',
        actions: [...modifiers.map(down), ...Array(3).fill({ type: 'pause' }), ...modifiers.map(up)],
      },
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          ...still,
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button },
          { type: 'pointerUp', button },
        ],
      },
    ],
  });
}

async function strokes(bidi: Bidi, context: string, actions: object[]): Promise<void> {
  await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
}

async function setFiles(bidi: Bidi, context: string, selector: string, files: string[]): Promise<void> {
  const { result } = await bidi.send<{ result: { sharedId: string } }>('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
    target: { context },
    awaitPromise: false,
  });
  await bidi.send('input.setFiles', { context, element: { sharedId: result.sharedId }, files });
}

/** A tab of Firefox, by its BiDi context. */
export function tabOf(bidi: Bidi, context: string): Tab {
  const evaluate = (expression: string) => evaluateIn(bidi, context, expression);
  return {
    goto: async (url) => {
      // The extension's pages live in another process: waiting for their load event would wait for ever.
      await evaluate('void (window.before = true)').catch(() => undefined);
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      const loaded = `!window.before && document.readyState === 'complete' && location.href !== 'about:blank'`;
      await until(`${url} to load`, () => evaluate(loaded));
    },
    evaluate,
    mouse: (x, y, { button = 'left', modifiers = [] }) => click(bidi, context, x, y, BUTTONS[button], modifiers),
    hover: async (x, y) => {
      const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }];
      await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    press: (key, modifiers) =>
      strokes(bidi, context, [...modifiers.map(down), down(key), up(key), ...modifiers.map(up).reverse()]),
    type: (text) =>
      strokes(
        bidi,
        context,
        [...text].flatMap((char) => [down(char), up(char)]),
      ),
    setFiles: (selector, paths) => setFiles(bidi, context, selector, paths),
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    screenshot: async (fullPage) => {
      const origin = fullPage ? 'document' : 'viewport';
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context, origin });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

import { home } from './home.ts';
import { FRESH, keyOf } from './lastPlace.ts';
import { elementsOf, isGood, type Sketch } from './sketch.ts';
import { type Early, GLIMPSE, MARK } from './takeOver.ts';

/** Milliseconds that a page waits at most for the sketch to be painted: where nobody looks, it never is. */
const LATEST = 100;

const read = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '{}');

/**
 * Whether a popup begins with the list of unread articles, from its top and with nothing over it: `useBegin` and
 * `fromHash` in few words, for this is loaded before anything is painted.
 */
export function beginsUnread(hash: string, now: number): boolean {
  const left = read(keyOf('popup')) as { hash?: string; at?: number; top?: unknown };
  const isLeft = hash.length < 2 && Math.abs(now - (left.at ?? 0)) <= FRESH;
  if (hash.length < 2 && !isLeft) return home().kind === 'unread';
  const begun = isLeft ? left.hash : hash;
  return /^#?$|^#view=unread$/.test(begun ?? '') && !(isLeft && left.top);
}

function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LATEST);
  });
}

/** Notes what is pressed on a sketch. Its links lead nowhere; at a letter Firefox would look for it in the page. */
function noting(): Pick<Early, 'pressed' | 'stop'> {
  const pressed: Event[] = [];
  const ended = new AbortController();
  const note = (event: Event) => {
    if (event instanceof KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1 && event.key !== ' ') event.preventDefault();
    }
    pressed.push(event);
  };
  for (const type of ['keydown', 'click', 'auxclick']) addEventListener(type, note, ended);
  return { pressed, stop: () => ended.abort() };
}

/** Draws what the last popup has kept, as far as it is what this one will draw; nothing where that is not known. */
function drawKept(): void {
  const now = Date.now();
  const record = localStorage.getItem(GLIMPSE);
  if (!record || !beginsUnread(location.hash, now)) return;
  const { sketch } = JSON.parse(record) as { sketch?: Sketch };
  if (!sketch || !isGood(sketch, now)) return;
  const pane = elementsOf(sketch, now);
  document.documentElement.lang = sketch.lang;
  pane.setAttribute(MARK, '');
  document.body.append(pane);
  window.early = { record, painted: whenPainted(), ...noting() };
}

/** Runs in a popup before its other scripts: gives it its look (as `public/theme.js` does in other pages) and its first rows. */
export function drawEarly(): void {
  // What stands before the page's elements would have them put into their place anew.
  document.currentScript?.remove();
  try {
    Object.assign(document.documentElement.dataset, read('look'));
    drawKept();
  } catch {
    // What cannot be read is not there: the page comes without it.
  }
}

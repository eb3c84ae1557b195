// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginsUnread, drawEarly } from '../../../lib/pages/early.ts';
import { home, keepHome } from '../../../lib/pages/home.ts';
import { keepGlimpse } from '../../../lib/pages/keepGlimpse.ts';
import { keepPlace, lastPlace } from '../../../lib/pages/lastPlace.ts';
import { fromHash } from '../../../lib/pages/place.ts';
import { sketchOf } from '../../../lib/pages/sketch.ts';
import { GLIMPSE, takeOver } from '../../../lib/pages/takeOver.ts';
import { HOUR, MINUTE, NOON } from '../components/articles.ts';
import { all, anew, FEEDS, leave, one, ROWS, show } from '../components/page.tsx';

const UNREAD = { kind: 'unread' } as const;
const GLIMPSED = { view: UNREAD, rows: ROWS.slice(0, 2), feeds: FEEDS };

/** Has a popup been there that showed two unread articles, and has it gone. */
async function keep(): Promise<void> {
  document.documentElement.lang = 'en';
  await show();
  keepGlimpse(GLIMPSED, sketchOf(document.body, [1, 2], NOON));
  await leave();
  document.documentElement.lang = '';
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  localStorage.clear();
});

afterEach(async () => {
  window.early?.stop();
  delete window.early;
  history.replaceState(null, '', '#');
  document.documentElement.removeAttribute('data-theme');
  await leave();
});

test('a popup shows its first rows before its scripts are there', async () => {
  await keep();
  drawEarly();
  expect(all('main .row-title a').map(({ textContent }) => textContent)).toEqual(['Article 1', '末班渡轮']);
  expect(document.documentElement.lang).toBe('en');
});

test('it shows nothing that it will not begin with', async () => {
  await keep();
  history.replaceState(null, '', '#view=starred');
  drawEarly();
  expect(document.body.childElementCount).toBe(0);
  history.replaceState(null, '', '#');
  keepPlace('popup', { view: UNREAD, articleId: 1, count: 2 }, NOON);
  drawEarly();
  expect(document.body.childElementCount).toBe(0);
  expect(window.early).toBeUndefined();
});

test('it shows nothing the day after', async () => {
  await keep();
  vi.setSystemTime(NOON + 13 * HOUR);
  drawEarly();
  expect(document.body.childElementCount).toBe(0);
});

test.each(['', '{', 'null', '7', '{}', '{"sketch":7}', '{"sketch":{"pane":["script",{}]}}'])(
  'from what is no record nothing is drawn, and the look stays the person’s: %s',
  (record) => {
    localStorage.setItem(GLIMPSE, record);
    localStorage.setItem('look', '{"theme":"dark"}');
    drawEarly();
    expect(document.body.childElementCount).toBe(0);
    expect(document.documentElement.dataset.theme).toBe('dark');
  },
);

test('a record whose last element is none of ours leaves no part of itself', async () => {
  await keep();
  const record = JSON.parse(localStorage.getItem(GLIMPSE) ?? '');
  record.sketch.pane.push(['embed', {}]);
  localStorage.setItem(GLIMPSE, JSON.stringify(record));
  drawEarly();
  expect(document.body.childElementCount).toBe(0);
});

test('of everything that is kept nothing stands outside of the glimpse', async () => {
  await keep();
  expect(Object.keys(localStorage)).toEqual([GLIMPSE]);
});

const top = { id: 9, date: 1, offset: 2 };
const PLACES = [
  undefined,
  { view: UNREAD, count: 3 },
  { view: UNREAD, count: 3, selectedId: 4 },
  { view: UNREAD, count: 3, articleId: 4 },
  { view: UNREAD, count: 3, top },
  { view: { kind: 'all' }, count: 3 },
  { view: { kind: 'folder', folder: 'view=unread' }, count: 3 },
] as const;

test('it knows where a popup begins as the popup does', () => {
  const found = new Set<boolean>();
  const cases = PLACES.flatMap((place) => (['unread', 'all'] as const).map((kind) => ({ place, kind })));
  for (const { place, kind } of cases)
    for (const hash of ['', '#view=unread', '#view=unread&article=3', '#view=all', '#feed=3'])
      for (const later of [MINUTE, 2 * HOUR]) {
        localStorage.clear();
        keepHome({ kind });
        if (place) keepPlace('popup', place, NOON);
        const last = hash.length > 1 ? undefined : lastPlace('popup', NOON + later);
        const { view, articleId } = last ?? (hash.length > 1 ? fromHash(hash) : { view: home(), articleId: undefined });
        const wanted = view.kind === 'unread' && articleId === undefined && last?.top === undefined;
        expect(beginsUnread(hash, NOON + later), `${JSON.stringify(place)} ${kind} ${hash} ${later}`).toBe(wanted);
        found.add(wanted);
      }
  expect(found.size).toBe(2);
});

function early() {
  if (!window.early) throw new Error('Nothing was drawn.');
  return window.early;
}

test('what is pressed before the page is there is done by it, once and in order', async () => {
  await keep();
  drawEarly();
  const press = (init: KeyboardEventInit) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  press({ key: 'j' });
  press({ key: 'w', ctrlKey: true });
  one('.row-title a').click();
  press({ key: 'm' });
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  const page = await anew();
  const acts = page.spies();
  acts.open.mockImplementation(({ id }) => void heard.push(`article ${id}`));
  await takeOver(early(), () => {
    document.addEventListener('keydown', listen);
    page.draw({ acts });
  });
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['j', 'article 1', 'm']);
  press({ key: 'k' });
  expect(early().pressed).toHaveLength(3);
  await page.leave();
});

test('a letter is kept from the browser, what moves the focus or scrolls is not', async () => {
  await keep();
  drawEarly();
  const isKept = (key: string) =>
    !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  expect(['/', "'", 'j', 'Tab', 'Escape', ' '].map(isKept)).toEqual([true, true, true, false, false, false]);
});

test('of the sketch nothing is left where the page draws something else in its place, or nothing', async () => {
  await keep();
  drawEarly();
  const page = await anew();
  await takeOver(early(), () => page.draw({ acts: page.spies(), feeds: [] }));
  expect(all('main, .row')).toEqual([]);
  await page.leave();
});

test('nor where drawing the page fails', async () => {
  await keep();
  drawEarly();
  const fail = () => {
    throw new Error('cannot be drawn');
  };
  await expect(takeOver(early(), fail)).rejects.toThrow('cannot be drawn');
  expect(document.body.childElementCount).toBe(0);
});

test('where another page has kept another list meanwhile, the sketch goes, and what was pressed on it', async () => {
  await keep();
  drawEarly();
  const link = one('.row-title a');
  link.click();
  keepGlimpse({ ...GLIMPSED, rows: ROWS.slice(1, 2) }, undefined);
  let stood = -1;
  await takeOver(early(), () => {
    stood = document.body.childElementCount;
  });
  expect(stood).toBe(0);
  expect(link.isConnected).toBe(false);
});

test('a page that is not looked at is drawn all the same', async () => {
  await keep();
  const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation(() => 0);
  drawEarly();
  const draw = vi.fn();
  await takeOver(early(), draw);
  expect(draw).toHaveBeenCalledOnce();
  frame.mockRestore();
});

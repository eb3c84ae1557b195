/** How fast the popup is in the hand, over ever more articles. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from '../browsers/browser.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import type { Page } from '../browsers/page.ts';
import { until } from '../browsers/until.ts';
import { fill } from '../e2e/fill.ts';
import { startNewsroom } from '../newsroom/newsroom.ts';
import { build } from '../run/run.ts';
import { median } from './measure.ts';
import { goOn, lengthen, mark, painted, scroll } from './popup/inPage.ts';
import { type BenchOptions, type Row, row, say } from './report.ts';

declare const chrome: typeof import('wxt/browser').browser;

const SIZES = [1000, 10_000, 100_000];
const OPENINGS = 9;
const MARKS = 5;

type Painted = Awaited<ReturnType<typeof mark>>;

/** The build, with an empty page of the extension beside its own. */
function withBare(extension: string, folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(extension, copy, { recursive: true });
  writeFileSync(
    join(copy, 'bare.html'),
    '<!doctype html><meta charset="utf-8"><title>Bare</title><p data-bare>An empty page.</p>',
  );
  return copy;
}

interface Figures {
  open: number;
  bare: number;
  next: number;
  usual: number;
  frame: number;
  dropped: number;
  drawn: number;
  mark: number;
  undo: number;
  badge: number;
}

async function openings(browser: Browser, path: string, rounds: number): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const page = await browser.open(path, { width: 420, height: 600 });
    took.push(await page.evaluate(painted));
    await page.close();
  }
  return took;
}

/** Opens the popup and an empty page by turns, so that a busy moment hits both. */
async function opened(browser: Browser): Promise<Pick<Figures, 'open' | 'bare'>> {
  const [bare, open]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    bare.push(...(await openings(browser, 'bare.html', 1)));
    open.push(...(await openings(browser, 'popup.html#view=unread', 1)));
  }
  return { bare: median(bare), open: median(open) };
}

/** As a person has: a popup was open before, until it had kept its first rows for the next one. */
async function looked(browser: Browser, newest: number): Promise<void> {
  const page = await browser.open('popup.html#view=unread', { width: 420, height: 600 });
  await page.waitFor((id) => {
    const { rows, sketch } = JSON.parse(localStorage.getItem('glimpse') ?? '{}');
    return sketch !== undefined && rows[0].id === id;
  }, newest);
  await page.close();
}

async function inHand(page: Page): Promise<Omit<Figures, 'open' | 'bare'>> {
  await page.see('.row');
  await page.press('j');
  await page.press('Enter');
  await page.see({ css: 'p', frame: '.article iframe' });
  const next = median(await page.evaluate(goOn, 15));
  await page.press('u');
  await page.evaluate(lengthen, 40_000);
  const { work, between, rows: drawn } = await page.evaluate(scroll, 240);
  const badgeBefore = await page.evaluate(() => chrome.action.getBadgeText({}));
  // From the top, where lists of any length draw as many rows.
  await page.evaluate(lengthen, 0);
  const [marked, undone]: [Painted[], Painted[]] = [[], []];
  for (let turn = 0; turn < MARKS; turn += 1) {
    marked.push(await page.evaluate(mark, 'a', true, ''));
    undone.push(await page.evaluate(mark, 'z', false, badgeBefore));
  }
  return {
    next,
    usual: median(work),
    frame: Math.max(...work),
    dropped: between.slice(1).filter((ms) => ms > 34).length,
    drawn,
    mark: median(marked.map(({ paint }) => paint)),
    undo: median(undone.map(({ paint }) => paint)),
    badge: Math.max(...[...marked, ...undone].map(({ badge }) => badge)),
  };
}

async function measured(browser: Browser, count: number): Promise<Figures> {
  await browser.evaluate(fill, count);
  await browser.evaluate(() => chrome.runtime.sendMessage({ type: 'poll' }));
  await until('the badge', () => browser.evaluate(() => chrome.action.getBadgeText({})));
  await looked(browser, count);
  const times = await opened(browser);
  const page = await browser.open('popup.html#view=unread', { width: 420, height: 600 });
  const rest = await inHand(page);
  await page.close();
  return { ...times, ...rest };
}

const bars = (size: string, all: Figures): Row[] => [
  row(`${size}: an empty page painted`, all.bare, 'ms'),
  row(`${size}: popup, headlines painted`, all.open, 'ms', { most: 100 }),
  row(`${size}: popup / empty page`, all.open / all.bare, 'x', { most: 1.5 }),
  row(`${size}: j, the next article painted`, all.next, 'ms', { most: 50 }),
  row(`${size}: scrolling, a frame's work`, all.usual, 'ms'),
  row(`${size}: scrolling, slowest frame's work`, all.frame, 'ms', { most: 33 }),
  row(`${size}: scrolling, frames later than 33 ms`, all.dropped, ''),
  row(`${size}: rows drawn of a long list`, all.drawn, '', { most: 80 }),
  row(`${size}: mark all, painted`, all.mark, 'ms', { most: 100 }),
  row(`${size}: undo, painted`, all.undo, 'ms', { most: 100 }),
  row(`${size}: both, in badge and counts`, all.badge, 'ms', { most: 1000 }),
];

export async function popup({ browser: kind }: BenchOptions): Promise<Row[]> {
  await build(kind === 'firefox' ? 'firefox' : 'chrome', 'e2e');
  const output = fileURLToPath(
    new URL(`../../.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3-e2e`, import.meta.url),
  );
  const folder = temporaryProfile();
  const newsroom = await startNewsroom();
  const ports = { http: newsroom.httpPort, https: newsroom.httpsPort };
  const browser = await launch({ kind, extension: withBare(output, folder.dir), ports });
  const found: Figures[] = [];
  try {
    for (const size of SIZES) {
      say(`  ${size.toLocaleString('en')} articles`);
      found.push(await measured(browser, size));
    }
  } finally {
    await browser.close();
    await newsroom.close();
    folder.remove();
  }
  const [small, , large] = found;
  if (!small || !large) throw new Error('Nothing was measured.');
  return [
    ...SIZES.flatMap((size, at) => (found[at] ? bars(`${size / 1000}k`, found[at]) : [])),
    row('opening, 100k / 1k', large.open / small.open, 'x', { most: 1.2 }),
    row('next article, 100k / 1k', large.next / small.next, 'x', { most: 1.2 }),
    row('mark all, 100k / 1k', large.mark / small.mark, 'x', { most: 1.2 }),
  ];
}

import type { Outcome } from './outcome.ts';
import { randomOf } from './randomHtml.ts';
import type { Round } from './round.ts';

declare const chrome: typeof import('wxt/browser').browser;

const MESSAGES = 1000;
const SCRAPS: readonly string[] = [
  'poll',
  'Poll',
  'type',
  '',
  '__proto__',
  'constructor',
  'subscribe',
  'eval',
  'https://evil.example/',
];

/** A value that JSON has a form for, and that is no message of the product. */
function malformed(random: (below: number) => number): string {
  const scrap = (): string => JSON.stringify(SCRAPS[random(SCRAPS.length)]);
  const value = (depth: number): string => {
    const kind = random(depth > 3 ? 4 : 7);
    if (kind === 0) return String(random(1e9) - 5e8);
    if (kind === 1) return ['true', 'false', 'null'][random(3)] ?? 'null';
    if (kind < 4) return scrap();
    if (kind === 4) return `[${Array.from({ length: random(4) }, () => value(depth + 1)).join()}]`;
    return `{${Array.from({ length: random(5) }, () => `${scrap()}:${value(depth + 1)}`).join()}}`;
  };
  const text = value(0);
  // By chance it may be the one message there is.
  return /^\{[^{[]*"type":"poll"/.test(text) ? malformed(random) : text;
}

/** Runs in the extension: sends them all, and says how many calls were refused. */
async function sendAll(texts: string[]): Promise<number> {
  const sent = texts.map((text) =>
    chrome.runtime.sendMessage(JSON.parse(text)).then(
      () => 0,
      () => 1,
    ),
  );
  const refused = await Promise.all(sent);
  return refused.reduce((sum: number, one) => sum + one, 0);
}

const STORES = ['feeds', 'articles', 'pending', 'sweeps'] as const;

/** Messages that nobody of the product sends change nothing. */
export async function playMessages({ browser, product, newsroom }: Round): Promise<Outcome> {
  const random = randomOf(20_260_101);
  const texts = Array.from({ length: MESSAGES }, () => malformed(random));
  const state = async (): Promise<string> => {
    const rows = await Promise.all(STORES.map((store) => product.all(store)));
    const alarms = await browser.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort());
    const stored = await browser.evaluate(() => chrome.storage.local.get(null).then((all) => JSON.stringify(all)));
    return JSON.stringify([rows, alarms, stored]);
  };
  const before = await state();
  const asked = newsroom.requests().length;
  const troubles = (await browser.troubles()).length;
  const refused = await browser.evaluate(sendAll, texts);
  const broken: string[] = [];
  if ((await state()) !== before) broken.push('the state has changed');
  if (
    newsroom
      .requests()
      .slice(asked)
      .some(({ host }) => host.endsWith('.test'))
  )
    broken.push('a server was asked');
  for (const text of (await browser.troubles()).slice(troubles)) broken.push(`said: ${text}`);
  return {
    what: 'messages that nobody of the product sends',
    played: texts.length,
    broken,
    note: `${refused} without an answer`,
  };
}

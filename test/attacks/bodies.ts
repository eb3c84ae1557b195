import { ATTACKS } from '../unit/content/attacks.ts';
import type { Payload } from './data.ts';
import { atom, isXml, json, rss, serving, type Writer, type Written } from './feeds.ts';
import type { Tools } from './inPage.ts';
import { between } from './markers.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

declare const attacks: Tools;
declare const chrome: typeof import('wxt/browser').browser;

/** Articles of one feed, and of one call into the page. */
const BATCH = 100;
const WRITERS: Writer[] = [json, rss, atom];

interface Group {
  address: string;
  articles: Written[];
}

/** The payloads as articles of a few feeds in all three formats; what XML cannot say travels as JSON. */
function groups(payloads: readonly Payload[], { newsroom }: Round): Group[] {
  const now = Date.now();
  const written = payloads.map(
    ({ id, payload }, at): Written => ({
      guid: id,
      title: `Attack ${at} (${id})`,
      html: between(payload),
      published: now - 86_400_000 - at * 1000,
    }),
  );
  const inJson = written.filter(({ html }) => !isXml(html));
  const others = written.filter(({ html }) => isXml(html));
  const parts = [
    inJson,
    ...Array.from({ length: Math.ceil(others.length / BATCH) }, (_, n) => others.slice(n * BATCH, (n + 1) * BATCH)),
  ];
  return parts.map((articles, n) => {
    const host = `bodies${n}.test`;
    const write = n === 0 ? json : (WRITERS[n % WRITERS.length] ?? json);
    newsroom.answer(host, serving(write({ title: `Bodies ${n}`, articles }, host)));
    return { address: `https://${host}/feed`, articles };
  });
}

const slowest = (ms: number[], share: number): number =>
  [...ms].sort((a, b) => a - b)[Math.floor(ms.length * share)] ?? 0;

/** Subscribes to every payload as the body of an article and opens all of them, one after another, in one page of the reader. */
export async function playBodies(round: Round, collected: readonly Payload[]): Promise<Outcome> {
  const own = ATTACKS.map(({ name, html }, at): Payload => ({ id: `own${at}`, cls: name, payload: html }));
  const payloads = [...collected, ...own];
  const made = groups(payloads, round);
  await round.subscribe(
    made.map(({ address }) => address),
    'Bodies',
  );
  const wanted = new Map(made.flatMap(({ articles }) => articles).map((one) => [one.title, one.guid]));
  const stored = (await round.product.all('articles')).filter(({ title }) => wanted.has(title));
  const broken: string[] = [];
  if (stored.length !== payloads.length) broken.push(`${stored.length} of ${payloads.length} articles were stored`);
  // Nothing is starred: beside the article there is no list to draw, and little of a page.
  const page = await round.open('reader.html#view=starred', { width: 480, height: 360 });
  // All of them begin and end with the same sentences, which would be hidden as what the feed repeats.
  await page.evaluate(() => chrome.storage.local.set({ settings: { clean: ['repeated'] } }));
  const times: number[] = [];
  for (let at = 0; at < stored.length; at += BATCH) {
    const part = stored.slice(at, at + BATCH).map(({ id, title }): [number, string] => [id, title]);
    for (const played of await page.evaluate((articles) => attacks.play(articles), part)) {
      times.push(played.ms);
      const title = stored.find(({ id }) => id === played.id)?.title ?? '';
      for (const what of played.broken) broken.push(`${title}: ${what}`);
    }
  }
  broken.push(...(await page.evaluate(() => attacks.inspect())));
  if (!(await page.evaluate(() => location.href)).includes('/reader.html'))
    broken.push('the reader has gone elsewhere');
  for (const address of await page.evaluate(() => attacks.takeMedia())) round.media.add(address);
  const note = `p50 ${slowest(times, 0.5).toFixed(0)} ms, p99 ${slowest(times, 0.99).toFixed(0)} ms, worst ${slowest(times, 1 - 1 / times.length).toFixed(0)} ms an article`;
  return { what: 'payloads as articles, in one page of the reader', played: stored.length, broken, note };
}

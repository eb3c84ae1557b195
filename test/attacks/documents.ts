import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feed } from '../../lib/model.ts';
import { temporaryProfile } from '../browsers/launch.ts';
import type { Page } from '../browsers/page.ts';
import { openOptions } from '../e2e/pages.ts';
import type { Hostile } from './data.ts';
import { rss, serving } from './feeds.ts';
import type { Tools } from './inPage.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

declare const attacks: Tools;

/** What each feed held before its server turned hostile. */
const KEPT = 3;
/** Milliseconds for one document. */
const MOST_MS = 1000;

const hostOf = (at: number): string => `document${at}.test`;

const before = (host: string): ReturnType<typeof rss> =>
  rss(
    {
      title: host,
      articles: Array.from({ length: KEPT }, (_, n) => ({
        guid: `kept-${n}`,
        title: `Kept ${n}`,
        html: `<p>Kept story ${n} of ${host}.</p>`,
        published: Date.now() - 86_400_000,
      })),
    },
    host,
  );

/** What came of a document, held against what its index expects. */
function judge({ expect, title_exact }: Hostile, feed: Feed, titles: string[]): string | undefined {
  const { error } = feed;
  const kept = titles.filter((title) => title.startsWith('Kept ')).length;
  if (kept !== KEPT) return `${KEPT - kept} kept articles are gone`;
  // An item that says nothing at all (no title, text or address is left of it) is counted and not kept.
  const added = titles.length - kept;
  const fresh = added + (feed.history.at(-1)?.skipped ?? 0);
  const [rule, count] = expect.split(':');
  const n = Number(count);
  const rejected = error !== undefined;
  if (title_exact !== undefined && !titles.includes(title_exact)) return `no title is ${title_exact}: ${titles}`;
  if (rule === 'reject') return rejected && added === 0 ? undefined : `taken for a feed of ${added} articles`;
  if (rule === 'items') return fresh === n ? undefined : `${fresh} articles, not ${n} (${error?.kind})`;
  if (rule === 'min') return fresh >= n ? undefined : `${fresh} articles, fewer than ${n} (${error?.kind})`;
  if (rule === 'reject_or_items') return rejected || fresh === n ? undefined : `${fresh} articles, not ${n}`;
  return undefined;
}

/** Each document as the next answer of a feed that had been well. */
async function playFeeds(round: Round, documents: readonly Hostile[]): Promise<string[]> {
  const addresses = documents.map((_, at) => {
    round.newsroom.answer(hostOf(at), serving(before(hostOf(at))));
    return `https://${hostOf(at)}/feed`;
  });
  const feeds = await round.subscribe(addresses, 'Documents');
  for (const [at, { content_type: type, bytes }] of documents.entries()) {
    round.newsroom.answer(hostOf(at), serving({ type, body: bytes }));
  }
  const polled = await round.refresh(feeds);
  const articles = await round.product.all('articles');
  return documents.flatMap((one, at) => {
    const feed = polled.find(({ url }) => url === addresses[at]);
    if (!feed) return [`${one.file}: its feed is gone`];
    const titles = articles.filter(({ feedId }) => feedId === feed.id).map(({ title }) => title);
    const wrong = judge(one, feed, titles);
    return wrong === undefined ? [] : [`${one.file}: ${wrong}`];
  });
}

/** Each list of subscriptions as a file a person picks; nothing is asked before they say yes. */
async function playLists(round: Round, documents: readonly Hostile[]): Promise<string[]> {
  const folder = temporaryProfile();
  const broken: string[] = [];
  try {
    for (const { file, bytes, expect } of documents) {
      const path = join(folder.dir, file.replace(/\W/g, '-').replace(/-(\w+)$/, '.$1'));
      writeFileSync(path, bytes);
      const asked = round.newsroom.requests().length;
      const options = await openOptions(round.browser, '#import');
      await options.page.see('.sheet-main h1');
      await options.pick(path);
      const counted = await options.page.waitFor(() => {
        const preview = document.querySelector('.preview');
        const counts = [...(preview?.querySelectorAll('.count') ?? [])].map((one) => Number(one.textContent));
        if (preview) return { n: counts.reduce((sum, n) => sum + n, 0) };
        return document.querySelector('.trouble') && { n: -1 };
      });
      const [rule, n] = expect.split(':');
      const asExpected = rule === 'safe' || (rule === 'reject_or_items' && counted.n < 0) || counted.n === Number(n);
      if (!asExpected) broken.push(`${file}: expected ${expect}, the preview says ${counted.n}`);
      const since = round.newsroom
        .requests()
        .slice(asked)
        .filter(({ host }) => host.endsWith('.test'));
      for (const { host } of since) broken.push(`${file}: ${host} was asked before anybody said yes`);
      await round.browser.leave();
    }
  } finally {
    folder.remove();
  }
  return broken;
}

/** Each document in this browser's engine, by itself and by its clock. */
async function timeAll(page: Page, documents: readonly Hostile[]): Promise<{ broken: string[]; worst: number }> {
  const broken: string[] = [];
  let worst = 0;
  for (const { file, family, content_type: type, bytes } of documents) {
    const base64 = Buffer.from(bytes).toString('base64');
    const isOpml = family === 'opml';
    const turn = () => page.evaluate((a, b, c) => attacks.parse(a, b, c), base64, type, isOpml);
    const { polluted, threw, ms: first } = await turn();
    let ms = first;
    // The machine may have had other things to do.
    for (let more = 0; ms > MOST_MS && more < 2; more += 1) ms = Math.min(ms, (await turn()).ms);
    worst = Math.max(worst, ms);
    if (ms > MOST_MS) broken.push(`${file}: took ${ms.toFixed(0)} ms`);
    if (polluted) broken.push(`${file}: reached the prototype of all objects`);
    if (threw !== undefined) broken.push(`${file}: threw ${threw}`);
  }
  return { broken, worst };
}

/** Hostile feeds and lists of subscriptions, polled and picked; each must come to what its index expects, and nothing else be asked. */
export async function playDocuments(round: Round, documents: readonly Hostile[]): Promise<Outcome> {
  const lists = documents.filter(({ family }) => family === 'opml');
  const feeds = documents.filter(({ family }) => family !== 'opml');
  const broken = [...(await playFeeds(round, feeds)), ...(await playLists(round, lists))];
  const page = await round.open('article.html');
  const timed = await timeAll(page, documents);
  const reader = await round.open('reader.html#view=all');
  await reader.see('.row');
  broken.push(...timed.broken, ...(await reader.evaluate(() => attacks.inspect())));
  return {
    what: 'hostile feeds and lists of subscriptions',
    played: documents.length,
    broken,
    note: `parsing at most ${timed.worst.toFixed(0)} ms`,
  };
}

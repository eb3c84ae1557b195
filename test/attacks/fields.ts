import type { Feed } from '../../lib/model.ts';
import { readerOn } from '../e2e/pages.ts';
import { type Payload, sampleOf } from './data.ts';
import { json, rss, serving } from './feeds.ts';
import type { Tools } from './inPage.ts';
import type { Outcome } from './outcome.ts';
import type { Round } from './round.ts';

declare const attacks: Tools;

const SAMPLES = 150;
const FOLDER = '<b onclick="__xss = 1">Fields</b>';

/** Each sample as the title of a feed, and as title, author and summary of its article. */
async function subscribe(round: Round, payloads: readonly Payload[]): Promise<Feed[]> {
  const addresses = payloads.map(({ payload }, at) => {
    const host = `fields${at}.test`;
    const article = { guid: 'one', title: payload, html: `<p>${at}</p>`, author: payload, summary: payload };
    const feed = { title: payload, articles: [{ ...article, published: Date.now() - at * 1000 }] };
    round.newsroom.answer(host, serving((at % 2 ? rss : json)(feed, host)));
    return `https://${host}/feed`;
  });
  return round.subscribe(addresses, FOLDER);
}

/** Scrolls a list until all its rows have been drawn; gives the text of each, and what of it is no text. */
async function rowsOf(round: Round, path: string, count: number): Promise<{ texts: string[]; broken: string[] }> {
  const page = await round.open(path);
  await page.see('.row');
  await page.waitFor((wanted) => {
    const rows = document.querySelectorAll('.row');
    [...rows].at(-1)?.scrollIntoView();
    return rows.length >= wanted;
  }, count);
  const found = await page.evaluate(() => {
    const titles = [...document.querySelectorAll('.row .row-title a')];
    const texts = [...titles, ...document.querySelectorAll('.row .row-text, .row .row-meta bdi')];
    const marked = texts.filter((one) => [...one.querySelectorAll('*')].some((inside) => inside.localName !== 'bdi'));
    return { titles: titles.map((one) => one.textContent ?? ''), marked: marked.map((one) => one.textContent ?? '') };
  });
  const broken = await page.evaluate(() => attacks.inspect());
  await round.browser.leave();
  return { texts: found.titles, broken: [...broken, ...found.marked.map((text) => `markup in a row: ${text}`)] };
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shows foreign titles, names and excerpts wherever the product shows them; there they are text. */
export async function playFields(round: Round, payloads: readonly Payload[]): Promise<Outcome> {
  const feeds = await subscribe(round, sampleOf(payloads, SAMPLES));
  const broken: string[] = [];
  const ids = new Set(feeds.map(({ id }) => id));
  const articles = (await round.product.all('articles')).filter(({ feedId }) => ids.has(feedId));
  const place = `#folder=${encodeURIComponent(FOLDER)}`;
  for (const path of [`popup.html${place}`, `reader.html${place}`]) {
    const { texts, broken: here } = await rowsOf(round, path, articles.length);
    const shown = new Set(texts.map(squeezed));
    for (const { title } of articles) {
      if (title && !shown.has(squeezed(title))) here.push(`a title is not shown as it is kept: ${title}`);
    }
    broken.push(...here.map((what) => `${path.slice(0, 6)}: ${what}`));
  }
  const options = await round.open('options.html');
  await options.see('.feeds .opener');
  const names = new Set((await options.texts('.feeds .opener bdi')).map(squeezed));
  for (const { title } of feeds) if (!names.has(squeezed(title))) broken.push(`options lack ${title}`);
  broken.push(...(await options.evaluate(() => attacks.inspect())).map((what) => `options: ${what}`));
  const [one] = articles;
  const reader = readerOn(await round.open(`popup.html${place}&article=${one?.id}`));
  await reader.articleText();
  broken.push(
    ...(await reader.page.evaluate(() => attacks.inspect())).map((what) => `an open article's head: ${what}`),
  );
  return { what: 'payloads as titles, names, authors, excerpts and folders', played: articles.length, broken };
}

import type { Blocks } from '../content/clean/blocks.ts';
import type { Repeated } from '../content/clean/repeats.ts';
import type { Article } from '../model.ts';
import type { HideRule } from '../reading.ts';
import * as articles from '../store/articles.ts';
import * as bodies from '../store/bodies.ts';
import type { Database } from '../store/db.ts';

/** How many of a feed's articles are compared. */
const LAST = 10;
/** Longer texts, in characters, are left out: reading one would be felt. */
const LONGEST = 80_000;
/** Articles whose blocks are remembered. */
const MOST = 300;

const blocks = new Map<string, Blocks>();

interface Asked {
  feedId: number;
  off: readonly string[];
  own: readonly HideRule[];
  /** The newest article with which this was learnt before. */
  known: number | undefined;
}

/** Waits until the page has nothing else to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 4000 });
    else setTimeout(resolve, 50);
  });

async function blocksOf(db: Database, article: Article, { off, own }: Asked): Promise<Blocks | undefined> {
  const key = `${article.id} ${JSON.stringify([off, own])}`;
  const had = blocks.get(key);
  if (had) return had;
  const body = await bodies.get(db, article.id);
  if (!body || body.html.length > LONGEST) return undefined;
  const { blocksIn } = await import('../content/render.ts');
  await idle();
  const { title, url, author } = article;
  const about = { title, images: 'always' as const, off, own, ...(url && { url }), ...(author && { author }) };
  const found = blocksIn(body, about);
  if (blocks.size >= MOST) blocks.clear();
  blocks.set(key, found);
  return found;
}

/**
 * Finds what a feed's last articles repeat, one article in each idle moment.
 * @returns undefined where it is known already, or where the page has gone on (`signal`) before the end.
 */
export async function learn(
  db: Database,
  asked: Asked,
  signal: AbortSignal,
): Promise<{ newest: number; keys: Repeated } | undefined> {
  await idle();
  if (signal.aborted) return undefined;
  const page = await articles.page(db, { kind: 'feed', feedId: asked.feedId }, { count: LAST });
  const newest = page.articles[0]?.id ?? 0;
  if (newest === asked.known) return undefined;
  const lists: Blocks[] = [];
  for (const article of page.articles) {
    if (signal.aborted) return undefined;
    const list = await blocksOf(db, article, asked);
    if (list && list.shown.length > 0) lists.push(list);
  }
  const { repeatedIn } = await import('../content/clean/repeats.ts');
  return { newest, keys: repeatedIn(lists) };
}

/** What takes an article elsewhere: its address, its text, a file. No part of a page's first paint. */
import { withoutTracking } from '../feed/tracking.ts';
import type { Article, Body, Settings } from '../model.ts';
import type { Database } from '../store/db.ts';
import { hiding } from './hiding.ts';
import { repeatsOf } from './keptRepeats.ts';
import { saveArticle, textOf } from './saveArticle.ts';

/** What of an article is written to a file, and what is hidden of it. */
async function howToSave(db: Database, { feedId }: Article, saveAs: Settings['saveAs']) {
  const { off, own } = await hiding(db, feedId);
  const repeated = off.includes('repeated') ? undefined : repeatsOf(feedId)?.keys;
  return { saveAs, off, own, ...(repeated && { repeated }) };
}

/** Puts an article's address on the clipboard. */
export const copyLink = (url: string): Promise<void> => navigator.clipboard.writeText(withoutTracking(url));

/** Puts what `save` writes on the clipboard. */
export async function copyMarkdown(db: Database, article: Article, body: Body, saveAs: Settings['saveAs']) {
  await navigator.clipboard.writeText(await textOf(article, body, await howToSave(db, article, saveAs)));
}

/** Saves an article as a Markdown file. */
export async function save(db: Database, article: Article, body: Body, saveAs: Settings['saveAs']): Promise<void> {
  await saveArticle(article, body, await howToSave(db, article, saveAs));
}

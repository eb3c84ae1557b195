import type { Repeated } from '../content/clean/repeats.ts';
import { withoutTracking } from '../feed/tracking.ts';
import type { Article, Body, Settings } from '../model.ts';
import type { HideRule } from '../reading.ts';
import { download } from './download.ts';

/** A file name every system takes: the title without the signs that mean something in paths, at most 80 letters. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const cut = [...plain]
    .slice(0, 80)
    .join('')
    .replace(/[\s.]+$/, '');
  return `${cut || 'article'}.md`;
}

/** What is written, and what of an article is hidden. */
interface Saving {
  saveAs: Settings['saveAs'];
  off: readonly string[];
  own: readonly HideRule[];
  /** What its feed repeats, as far as it is known. */
  repeated?: Repeated;
}

/** The article as the reader shows it, or as it was received. */
async function htmlOf(article: Article, body: Body, how: Saving): Promise<string> {
  const { asReceived, render, serialize } = await import('../content/render.ts');
  const { title, url, author, lang } = article;
  const about = { title, ...(url && { url }) };
  if (how.saveAs === 'received') return asReceived(body, about);
  const { fragment } = render(body, {
    ...about,
    images: 'always',
    off: how.off,
    own: how.own,
    ...(how.repeated && { repeated: how.repeated }),
    ...(author && { author }),
    ...(lang && { lang }),
  });
  return serialize(fragment);
}

/** An article as "Save as Markdown" writes it. */
export async function textOf(article: Article, body: Body, how: Saving): Promise<string> {
  const { writeArticleFile } = await import('../feed/articleFile.ts');
  return writeArticleFile({
    title: article.title,
    published: article.published ?? article.date,
    html: await htmlOf(article, body, how),
    ...(article.url && { url: withoutTracking(article.url) }),
  });
}

/** Downloads an article as the file of "Save as Markdown". */
export async function saveArticle(article: Article, body: Body, how: Saving): Promise<void> {
  download(fileName(article.title), 'text/markdown', await textOf(article, body, how));
}

import type { Article, Body, Settings } from '../model.ts';
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

/** The article as the reader shows it, or as it was received. */
async function htmlOf(article: Article, body: Body, saveAs: Settings['saveAs']): Promise<string> {
  if (saveAs === 'received') return body.html;
  const { render, serialize } = await import('../content/render.ts');
  const { title, url, lang } = article;
  const { fragment } = render(
    { html: body.html, ...(body.baseUrl && { baseUrl: body.baseUrl }) },
    { title, images: 'always', ...(url && { url }), ...(lang && { lang }) },
  );
  return serialize(fragment);
}

/** Downloads an article as the file of "Save as Markdown". */
export async function saveArticle(article: Article, body: Body, saveAs: Settings['saveAs']): Promise<void> {
  const { writeArticleFile } = await import('../feed/articleFile.ts');
  const text = writeArticleFile({
    title: article.title,
    published: article.published ?? article.date,
    html: await htmlOf(article, body, saveAs),
    ...(article.url && { url: article.url }),
  });
  download(fileName(article.title), 'text/markdown', text);
}

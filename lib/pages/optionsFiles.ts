import { parseArticleFile } from '../feed/articleFile.ts';
import { type OpmlFeed, parseOpml } from '../feed/opml.ts';
import type { FeedError } from '../model.ts';
import type { ParsedArticle } from '../parsed.ts';

/** Longer than any list of subscriptions or article; what is longer is not even read. */
export const LONGEST = 20_000_000;

/** What one file holds, or why it is of no use. */
export type FileFound =
  | { name: string; feeds: OpmlFeed[] }
  | { name: string; article: ParsedArticle }
  | { name: string; trouble: 'other' | 'broken' | 'large' | 'empty' | 'none' };

const ARTICLE_NAME = /\.(?:md|markdown|txt|html?)$/i;
/** The first line of a saved article. */
const ARTICLE_START = /^\uFEFF?\s*<!--\s*\d+\s*-->/;

function troubleOf(error: FeedError): Extract<FileFound, { trouble: unknown }>['trouble'] {
  if (error.kind === 'too-large') return 'large';
  if (error.kind === 'not-a-feed' && error.found === 'empty') return 'empty';
  return error.kind === 'malformed' ? 'broken' : 'other';
}

/** What the bytes of a file called `name` hold: a list of subscriptions or a saved article. Pure. */
export function lookInside(name: string, bytes: Uint8Array): FileFound {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  if (start.trim() === '' && bytes.length <= 200) return { name, trouble: 'empty' };
  if (ARTICLE_START.test(start) || ARTICLE_NAME.test(name)) {
    const read = parseArticleFile(bytes);
    return 'article' in read ? { name, article: read.article } : { name, trouble: troubleOf(read.error) };
  }
  const read = parseOpml(bytes);
  if ('error' in read) return { name, trouble: troubleOf(read.error) };
  return read.feeds.length > 0 ? { name, feeds: read.feeds } : { name, trouble: 'none' };
}

/** Reads files the person picked or dropped; one that cannot be read does not hold up the others. */
export function readFiles(files: readonly File[]): Promise<FileFound[]> {
  return Promise.all(
    files.map(async (file): Promise<FileFound> => {
      if (file.size > LONGEST) return { name: file.name, trouble: 'large' };
      try {
        return lookInside(file.name, new Uint8Array(await file.arrayBuffer()));
      } catch {
        // A folder, or a file that went away between the drop and the reading.
        return { name: file.name, trouble: 'broken' };
      }
    }),
  );
}

import { kindOf } from '../feed/kinds.ts';
import { pictureFile } from '../feed/pictureFile.ts';
import type { Body } from '../model.ts';
import type { ParsedArticle, ParsedFeed } from '../parsed.ts';

/** A picture that so many articles of one document bring is of none of them. */
const SHARED = 3;

/** Tells of each article of a document what came with it, without the pictures that are its feed's: its cover, a sign that articles share. */
export function attachments({
  imageUrl = '',
  articles,
}: ParsedFeed): (article: ParsedArticle) => Pick<Body, 'picture' | 'enclosures'> {
  const counts = new Map<string, number>();
  for (const { picture, enclosures } of articles)
    for (const url of new Set([picture, ...enclosures].map((one) => one?.url ?? '')))
      counts.set(url, (counts.get(url) ?? 0) + 1);
  const most = Math.min(SHARED, Math.max(2, articles.length));
  const isOwn = ({ url }: { url: string }): boolean =>
    pictureFile(url) !== pictureFile(imageUrl) && (counts.get(url) ?? 0) < most;
  return ({ picture, enclosures }) => ({
    enclosures: enclosures.filter((enclosure) => kindOf(enclosure) !== 'image' || isOwn(enclosure)),
    ...(picture && isOwn(picture) && { picture }),
  });
}

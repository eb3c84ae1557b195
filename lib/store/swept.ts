/** What a mark-all means for an article. Pure. */
import type { Article, Older, Scope, Sweep } from '../model.ts';

const isOlder = ({ date, id }: Article, before: Older | undefined): boolean =>
  !before || date < before.date || (date === before.date && id < before.id);

function inScope(scope: Scope, article: Article): boolean {
  switch (scope.kind) {
    case 'all':
      return (
        !scope.but.includes(article.feedId) && article.date >= (scope.since ?? 0) && isOlder(article, scope.before)
      );
    case 'feeds':
      return scope.feedIds.includes(article.feedId) && isOlder(article, scope.before);
    case 'articles':
      return scope.ids.includes(article.id);
  }
}

/** Whether a sweep makes this article read, as long as nobody undoes it. */
export const covers = (sweep: Sweep, article: Article): boolean =>
  article.id <= sweep.upToId && sweep.id > (article.freed ?? 0) && inScope(sweep.scope, article);

/** Whether an article counts as unread: it says so itself, and no sweep covers it. */
export const isUnread = (article: Article, sweeps: Sweep[]): boolean =>
  article.unread === 1 && !sweeps.some((sweep) => covers(sweep, article));

/** The sweep whose undo would bring this article back: the first that covered it. */
export const taker = (article: Article, sweeps: Sweep[]): Sweep | undefined =>
  article.unread === 1 ? sweeps.find((sweep) => covers(sweep, article)) : undefined;

import { useEffect, useState } from 'preact/hooks';
import type { Body } from '../model.ts';
import * as articles from '../store/articles.ts';
import * as bodies from '../store/bodies.ts';
import type { Database } from '../store/db.ts';

/** The text of a feed's newest article; null where there is none, undefined until it has been read. */
export function useNewest(db: Database | undefined, feedId: number | undefined): Body | null | undefined {
  const [newest, setNewest] = useState<{ feedId: number; body: Body | null }>();
  useEffect(() => {
    if (!db || feedId === undefined) return;
    articles
      .page(db, { kind: 'feed', feedId }, { count: 1 })
      .then(({ articles: [first] }) => (first ? bodies.get(db, first.id) : undefined))
      .then((body) => setNewest({ feedId, body: body ?? null }), console.error);
  }, [db, feedId]);
  return newest?.feedId === feedId ? newest?.body : undefined;
}

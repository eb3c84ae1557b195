import { useEffect, useState } from 'preact/hooks';
import type { Repeated } from '../content/clean/repeats.ts';
import type { Article, Body, Feed, Settings } from '../model.ts';
import type { Database } from '../store/db.ts';
import { keepRepeats, type Repeats, repeatsOf } from './keptRepeats.ts';

interface Open {
  db: Database | undefined;
  article: Article | undefined;
  body: Body | null | undefined;
  feeds: Feed[] | undefined;
  settings: Settings | undefined;
}

/**
 * The blocks that the open article's feed repeats in its articles (`tail.ts`), as they are known. They are looked for after
 * the article has been painted, while nothing else is to be done, so only the very first one of a feed is shown before they are there.
 */
export function useRepeated({ db, article, body, feeds, settings }: Open): Repeated | undefined {
  const [, tell] = useState<Repeats>();
  const feedId = article?.feedId;
  const isOn = settings !== undefined && !settings.clean.includes('repeated');
  const own = feeds?.find(({ id }) => id === feedId)?.hide ?? [];
  const how = JSON.stringify([settings?.clean, own]);
  const isThere = body !== undefined && body !== null;
  useEffect(() => {
    if (!db || !isOn || !isThere || feedId === undefined) return;
    const ending = new AbortController();
    const had = repeatsOf(feedId);
    import('./repeated.ts')
      .then(({ learn }) =>
        learn(
          db,
          { feedId, off: settings.clean, own, known: had?.how === how ? had.newest : undefined },
          ending.signal,
        ),
      )
      .then((learnt) => {
        if (!learnt) return;
        keepRepeats(feedId, { ...learnt, how });
        if (!ending.signal.aborted) tell(repeatsOf(feedId));
      })
      .catch(console.error);
    return () => ending.abort();
  }, [db, article?.id, isThere, isOn, how]);
  return isOn && feedId !== undefined ? repeatsOf(feedId)?.keys : undefined;
}

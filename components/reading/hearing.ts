import { useEffect, useState } from 'preact/hooks';
import { followPlayers } from '../../lib/content/playing.ts';
import type { Acts } from './props.ts';

/** Everything of the open article that may hold players: what came with it, and its text. */
function placesOf(article: Element | null): (Element | Document)[] {
  const text = article?.querySelector<HTMLIFrameElement>('.frame')?.contentDocument;
  return [article, text]
    .filter((place) => place != null)
    .filter((place) => place.querySelector('audio, video') !== null);
}

/**
 * Lets the players of the open article begin where they were left, and keeps where they are.
 * @returns what is to be called whenever its text stands in the frame.
 */
export function useHearing({ heardTo, keepHeardTo }: Acts): () => void {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const places = placesOf(document.querySelector('#article'));
    if (places.length === 0) return;
    const ending = new AbortController();
    void heardTo().then((known) => {
      if (ending.signal.aborted) return;
      for (const place of places) followPlayers(place, { known, keep: keepHeardTo }, ending.signal);
    });
    return () => ending.abort();
  }, [shown]);
  return () => setShown((times) => times + 1);
}

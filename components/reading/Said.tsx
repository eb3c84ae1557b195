import { useEffect, useRef, useState } from 'preact/hooks';
import { messageLang } from '../../lib/i18n.ts';
import { viewCount, viewName } from './names.ts';
import type { ReaderProps } from './props.ts';

/** Milliseconds after which it has been heard. Later it would be found where it no longer belongs. */
const HEARD = 5_000;

interface Spoken {
  text: string;
  lang?: string | undefined;
}

/** What the page shows by its looks alone, for screen readers: a mark, a star, another list. The place is always there. */
export function Said({ reader }: { reader: ReaderProps }) {
  const { said, view, feeds = [], today } = reader;
  const [spoken, setSpoken] = useState<Spoken>();
  const times = useRef(0);
  const speak = (words: Spoken | undefined) => {
    times.current += 1;
    setSpoken(words);
  };
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) speak(said);
  }, [said]);
  useEffect(() => {
    const { text, lang } = viewName(view, feeds);
    const count = viewCount(view, feeds, today);
    if (isBegun.current) speak({ text: count > 0 ? `${text} ${count.toLocaleString(messageLang())}` : text, lang });
    isBegun.current = true;
  }, [JSON.stringify(view)]);
  useEffect(() => {
    if (!spoken) return;
    const timer = setTimeout(() => setSpoken(undefined), HEARD);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <p class="hush" role="status">
      {spoken && (
        // Made anew each time: of words that stay the same nobody is told.
        <span key={times.current} lang={spoken.lang}>
          {spoken.text}
        </span>
      )}
    </p>
  );
}

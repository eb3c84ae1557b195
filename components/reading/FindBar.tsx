import '../parts/moreIcons.tsx';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Finder, finderIn } from '../../lib/content/hits.ts';
import { t } from '../../lib/i18n.ts';
import { Tool } from '../parts/Tool.tsx';

interface Props {
  /** Another value whenever the article has been laid out anew. */
  edition: unknown;
  onClose: () => void;
}

interface Found {
  count: number;
  /** The hit that is looked at, from 0. */
  at: number;
}

/** The frame of the open article; none until it stands. */
const frameNow = () => document.querySelector<HTMLIFrameElement>('#article .frame');

/** What is looked for, which hit is looked at, and the ways on. */
function useFind(edition: unknown) {
  const finder = useRef<Finder>(undefined);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>({ count: 0, at: 0 });
  const go = (at: number, count: number) => {
    setFound({ count, at });
    finder.current?.go(at);
  };
  useEffect(() => {
    const frame = frameNow();
    // It has no body yet while its page is on the way; another edition follows.
    finder.current = frame?.contentDocument?.body ? finderIn(frame, document.querySelector('#article h1')) : undefined;
    return () => finder.current?.end();
  }, [edition]);
  useEffect(() => {
    const count = finder.current?.look(query) ?? 0;
    go(count === 0 ? 0 : (finder.current?.nearest() ?? 0), count);
  }, [query, edition]);
  const step = (n: number) => {
    const { count, at } = found;
    if (count > 0) go((at + n + count) % count, count);
  };
  return { query, setQuery, found, step };
}

/** The slim bar that finds words in the open article: its field has the focus, and Escape gives it back. */
export function FindBar({ edition, onClose }: Props) {
  const { query, setQuery, found, step } = useFind(edition);
  const field = useRef<HTMLInputElement>(null);
  // Before the next key: typed letters are keys of the reader until the field has the focus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      const back = before instanceof HTMLElement && before.isConnected ? before : null;
      (back ?? document.querySelector<HTMLElement>('#article'))?.focus({ preventScroll: true });
    };
  }, []);
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const { count, at } = found;
  return (
    <search class="find">
      <input
        class="field"
        type="text"
        inputMode="search"
        dir="auto"
        aria-label={t('article_find')}
        placeholder={t('article_find')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        ref={field}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={press}
      />
      <output class="find-count">
        {query.trim() !== '' && (count === 0 ? t('article_findNone') : t('article_findCount', at + 1, count))}
      </output>
      <Tool small icon="up" label={t('article_findPrevious')} disabled={count === 0} onClick={() => step(-1)} />
      <Tool small icon="down" label={t('article_findNext')} disabled={count === 0} onClick={() => step(1)} />
      <Tool small icon="close" label={t('reader_close')} aria-keyshortcuts="Escape" onClick={onClose} />
    </search>
  );
}

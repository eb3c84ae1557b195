import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { Article } from '../../lib/model.ts';
import { later } from '../parts/later.tsx';
import { Toast } from '../parts/Toast.tsx';
import { List } from './List.tsx';
import { ListBar } from './ListBar.tsx';
import { Plainly } from './Plainly.tsx';
import type { ReaderProps, Top } from './props.ts';
import { comeTo, isAtEnd, topIn } from './top.ts';

const Nothing = later(() => import('./Nothing.tsx').then((file) => file.Nothing));
const Notices = later(() => import('./Notices.tsx').then((file) => file.Notices));

/** Milliseconds between two looks at where the list stands. */
const PAUSE = 120;

interface Props {
  reader: ReaderProps;
  inert: boolean;
  /** Called once the list stands: what is heavy can come now. If it does not, what needs it says so. */
  onIdle: () => Promise<void>;
}

/** Tells which row stands at the top while the list is scrolled, a few times a second at most. */
function useTop(
  scroller: { current: HTMLDivElement | null },
  rows: Article[],
  onTop: (top: Top | undefined, atEnd: boolean) => void,
): () => void {
  const waits = useRef(false);
  // As they are when it looks: an end that became one meanwhile is one.
  const latest = useRef({ rows, onTop });
  latest.current = { rows, onTop };
  return () => {
    if (waits.current) return;
    waits.current = true;
    setTimeout(() => {
      waits.current = false;
      const { current } = scroller;
      if (current) latest.current.onTop(topIn(current, latest.current.rows), isAtEnd(current));
    }, PAUSE);
  };
}

/** The list with its bar, its notices, and the pill in which new articles wait. */
export function ListPane({ reader, inert, onIdle }: Props) {
  const { rows, edition, feeds, arrived, acts, article, toast } = reader;
  const scroller = useRef<HTMLDivElement>(null);
  const renewing = useRef(false);
  const before = useRef<number>(undefined);
  const ready = feeds !== undefined && edition !== undefined;
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || !ready) return;
    const wasGlimpse = before.current === 0;
    before.current = edition;
    if (reader.top) comeTo(current, rows, reader.top);
    // Of a glimpse the first rows may have stood there already.
    else if (!wasGlimpse && edition !== 0) current.scrollTo({ top: 0 });
    // Whoever scrolls before the list has been read stays where they are, and has passed what stands above.
    else if (wasGlimpse && current.scrollTop > 0) acts.scrolled(topIn(current, rows), isAtEnd(current));
    // The pill is gone, and the focus with it.
    if (renewing.current) current.querySelector<HTMLElement>('.row a')?.focus();
    renewing.current = false;
  }, [edition, ready]);
  const onScroll = useTop(scroller, rows, acts.scrolled);
  const hadMore = useRef(false);
  useEffect(() => {
    // One may stand at the end before it is known to be the end.
    if (hadMore.current && !reader.hasMore) onScroll();
    hadMore.current = reader.hasMore;
  }, [reader.hasMore]);
  const Pane = reader.narrow ? 'main' : 'section';
  const renew = () => {
    renewing.current = true;
    acts.renew();
  };
  useEffect(() => {
    if (edition !== undefined) requestIdleCallback(() => void onIdle().catch(() => undefined));
  }, [edition !== undefined]);
  return (
    // A page has one main part: in the tab it is the article's.
    <Pane class="pane middle" aria-label={t('reader_articles')} inert={inert}>
      <ListBar reader={reader} />
      {/* Always there, so that screen readers hear what comes into it. */}
      <div class="pill-place" role="status">
        {arrived > 0 && (
          <button type="button" class="pill" onClick={renew}>
            <span class="dot" /> {plural('list_new', arrived)}
          </button>
        )}
      </div>
      <div class="scroll" ref={scroller} onScroll={onScroll}>
        <Notices reader={reader} />
        {!ready && <Plainly soon say={t('reader_loading')} />}
        {ready && rows.length === 0 && <Nothing reader={reader} />}
        {ready && rows.length > 0 && (
          <List
            rows={rows}
            edition={edition}
            feeds={feeds}
            now={reader.now}
            openId={reader.narrow ? undefined : article?.id}
            selectedId={reader.selectedId}
            hasMore={reader.hasMore}
            text={reader.from === 'reader' && reader.settings?.density !== 'compact'}
            top={reader.top}
            acts={acts}
          />
        )}
      </div>
      {!inert && <Toast toast={toast} onUndo={acts.undo} />}
    </Pane>
  );
}

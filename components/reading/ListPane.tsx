import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { Toast } from '../parts/Toast.tsx';
import { prefetch } from './content.ts';
import { List } from './List.tsx';
import { ListBar } from './ListBar.tsx';
import { Nothing, Plainly } from './Nothing.tsx';
import { Notices } from './Notices.tsx';
import type { ReaderProps } from './props.ts';

/** The list with its bar, its notices, and the pill in which new articles wait. */
export function ListPane({ reader, inert }: { reader: ReaderProps; inert: boolean }) {
  const { rows, edition, feeds, arrived, acts, article, toast } = reader;
  const scroller = useRef<HTMLDivElement>(null);
  const renewing = useRef(false);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // The pill is gone, and the focus with it.
    if (renewing.current) scroller.current?.querySelector<HTMLElement>('.row a')?.focus();
    renewing.current = false;
  }, [edition]);
  const renew = () => {
    renewing.current = true;
    acts.renew();
  };
  // The list stands: what the first article will need can come now. If it does not, that article says so.
  useEffect(() => {
    if (edition !== undefined) requestIdleCallback(() => void prefetch().catch(() => undefined));
  }, [edition !== undefined]);
  const ready = feeds !== undefined && edition !== undefined;
  return (
    <section class="pane middle" aria-label={t('reader_articles')} inert={inert}>
      <ListBar reader={reader} />
      {arrived > 0 && (
        <button type="button" class="pill" onClick={renew}>
          <span class="dot" /> {plural('list_new', arrived)}
        </button>
      )}
      {/* A page has one main part: in the tab it is the article's. */}
      <div class="scroll" role={reader.narrow ? 'main' : undefined} ref={scroller}>
        <Notices reader={reader} />
        {!ready && <Plainly soon say={t('reader_loading')} />}
        {ready && rows.length === 0 && <Nothing reader={reader} />}
        {ready && rows.length > 0 && (
          <List
            rows={rows}
            feeds={feeds}
            now={reader.now}
            openId={reader.narrow ? undefined : article?.id}
            selectedId={reader.selectedId}
            hasMore={reader.hasMore}
            text={reader.from === 'reader' && reader.settings?.density !== 'compact'}
            acts={acts}
          />
        )}
      </div>
      {!inert && <Toast toast={toast} onUndo={acts.undo} />}
    </section>
  );
}

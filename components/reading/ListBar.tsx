import { messageLang, plural, t } from '../../lib/i18n.ts';
import { Tool } from '../parts/Tool.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { ReaderProps } from './props.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** The bar over the list. The rule under it inks itself while feeds are being refreshed. */
export function ListBar({ reader }: { reader: ReaderProps }) {
  const { view, feeds = [], today, unreadOnly, refreshing, acts, from, column } = reader;
  const wide = from === 'reader';
  return (
    <header class="bar">
      {wide && (
        <Tool
          icon="sidebar"
          flip
          label={t('reader_feeds')}
          command="column"
          also={column === false ? undefined : 'only-narrow'}
          onClick={acts.toggleColumn}
        />
      )}
      <h1 class="bar-title">
        <ViewMenu view={view} feeds={feeds} today={today} onChoose={acts.setView} />
      </h1>
      <span class="bar-note" role="status">
        {refreshing && plural('list_refreshed', refreshing.total, refreshing.done.toLocaleString(messageLang()))}
      </span>
      {view.kind !== 'starred' && (
        <Tool
          icon="filter"
          label={t('list_unreadOnly')}
          command="unreadOnly"
          aria-pressed={unreadOnly}
          onClick={acts.toggleUnreadOnly}
        />
      )}
      {wide && (
        <Tool icon="check" label={t('list_markAll')} command="markAll" also="only-wide" onClick={acts.markAll} />
      )}
      <Refresh reader={reader} />
      <MoreMenu reader={reader} />
      {refreshing && (
        <progress class="progress" max={refreshing.total} value={refreshing.done} aria-label={t('list_refreshing')} />
      )}
    </header>
  );
}

/** Refresh, and stop while it lasts. In the tab the column of feeds has it too, so it stands here only while it turns. */
function Refresh({ reader: { refreshing, online, acts, from, column } }: { reader: ReaderProps }) {
  if (refreshing) return <Tool icon="refresh" spin label={t('list_stop')} aria-pressed onClick={acts.stop} />;
  return (
    <Tool
      icon="refresh"
      label={t('list_refresh')}
      command="refresh"
      also={from === 'reader' && column !== false ? 'only-narrow' : undefined}
      disabled={!online}
      onClick={acts.refresh}
    />
  );
}

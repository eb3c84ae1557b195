import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { todayOf } from '../../lib/marking.ts';
import type { View } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tool } from '../parts/Tool.tsx';
import { clock, dayOf, shortDate } from './ages.ts';
import { useFolders } from './folders.ts';
import { lastCheck } from './Nothing.tsx';
import { viewCount, viewName } from './names.ts';
import type { ReaderProps } from './props.ts';
import { FeedLines, FolderLine, Go } from './SideLines.tsx';

/** Folders the person has closed are kept closed. */
const KEY = 'folded';

function useFolded(): [ReadonlySet<string>, (name: string) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]')),
  );
  const latest = useRef(folded);
  // One function for the life of the page, so that no line need be drawn anew for it.
  const [toggle] = useState(() => (name: string) => {
    latest.current = latest.current.symmetricDifference(new Set([name]));
    localStorage.setItem(KEY, JSON.stringify([...latest.current]));
    setFolded(latest.current);
  });
  return [folded, toggle];
}

/** When the feeds were last asked: an hour of today, else a date. */
function LastCheck({ reader: { feeds = [], now } }: { reader: ReaderProps }) {
  const at = lastCheck(feeds);
  if (at === undefined) return <small>{t('reader_notChecked')}</small>;
  const said = dayOf(at) === dayOf(now) ? clock(at) : shortDate(at, now);
  return (
    <small>
      <time dateTime={new Date(at).toISOString()}>{t('reader_lastCheck', said)}</time>
    </small>
  );
}

/** A column called over the list takes the focus, and goes at a press elsewhere. */
function useCalled(column: boolean | undefined, onLeave: () => void) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!column) return;
    nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    const elsewhere = ({ target }: Event) => {
      const inside =
        target instanceof Element && (nav.current?.contains(target) || target.closest('[aria-keyshortcuts="["]'));
      if (!inside) onLeave();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [column]);
  return nav;
}

/** The column of feeds and folders, in the tab. */
export function Sidebar({ reader }: { reader: ReaderProps }) {
  const { feeds = [], acts, column, view, now } = reader;
  const [folded, toggle] = useFolded();
  const nav = useCalled(column, acts.toggleColumn);
  const shown = column === undefined ? '' : column ? ' is-open' : ' is-closed';
  const { folders, loose } = useFolders(feeds);
  const lines = { now, acts, currentId: view.kind === 'feed' ? view.feedId : undefined };
  return (
    <nav class={`pane side${shown}`} aria-label={t('reader_feeds')} ref={nav}>
      <header class="brand">
        <b lang="en">{t('extensionName')}</b> <LastCheck reader={reader} />
      </header>
      <div class="scroll">
        <Lists reader={reader} />
        {folders.length > 0 && <h2>{t('reader_folders')}</h2>}
        <ul>
          {folders.map((folder, at) => (
            <FolderLine
              key={folder.name}
              folder={folder}
              at={at}
              open={!folded.has(folder.name)}
              current={view.kind === 'folder' && view.folder === folder.name}
              onToggle={toggle}
              {...lines}
            />
          ))}
        </ul>
        {loose.length > 0 && <h2>{folders.length > 0 ? t('list_noFolder') : t('reader_feeds')}</h2>}
        <ul>
          <FeedLines feeds={loose} {...lines} />
        </ul>
      </div>
      <SideFoot reader={reader} />
    </nav>
  );
}

/** The lists that cut across all feeds. */
function Lists({ reader: { view, feeds = [], today, now, acts } }: { reader: ReaderProps }) {
  const line = (to: View, mark: ComponentChildren) => (
    <li>
      <Go
        count={viewCount(to, feeds, today)}
        isUnread={to.kind !== 'starred'}
        current={view.kind === to.kind}
        onGo={() => acts.setView(to)}
        mark={mark}
      >
        <span class="name">{viewName(to, feeds).text}</span>
      </Go>
    </li>
  );
  return (
    <ul>
      {line({ kind: 'unread' }, <span class="dot lead" />)}
      {line(todayOf(now), <Icon name="unread" small />)}
      {line({ kind: 'starred' }, <Icon name="star" small />)}
      {line({ kind: 'all' }, <Icon name="clock" small />)}
    </ul>
  );
}

function SideFoot({ reader: { acts, refreshing, online } }: { reader: ReaderProps }) {
  return (
    <footer class="side-foot">
      <Tool icon="plus" label={t('reader_subscribe')} command="subscribe" onClick={() => acts.over('subscribe')} />
      <Tool
        icon="refresh"
        label={t('list_refresh')}
        command="refresh"
        spin={refreshing !== undefined}
        disabled={!online}
        onClick={acts.refresh}
      />
      <Tool icon="keyboard" label={t('reader_keys')} command="keys" onClick={() => acts.over('keys')} />
      <Tool icon="settings" label={t('reader_settings')} onClick={() => acts.openSettings()} />
    </footer>
  );
}

import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { troubleOf } from '../../lib/explain.ts';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed, View } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { Tool } from '../parts/Tool.tsx';
import { clock, dayOf, shortDate } from './ages.ts';
import { isNeedy } from './NeedsYou.tsx';
import { lastCheck } from './Nothing.tsx';
import { since } from './Notices.tsx';
import { byFolder, type Folder, feedName, viewCount } from './names.ts';
import type { ReaderProps } from './props.ts';

/** Folders the person has closed are kept closed. */
const KEY = 'folded';

function useFolded(): [ReadonlySet<string>, (name: string) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]')),
  );
  const toggle = (name: string) => {
    const next = folded.symmetricDifference(new Set([name]));
    localStorage.setItem(KEY, JSON.stringify([...next]));
    setFolded(next);
  };
  return [folded, toggle];
}

interface GoProps {
  to: View;
  reader: ReaderProps;
  mark?: ComponentChildren;
  /** What stands in place of a count. */
  sign?: ComponentChildren;
  children: ComponentChildren;
}

/** One line of the column: a view, and how many unread articles it has. */
function Go({ to, reader: { view, feeds = [], acts }, mark, sign, children }: GoProps) {
  const count = viewCount(to, feeds);
  const current = JSON.stringify(view) === JSON.stringify(to);
  return (
    <button
      type="button"
      class={count > 0 && to.kind !== 'starred' ? 'go has-unread' : 'go'}
      aria-current={current ? 'page' : undefined}
      onClick={() => acts.setView(to)}
    >
      {mark} {children} {count > 0 && <span class="count">{count.toLocaleString(messageLang())}</span>} {sign}
    </button>
  );
}

/** Why a feed needs a look, as a small sign with its words for screen readers. */
function Sign({ feed, now }: { feed: Feed; now: number }) {
  const [icon, words] = signOf(feed, now) ?? [];
  if (!icon || !words) return null;
  return (
    <span class="sign" title={words}>
      <Icon name={icon} small {...(icon === 'warning' && { tone: 'warn' as const })} />
      <span class="hush">{words}</span>
    </span>
  );
}

function signOf(feed: Feed, now: number): ['warning' | 'pause' | 'clock', string] | undefined {
  const { paused, failingSince } = feed;
  if (paused === 'permission') return ['warning', t('reader_waitsForAccess')];
  if (paused === 'gone') return ['warning', t('reader_isGone')];
  if (paused === 'person') return ['pause', t('reader_isPaused')];
  if (isNeedy(feed)) return ['warning', troubleOf(feed)];
  return failingSince === undefined ? undefined : ['clock', t('reader_noAnswerSince', since(failingSince, now))];
}

function FeedLine({ feed, reader }: { feed: Feed; reader: ReaderProps }) {
  const { text, lang } = feedName(feed);
  return (
    <li>
      <Go
        to={{ kind: 'feed', feedId: feed.id }}
        reader={reader}
        mark={<Tile small name={text} lang={lang} />}
        sign={<Sign feed={feed} now={reader.now} />}
      >
        <bdi lang={lang}>{text}</bdi>
      </Go>
    </li>
  );
}

interface FoldProps {
  folder: Folder;
  at: number;
  open: boolean;
  onToggle: () => void;
  reader: ReaderProps;
}

function FolderLine({ folder, at, open, onToggle, reader }: FoldProps) {
  return (
    <li class="fold">
      <button
        type="button"
        class="twist"
        aria-expanded={open}
        aria-controls={`folder-${at}`}
        aria-label={t('reader_feedsOf', folder.name)}
        onClick={onToggle}
      >
        <Icon name="chevron" small {...(!open && { also: 'turn' })} />
      </button>
      <Go to={{ kind: 'folder', folder: folder.name }} reader={reader}>
        <bdi>{folder.name}</bdi>
      </Go>
      <ul class="in-folder" id={`folder-${at}`} hidden={!open}>
        {open && folder.feeds.map((feed) => <FeedLine key={feed.id} feed={feed} reader={reader} />)}
      </ul>
    </li>
  );
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
  const { feeds = [], acts, column } = reader;
  const [folded, toggle] = useFolded();
  const nav = useCalled(column, acts.toggleColumn);
  const shown = column === undefined ? '' : column ? ' is-open' : ' is-closed';
  const { folders, loose } = byFolder(feeds, messageLang());
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
              onToggle={() => toggle(folder.name)}
              reader={reader}
            />
          ))}
        </ul>
        {loose.length > 0 && <h2>{folders.length > 0 ? t('list_noFolder') : t('reader_feeds')}</h2>}
        <ul>
          {loose.map((feed) => (
            <FeedLine key={feed.id} feed={feed} reader={reader} />
          ))}
        </ul>
      </div>
      <SideFoot reader={reader} />
    </nav>
  );
}

/** The lists that cut across all feeds. */
function Lists({ reader }: { reader: ReaderProps }) {
  return (
    <ul>
      <li>
        <Go to={{ kind: 'unread' }} reader={reader} mark={<span class="dot lead" />}>
          <span class="name">{t('list_unread')}</span>
        </Go>
      </li>
      <li>
        <Go to={{ kind: 'starred' }} reader={reader} mark={<Icon name="star" small />}>
          <span class="name">{t('list_starred')}</span>
        </Go>
      </li>
      <li>
        <Go to={{ kind: 'all' }} reader={reader} mark={<Icon name="clock" small />}>
          <span class="name">{t('list_all')}</span>
        </Go>
      </li>
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

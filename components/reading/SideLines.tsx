import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { troubleOf } from '../../lib/explain.ts';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { dayOf } from './ages.ts';
import type { Folder } from './folders.ts';
import { isNeedy } from './NeedsYou.tsx';
import { since } from './Notices.tsx';
import { feedName } from './names.ts';
import type { Acts } from './props.ts';

interface GoProps {
  count: number;
  /** It counts unread articles. */
  isUnread?: boolean;
  current: boolean;
  onGo: () => void;
  mark?: ComponentChildren;
  /** What stands beside the count. */
  sign?: ComponentChildren;
  children: ComponentChildren;
}

/** One line of the column: a view, and how many articles it has. */
export function Go({ count, isUnread = true, current, onGo, mark, sign, children }: GoProps) {
  return (
    <button
      type="button"
      class={count > 0 && isUnread ? 'go has-unread' : 'go'}
      aria-current={current ? 'page' : undefined}
      onClick={onGo}
    >
      {mark} {children} {count > 0 && <span class="count">{count.toLocaleString(messageLang())}</span>} {sign}
    </button>
  );
}

type SignIcon = 'warning' | 'pause' | 'clock';

/** Why a feed needs a look, as a small sign with its words for screen readers. */
function Sign({ icon, words }: { icon: SignIcon; words: string }) {
  return (
    <span class="sign" title={words}>
      <Icon name={icon} small {...(icon === 'warning' && { tone: 'warn' as const })} />
      <span class="hush">{words}</span>
    </span>
  );
}

function signOf(feed: Feed, now: number): [SignIcon, string] | undefined {
  const { paused, failingSince } = feed;
  if (paused === 'permission') return ['warning', t('reader_waitsForAccess')];
  if (paused === 'gone') return ['warning', t('reader_isGone')];
  if (paused === 'person') return ['pause', t('reader_isPaused')];
  if (isNeedy(feed)) return ['warning', troubleOf(feed)];
  return failingSince === undefined ? undefined : ['clock', t('reader_noAnswerSince', since(failingSince, now))];
}

interface Around {
  now: number;
  /** The feed whose list is shown. */
  currentId: number | undefined;
  acts: Acts;
}

/** One feed, drawn anew only when something of it that is shown has changed: a poll changes more of it than that. */
function FeedLine({ feed, now, current, acts }: Omit<Around, 'currentId'> & { feed: Feed; current: boolean }) {
  const { id, unread } = feed;
  const { text, lang } = feedName(feed);
  const [icon, words] = signOf(feed, now) ?? [];
  return useMemo(
    () => (
      <li>
        <Go
          count={unread}
          current={current}
          onGo={() => acts.setView({ kind: 'feed', feedId: id })}
          mark={<Tile small name={text} lang={lang} />}
          sign={icon && words && <Sign icon={icon} words={words} />}
        >
          <bdi lang={lang}>{text}</bdi>
        </Go>
      </li>
    ),
    [id, unread, text, lang, icon, words, current, acts],
  );
}

/** The lines of some feeds, looked at only when one of these feeds has changed, or the day. */
export function FeedLines({ feeds, now, currentId, acts }: Around & { feeds: Feed[] }) {
  const here = feeds.some(({ id }) => id === currentId) ? currentId : undefined;
  return useMemo(
    () => feeds.map((feed) => <FeedLine key={feed.id} feed={feed} now={now} current={feed.id === here} acts={acts} />),
    [feeds, dayOf(now), here, acts],
  );
}

interface FoldProps extends Around {
  folder: Folder;
  at: number;
  open: boolean;
  /** Its own list is shown. */
  current: boolean;
  onToggle: (name: string) => void;
}

/** A folder with its feeds. */
export function FolderLine({ folder, at, open, current, onToggle, ...lines }: FoldProps) {
  const { name, feeds } = folder;
  const { acts } = lines;
  const unread = feeds.reduce((all, feed) => all + feed.unread, 0);
  return (
    <li class="fold">
      {useMemo(
        () => (
          <>
            <button
              type="button"
              class="twist"
              aria-expanded={open}
              aria-controls={`folder-${at}`}
              aria-label={t('reader_feedsOf', name)}
              onClick={() => onToggle(name)}
            >
              <Icon name="chevron" small {...(!open && { also: 'turn' })} />
            </button>
            <Go count={unread} current={current} onGo={() => acts.setView({ kind: 'folder', folder: name })}>
              <bdi>{name}</bdi>
            </Go>
          </>
        ),
        [name, unread, at, open, current, onToggle, acts],
      )}
      <ul class="in-folder" id={`folder-${at}`} hidden={!open}>
        {open && <FeedLines feeds={feeds} {...lines} />}
      </ul>
    </li>
  );
}

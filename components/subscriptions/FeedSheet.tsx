import '../parts/moreIcons.tsx';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Body, Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { Tool } from '../parts/Tool.tsx';
import { FeedLines, type FeedVerbs } from './FeedLines.tsx';
import { feedStory } from './feedStory.ts';
import { grantWords } from './grants.ts';
import { nameOf } from './groups.ts';
import { HideRules } from './HideRules.tsx';
import { needsAccess, needsLogin } from './health.ts';
import { Lately } from './Lately.tsx';
import { SignIn } from './SignIn.tsx';

interface Props extends FeedVerbs {
  feed: Feed;
  folders: string[];
  now: number;
  /** In the settings pictures are asked for. */
  asksImages: boolean;
  /** The text of its newest article; null where there is none. */
  newest: Body | null | undefined;
  onClose: () => void;
}

/** One feed's settings and how it fared, beside the table. */
export function FeedSheet({ feed, folders, now, asksImages, newest, onClose, ...verbs }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the paint, as everywhere: who acts at once would lose the focus to it again.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [feed.id]);
  const archive = feed.kind === 'archive';
  return (
    <aside
      class="sheet"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <header>
        <Tile name={nameOf(feed)} lang={feed.lang} />
        <h2 id={id} ref={heading} tabIndex={-1}>
          <bdi lang={feed.name ? undefined : feed.lang}>{nameOf(feed)}</bdi>{' '}
          {!archive && (
            <small dir="ltr">
              <a href={feed.url} target="_blank" rel="noopener noreferrer">
                {feed.url}
              </a>
            </small>
          )}
        </h2>
        <Tool icon="close" label={t('options_close')} aria-keyshortcuts="Escape" onClick={onClose} />
      </header>

      <p class="say">{feedStory(feed, now)}</p>
      {needsAccess(feed) && (
        <p class="acts">
          <button type="button" class="button first" onClick={() => verbs.onGrant([feed])}>
            {grantWords(feed.error)}
          </button>
        </p>
      )}

      <Login key={`login ${feed.id}`} feed={feed} {...verbs} />

      <FeedLines key={feed.id} feed={feed} folders={folders} asksImages={asksImages} {...verbs} />
      {!archive && <HideRules key={`hide ${feed.id}`} feed={feed} newest={newest} onHide={verbs.onHide} />}
      <Lately feed={feed} now={now} />

      {!archive && (
        <p class="acts">
          <button type="button" class="link" onClick={() => verbs.onReport(feed.id)}>
            {t('options_copyReport')}
          </button>
        </p>
      )}

      <footer>
        {!archive && <PauseAndRefresh feed={feed} {...verbs} />}
        <button type="button" class="button plain end" onClick={() => verbs.onUnsubscribe(feed.id)}>
          <Icon name="trash" small /> {t(archive ? 'options_removeArchive' : 'options_unsubscribe')}
        </button>
      </footer>
    </aside>
  );
}

function PauseAndRefresh({ feed, onPause, onRefresh }: { feed: Feed } & Pick<FeedVerbs, 'onPause' | 'onRefresh'>) {
  const paused = feed.paused === 'person';
  const asked = feed.nextPollAt === 0;
  return (
    <>
      {feed.paused !== 'permission' && (
        <button type="button" class="button" onClick={() => onPause(feed.id, !feed.paused)}>
          <Icon name={feed.paused ? 'refresh' : 'pause'} small /> {t(feed.paused ? 'options_resume' : 'options_pause')}
        </button>
      )}
      {!paused && !feed.paused && (
        <button type="button" class="button" disabled={asked} onClick={() => onRefresh(feed.id)}>
          <Icon name="refresh" small {...(asked ? { also: 'spin' } : {})} />{' '}
          {t(asked ? 'options_refreshing' : 'options_refresh')}
        </button>
      )}
    </>
  );
}

/** The form for a server that asks who is there, and the way to have a name and a password forgotten. */
function Login({ feed, onSignIn, onSignOut }: { feed: Feed } & Pick<FeedVerbs, 'onSignIn' | 'onSignOut'>) {
  return (
    <>
      {needsLogin(feed) && (
        <SignIn address={feed.url} onSignIn={(user, password) => onSignIn(feed.id, user, password)} />
      )}
      {feed.login && (
        <p class="say acts">
          {!needsLogin(feed) && t('options_signedIn')}{' '}
          <button type="button" class="link" onClick={() => onSignOut(feed.id)}>
            {t('options_signOut')}
          </button>
        </p>
      )}
    </>
  );
}

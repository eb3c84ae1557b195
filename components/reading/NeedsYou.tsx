import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { troubleOf } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { grantWords } from '../subscriptions/grants.ts';
import { needsAccess, needsLogin } from '../subscriptions/health.ts';
import { SLOT, Slotted } from '../subscriptions/Slotted.tsx';
import { feedName } from './names.ts';

interface Props {
  feeds: Feed[];
  /** Called within the click, nothing awaited before. */
  onGrant: (feeds: Feed[]) => void;
  /** Opens the feed's sheet, where a name and a password are typed; of several the settings. */
  onSignIn: (feed?: Feed) => void;
}

/** More strips than this are told as one. */
const FEW = 2;

/** Whether a feed is in one of the strips below: only the person can get it going again, with one button. */
export const isNeedy = (feed: Feed): boolean => needsAccess(feed) || needsLogin(feed);

/** The feeds that wait for the person: their site has to be granted, the one they lead on to, or they ask who is there. */
export function NeedsYou({ feeds, onGrant, onSignIn }: Props) {
  const revoked = feeds.filter(({ paused }) => paused === 'permission');
  const led = feeds.filter((feed) => needsAccess(feed) && feed.paused !== 'permission');
  const asking = feeds.filter(needsLogin);
  return (
    <>
      <Revoked feeds={revoked} onGrant={onGrant} />
      <Led feeds={led} onGrant={onGrant} />
      <Asking feeds={asking} onSignIn={onSignIn} />
    </>
  );
}

function Led({ feeds, onGrant }: Pick<Props, 'feeds' | 'onGrant'>) {
  if (feeds.length > FEW)
    return (
      <Strip
        title={plural('reader_leadOnMany', feeds.length)}
        why={t('reader_leadOnWhy')}
        does={t('pending_grant')}
        onDo={() => onGrant(feeds)}
      />
    );
  return feeds.map((feed) => (
    <Strip
      key={feed.id}
      title={<Named text={t('reader_leadsOn', SLOT)} feed={feed} />}
      why={troubleOf(feed)}
      does={grantWords(feed.error)}
      onDo={() => onGrant([feed])}
    />
  ));
}

function Asking({ feeds, onSignIn }: Pick<Props, 'feeds' | 'onSignIn'>) {
  if (feeds.length > FEW)
    return (
      <Strip
        title={plural('reader_askWhoMany', feeds.length)}
        why={t('reader_asksWhy')}
        does={t('reader_details')}
        onDo={() => onSignIn()}
      />
    );
  return feeds.map((feed) => (
    <Strip
      key={feed.id}
      title={<Named text={t('reader_asksWho', SLOT)} feed={feed} />}
      why={feed.login ? troubleOf(feed) : t('reader_asksWhy')}
      does={t('subscribe_signIn')}
      onDo={() => onSignIn(feed)}
    />
  ));
}

/** A message with a feed's name in it, which turns no line around. */
export function Named({ text, feed }: { text: string; feed: Feed }) {
  const name = feedName(feed);
  return (
    <Slotted text={text}>
      <bdi lang={name.lang}>{name.text}</bdi>
    </Slotted>
  );
}

interface StripProps {
  title: ComponentChildren;
  why: string;
  /** What the button says. */
  does: string;
  onDo: () => void;
}

function Strip({ title, why, does, onDo }: StripProps) {
  return (
    <section class="notice warn" aria-label={t('reader_needsYou')}>
      <Icon name="warning" tone="warn" />
      <div>
        <p>
          <strong>{title}</strong> {why}
        </p>
        <p class="acts">
          <button type="button" class="button first" onClick={onDo}>
            {does}
          </button>
        </p>
      </div>
    </section>
  );
}

/** The feeds whose site is not granted (any more), with one question for all. */
export function Revoked({ feeds, onGrant }: Pick<Props, 'feeds' | 'onGrant'>) {
  const [only] = feeds;
  if (!only) return null;
  const one = feeds.length === 1;
  return (
    <Strip
      title={
        one ? <Named text={t('reader_lostAccess', SLOT)} feed={only} /> : plural('reader_lostAccessMany', feeds.length)
      }
      why={t('reader_lostAccessWhy')}
      does={t('pending_grant')}
      onDo={() => onGrant(feeds)}
    />
  );
}

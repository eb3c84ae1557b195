import '../parts/moreIcons.tsx';
import { useState } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { useFocusKept } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tool } from '../parts/Tool.tsx';
import { PendingNotices } from '../subscriptions/PendingNotices.tsx';
import { SLOT } from '../subscriptions/Slotted.tsx';
import { clock, dayOf, shortDate, weekday } from './ages.ts';
import { DiskFull } from './DiskFull.tsx';
import { isNeedy, Named, NeedsYou } from './NeedsYou.tsx';
import type { ReaderProps } from './props.ts';

const DAY = 24 * 3_600_000;

/** Where it is kept which troubles the person has put away; a feed that fails anew is told anew. */
const KEY = 'told';

const tale = (feed: Feed): string => `${feed.id}:${feed.failingSince}`;

function useTold(): [ReadonlySet<string>, (feeds: Feed[]) => void] {
  const [told, setTold] = useState<ReadonlySet<string>>(() => new Set((localStorage.getItem(KEY) ?? '').split(' ')));
  const put = (feeds: Feed[]) => {
    const next = new Set(feeds.map(tale));
    localStorage.setItem(KEY, [...next].join(' '));
    setTold(next);
  };
  return [told, put];
}

/** Since when, as a person says it: an hour of today, a day of this week, a date. */
export function since(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return clock(at);
  return now - at < 6 * DAY ? weekday(at) : shortDate(at, now);
}

/** The strips under the bar: what waits for the person first, then what is in trouble. */
export function Notices({ reader }: { reader: ReaderProps }) {
  const { online, pending, feeds = [], acts, now, room } = reader;
  const failing = feeds.filter(
    (feed) => !feed.paused && !isNeedy(feed) && feed.failingSince !== undefined && now - feed.failingSince > DAY,
  );
  const box = useFocusKept();
  return (
    <div ref={box}>
      {!online && (
        <p class="notice" role="status">
          <Icon name="offline" />
          <span>
            <strong>{t('reader_offline')}</strong> {t('reader_offlineWhy')}
          </span>
        </p>
      )}
      {room.fullSince !== undefined && <DiskFull onAgain={room.again} />}
      <PendingNotices
        pending={pending}
        onGrant={acts.grant}
        onForget={acts.forget}
        onChoose={acts.choose}
        onRetry={acts.retry}
        onSignIn={acts.signIn}
      />
      <NeedsYou
        feeds={feeds}
        onGrant={acts.grantFeeds}
        onSignIn={(feed) => acts.openSettings(feed && `#feed-${feed.id}`)}
      />
      {online && <Failing feeds={failing} now={now} onDetails={() => acts.openSettings()} />}
    </div>
  );
}

/** Why a feed fails, and when it is asked again. */
function story(feed: Feed, now: number): string {
  const why = feed.error && explain(feed.error);
  const next =
    feed.nextPollAt !== undefined && feed.nextPollAt > now && t('reader_nextTry', since(feed.nextPollAt, now));
  return why && next ? t('options_twoSentences', why, next) : why || next || '';
}

function Failing({ feeds, now, onDetails }: { feeds: Feed[]; now: number; onDetails: () => void }) {
  const [told, put] = useTold();
  const untold = feeds.filter((feed) => !told.has(tale(feed)));
  const [only] = untold;
  if (!only) return null;
  const one = untold.length === 1;
  return (
    <section class="notice" aria-label={t('reader_inTrouble')}>
      <Icon name="clock" />
      <p>
        <strong>
          {one ? (
            <Named text={t('reader_failing', SLOT, since(only.failingSince ?? now, now))} feed={only} />
          ) : (
            plural('reader_failingMany', untold.length)
          )}
        </strong>{' '}
        {one && story(only, now)}{' '}
        <button type="button" class="link" onClick={onDetails}>
          {t('reader_details')}
        </button>
      </p>
      <Tool small icon="close" label={t('reader_putAway')} onClick={() => put(feeds)} />
    </section>
  );
}

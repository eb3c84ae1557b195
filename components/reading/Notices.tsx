import { useState } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { useFocusKept } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tool } from '../parts/Tool.tsx';
import { PendingNotices } from '../subscriptions/PendingNotices.tsx';
import { SLOT, Slotted } from '../subscriptions/Slotted.tsx';
import { clock, dayOf, shortDate, weekday } from './ages.ts';
import { feedName } from './names.ts';
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
  const { online, pending, feeds = [], acts, now } = reader;
  const waiting = feeds.filter(({ paused }) => paused === 'permission');
  const failing = feeds.filter(
    ({ failingSince, paused }) => !paused && failingSince !== undefined && now - failingSince > DAY,
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
      <PendingNotices
        pending={pending}
        onGrant={acts.grant}
        onForget={acts.forget}
        onChoose={acts.choose}
        onRetry={acts.retry}
      />
      {waiting.length > 0 && <Waiting feeds={waiting} onGrant={acts.grantFeeds} />}
      {online && <Failing feeds={failing} now={now} onDetails={() => acts.openSettings()} />}
    </div>
  );
}

function Named({ text, feed }: { text: string; feed: Feed }) {
  const name = feedName(feed);
  return (
    <Slotted text={text}>
      <bdi lang={name.lang}>{name.text}</bdi>
    </Slotted>
  );
}

function Waiting({ feeds, onGrant }: { feeds: Feed[]; onGrant: (feeds: Feed[]) => void }) {
  const [only] = feeds;
  if (!only) return null;
  return (
    <section class="notice warn" aria-label={t('reader_needsYou')}>
      <Icon name="warning" tone="warn" />
      <div>
        <p>
          <strong>
            {feeds.length === 1 ? (
              <Named text={t('reader_lostAccess', SLOT)} feed={only} />
            ) : (
              plural('reader_lostAccessMany', feeds.length)
            )}
          </strong>{' '}
          {t('reader_lostAccessWhy')}
        </p>
        <p class="acts">
          <button type="button" class="button first" onClick={() => onGrant(feeds)}>
            {t('pending_grant')}
          </button>
        </p>
      </div>
    </section>
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

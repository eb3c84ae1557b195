import { messageLang, plural, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { clock, dayOf } from './ages.ts';
import { feedsOf, viewCount } from './names.ts';
import { Plainly } from './Plainly.tsx';
import type { ReaderProps } from './props.ts';

/** A folded newspaper. */
const Folded = () => (
  <svg class="folded" viewBox="0 0 56 56" aria-hidden="true">
    <path d="M10 14h28v30a4 4 0 0 0 4 4H14a4 4 0 0 1-4-4z" />
    <path d="M38 22h8v22a4 4 0 0 1-8 0" />
    <path d="M16 21h16M16 28h6v8h-6zM27 28h5M27 32h5M27 36h5M16 41h16" />
  </svg>
);

const asked = (feeds: Feed[]): Feed[] => feeds.filter(({ kind, paused }) => kind === 'feed' && !paused);

/** When the feeds were last asked; undefined before the first time. */
export const lastCheck = (feeds: Feed[]): number | undefined =>
  asked(feeds).reduce<number | undefined>(
    (last, { checkedAt = last }) => (last === undefined || (checkedAt ?? 0) > last ? checkedAt : last),
    undefined,
  );

/** `10:44` of today; undefined where it is on another day, and would mislead. */
const today = (at: number | undefined, now: number): string | undefined =>
  at !== undefined && dayOf(at) === dayOf(now) ? clock(at) : undefined;

function Checked({ feeds, now }: { feeds: Feed[]; now: number }) {
  const live = asked(feeds);
  const checked = today(lastCheck(feeds), now);
  const due = Math.min(...live.map(({ nextPollAt }) => nextPollAt ?? Number.POSITIVE_INFINITY));
  const next = due > now ? today(due, now) : undefined;
  if (!checked) return null;
  return (
    <p>
      {plural('list_checked', live.length, checked)}
      {next && (
        <>
          <br />
          {t('list_nextCheck', next)}
        </>
      )}
    </p>
  );
}

/** Whether everything there is to ask is being asked for the first time. */
const isNew = (feeds: Feed[]): boolean =>
  asked(feeds).length > 0 &&
  feeds.every(({ checkedAt, paused, kind }) => kind === 'feed' && !paused && checkedAt === undefined);

/** Whether none of these has ever been had: nothing of them can have been read. */
const isUnheard = (feeds: Feed[]): boolean =>
  feeds.length > 0 && feeds.every(({ kind, succeededAt }) => kind === 'feed' && succeededAt === undefined);

/** What stands where a list would, when there is nothing in it. */
export function Nothing({ reader }: { reader: ReaderProps }) {
  const { view, feeds = [], now, acts, unreadOnly } = reader;
  const shown = feedsOf(view, feeds);
  const starred = viewCount({ kind: 'starred' }, feeds);
  if (isNew(shown)) return <Plainly soon say={t('list_fetching')} />;
  if (view.kind === 'starred') return <Empty title={t('list_noStars')} say={t('list_noStarsWhy')} />;
  if (view.kind === 'today' && !unreadOnly) return <Empty title={t('list_noToday')} say={t('list_noTodayWhy')} />;
  if (!unreadOnly || isUnheard(shown)) return <Empty title={t('list_noArticles')} say={t('list_noArticlesWhy')} />;
  return (
    <div class="nothing">
      <Folded />
      <h2>{t('list_allRead')}</h2>
      <Checked feeds={shown} now={now} />
      <p class="acts">
        {starred > 0 && (
          <button type="button" class="button" onClick={() => acts.setView({ kind: 'starred' })}>
            {t('list_starred')} <span class="count">{starred.toLocaleString(messageLang())}</span>
          </button>
        )}{' '}
        <button type="button" class="button" onClick={acts.toggleUnreadOnly}>
          {t('list_readArticles')}
        </button>
      </p>
    </div>
  );
}

function Empty({ title, say }: { title: string; say: string }) {
  return (
    <div class="nothing">
      <Folded />
      <h2>{title}</h2>
      <p>{say}</p>
    </div>
  );
}

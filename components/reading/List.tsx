import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Article, Feed } from '../../lib/model.ts';
import { Tool } from '../parts/Tool.tsx';
import { byDay, type Day } from './days.ts';
import type { Acts } from './props.ts';
import { Row } from './Row.tsx';

interface Props {
  rows: Article[];
  feeds: Feed[];
  now: number;
  openId: number | undefined;
  selectedId: number | undefined;
  hasMore: boolean;
  text: boolean;
  acts: Acts;
}

/** The articles of a view, under the days they came. One row is in the tab order; the keys move it. */
export function List({ rows, feeds, now, openId, selectedId, hasMore, text, acts }: Props) {
  const byId = new Map(feeds.map((feed) => [feed.id, feed]));
  const reachable = rows.some(({ id }) => id === selectedId) ? selectedId : rows[0]?.id;
  return (
    <>
      {byDay(rows, now).map((day) => (
        <section class="dated" key={day.date} aria-label={day.name}>
          <DayHead day={day} onMark={acts.markThese} />
          {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers say no list. */}
          <ul class="list" role="list">
            {day.articles.map((article) => (
              <Row
                key={article.id}
                article={article}
                feed={byId.get(article.feedId)}
                now={now}
                on={article.id === openId}
                reachable={article.id === reachable}
                text={text}
                acts={acts}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && <End key={rows.length} onSeen={acts.more} />}
    </>
  );
}

function DayHead({ day, onMark }: { day: Day; onMark: (ids: number[]) => void }) {
  const unread = day.articles.filter((article) => article.unread).map(({ id }) => id);
  return (
    <div class="day">
      <h2>{day.name}</h2> <time dateTime={day.date}>{day.aside}</time>{' '}
      {unread.length > 0 && (
        <Tool
          small
          icon="check"
          label={t('list_markDayRead', day.name)}
          tabIndex={-1}
          onClick={({ currentTarget }) => {
            // The button goes once all is read: the focus goes on to the day's first row.
            currentTarget.closest('.dated')?.querySelector<HTMLElement>('.row a')?.focus();
            onMark(unread);
          }}
        />
      )}
    </div>
  );
}

/** The end of what is shown: some screens before it comes into sight, the next page is read. */
function End({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        onSeen();
      },
      { root: end.current.closest('.scroll'), rootMargin: '1500px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div class="end-of-list" ref={end} />;
}

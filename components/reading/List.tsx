import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Article, Feed } from '../../lib/model.ts';
import { later } from '../parts/later.tsx';
import { Tool } from '../parts/Tool.tsx';
import { dayOf } from './ages.ts';
import { byDay, type Day } from './days.ts';
import type { Stood } from './LongList.tsx';
import type { Acts, Top } from './props.ts';
import { Row } from './Row.tsx';

/** A list of more rows is drawn in part. */
const WHOLE = 150;

const LongList = later(() => import('./LongList.tsx').then((file) => file.LongList));

interface Props {
  rows: Article[];
  /** Another number whenever the list is read anew from its top. */
  edition: number | undefined;
  feeds: Feed[];
  now: number;
  openId: number | undefined;
  selectedId: number | undefined;
  hasMore: boolean;
  text: boolean;
  /** The row at which it begins. */
  top: Top | undefined;
  acts: Acts;
}

/** Once a list is too long to be drawn whole, how it stood then, or is to stand; and whether it waits for that undrawn. */
function useStood(isLong: boolean, days: Day[], box: { current: HTMLDivElement | null }, top: Top | undefined) {
  const [stood, setStood] = useState<Stood>();
  // One that was left far down was never drawn from its top.
  const [begin, setBegin] = useState(isLong ? top : undefined);
  const latest = useRef(days);
  latest.current = days;
  useEffect(() => {
    if (!isLong) {
      setStood(undefined);
      return;
    }
    Promise.all([import('./LongList.tsx'), LongList.prefetch()]).then(
      ([{ stoodIn, stoodAt }]) => {
        const scroller = box.current?.closest<HTMLElement>('.scroll');
        if (!box.current || !scroller) return;
        setStood(begin ? stoodAt(scroller, latest.current, begin) : stoodIn(box.current, latest.current));
        setBegin(undefined);
      },
      (error: unknown) => {
        // Should it not be there, the list is drawn whole, as slowly as that is.
        console.error(error);
        setBegin(undefined);
      },
    );
  }, [isLong]);
  return { stood, waits: isLong && begin !== undefined && !stood };
}

/** The articles of a view, under the days they came. One row is in the tab order; the keys move it. */
export function List({ rows, edition, feeds, now, openId, selectedId, hasMore, text, top, acts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(feeds.map((feed) => [feed.id, feed])), [feeds]);
  const days = useMemo(() => byDay(rows, now), [rows, dayOf(now)]);
  const isLong = rows.length > WHOLE;
  const { stood, waits } = useStood(isLong, days, box, top);
  const reachable = rows.some(({ id }) => id === selectedId) ? selectedId : rows[0]?.id;
  const draw = (day: Day, articles: Article[]) => (
    <section class="dated" key={day.date} aria-label={day.name} data-first={day === days[0] || undefined}>
      <DayHead day={day} onMark={acts.markThese} />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers say no list. */}
      <ul class="list" role="list">
        {articles.map((article) => (
          <Row
            key={article.id}
            article={article}
            feed={byId.get(article.feedId)}
            now={now}
            on={article.id === openId}
            chosen={article.id === selectedId}
            reachable={article.id === reachable}
            text={text}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
  if (isLong && stood)
    return (
      <LongList
        days={days}
        stood={stood}
        selectedId={selectedId}
        draw={draw}
        onDrawn={acts.drawn}
        onEnd={() => hasMore && acts.more()}
      />
    );
  if (waits) return <div ref={box} />;
  return (
    <div ref={box}>
      {days.map((day) => draw(day, day.articles))}
      {hasMore && <End key={`${edition} ${rows.length}`} onSeen={acts.more} />}
    </div>
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
      (entries) => {
        // On a busy page the browser tells of several moments at once, the latest last.
        if (!entries.at(-1)?.isIntersecting) return;
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

import '../parts/moreIcons.tsx';
import { useMemo, useRef } from 'preact/hooks';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { feedName } from '../reading/names.ts';
import { siteOf } from './groups.ts';
import { healthOf, needsAccess, needsLogin } from './health.ts';
import { nextCheckWords } from './moments.ts';
import { rateWords } from './rate.ts';
import { Spark } from './Spark.tsx';

/** The type under which a row being dragged carries its feed's id. */
export const DRAGGED = 'application/x-courant-feed';

interface Props {
  feed: Feed;
  now: number;
  open: boolean;
  onOpen: (feedId: number) => void;
  /** Called within the click, nothing awaited before. */
  onGrant: (feeds: Feed[]) => void;
}

/** All that a row says of its feed, in plain values. */
function saidOf(feed: Feed, now: number) {
  const { text: name, lang } = feedName(feed);
  const { tone, icon, text: health } = healthOf(feed, now);
  return {
    id: feed.id,
    name,
    lang,
    site: siteOf(feed),
    tone,
    icon,
    health,
    weeks: feed.weeks.join(' '),
    rate: rateWords(feed, now),
    unread: feed.unread,
    needs: needsAccess(feed) ? 'access' : needsLogin(feed) ? 'login' : undefined,
    next: nextCheckWords(feed, now),
  };
}

type Said = ReturnType<typeof saidOf>;

/** One feed, drawn anew only when something of what is said of it has changed: a poll changes more of it than that. */
export function FeedRow({ feed, now, open, onOpen, onGrant }: Props) {
  const latest = useRef({ feed, onOpen, onGrant });
  latest.current = { feed, onOpen, onGrant };
  const acts = useMemo(
    () => ({
      onOpen: () => latest.current.onOpen(latest.current.feed.id),
      onGrant: () => latest.current.onGrant([latest.current.feed]),
    }),
    [],
  );
  const said = useMemo(() => saidOf(feed, now), [feed, now]);
  return useMemo(
    () => <Drawn said={said} weeks={feed.weeks} open={open} {...acts} />,
    [...Object.values(said), open, acts],
  );
}

interface DrawnProps {
  said: Said;
  weeks: number[];
  open: boolean;
  onOpen: () => void;
  onGrant: () => void;
}

/** The whole row opens its feed's sheet, the button in its first cell does so by key. */
function Drawn({ said, weeks, open, onOpen, onGrant }: DrawnProps) {
  const { id, name, lang, site, tone, icon, health, rate, unread } = said;
  return (
    <tr
      class={open ? 'is-on' : undefined}
      draggable
      onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, String(id))}
      onClick={onOpen}
    >
      <th scope="row">
        <span class="feed">
          <span class="drag" aria-hidden="true">
            <Icon name="drag" small />
          </span>
          <button type="button" class="opener" data-feed={id} aria-expanded={open}>
            <Tile name={name} lang={lang} />{' '}
            <span>
              <b>
                <bdi lang={lang}>{name}</bdi>
              </b>{' '}
              <small>{site}</small>
              {tone !== 'fine' && <small class={`how-small ${tone}`}>{health}</small>}
            </span>
          </button>
        </span>
      </th>
      <td class="minor">
        <Spark weeks={weeks} rate={rate} />
      </td>
      <td class="minor unread num soft">{unread > 0 && unread.toLocaleString(messageLang())}</td>
      <td class="how">
        <span class={tone === 'wait' ? 'health' : `health ${tone}`}>
          {icon && <Icon name={icon} small />}
          <span>{health}</span>
        </span>
      </td>
      <td class="num soft">
        <Next said={said} onOpen={onOpen} onGrant={onGrant} />
      </td>
    </tr>
  );
}

/** When the feed is asked next; or what the person can do that it is asked again. */
function Next({ said: { needs, name, next }, onOpen, onGrant }: Pick<DrawnProps, 'said' | 'onOpen' | 'onGrant'>) {
  if (!needs) return next;
  const isAccess = needs === 'access';
  return (
    <button
      type="button"
      class="link"
      aria-label={isAccess ? t('options_grantNamed', name) : t('options_signInNamed', name)}
      onClick={(event) => {
        event.stopPropagation();
        if (isAccess) onGrant();
        else onOpen();
      }}
    >
      {isAccess ? t('pending_grant') : t('subscribe_signIn')}
    </button>
  );
}

import '../parts/moreIcons.tsx';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { feedName } from '../reading/names.ts';
import { siteOf } from './groups.ts';
import { healthOf, needsAccess, needsLogin } from './health.ts';
import { nextCheckWords } from './moments.ts';
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

/** One feed: the whole row opens its sheet, the button in its first cell does so by key. */
export function FeedRow({ feed, now, open, onOpen, onGrant }: Props) {
  const health = healthOf(feed, now);
  const { text: name, lang } = feedName(feed);
  return (
    <tr
      class={open ? 'is-on' : undefined}
      draggable
      onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, String(feed.id))}
      onClick={() => onOpen(feed.id)}
    >
      <th scope="row">
        <span class="feed">
          <span class="drag" aria-hidden="true">
            <Icon name="drag" small />
          </span>
          <button type="button" class="opener" data-feed={feed.id} aria-expanded={open}>
            <Tile name={name} lang={lang} />{' '}
            <span>
              <b>
                <bdi lang={lang}>{name}</bdi>
              </b>{' '}
              <small>{siteOf(feed)}</small>
              {health.tone !== 'fine' && <small class={`how-small ${health.tone}`}>{health.text}</small>}
            </span>
          </button>
        </span>
      </th>
      <td class="minor">
        <Spark feed={feed} now={now} />
      </td>
      <td class="minor unread num soft">{feed.unread > 0 && feed.unread.toLocaleString(messageLang())}</td>
      <td class="how">
        <span class={health.tone === 'wait' ? 'health' : `health ${health.tone}`}>
          {health.icon && <Icon name={health.icon} small />}
          <span>{health.text}</span>
        </span>
      </td>
      <td class="num soft">
        <Next feed={feed} name={name} now={now} onOpen={onOpen} onGrant={onGrant} />
      </td>
    </tr>
  );
}

/** When the feed is asked next; or what the person can do that it is asked again. */
function Next({ feed, name, now, onOpen, onGrant }: { name: string } & Omit<Props, 'open'>) {
  if (needsAccess(feed))
    return (
      <button
        type="button"
        class="link"
        aria-label={t('options_grantNamed', name)}
        onClick={(event) => {
          event.stopPropagation();
          onGrant([feed]);
        }}
      >
        {t('pending_grant')}
      </button>
    );
  if (needsLogin(feed))
    return (
      <button
        type="button"
        class="link"
        aria-label={t('options_signInNamed', name)}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(feed.id);
        }}
      >
        {t('subscribe_signIn')}
      </button>
    );
  return nextCheckWords(feed, now);
}

import type { TargetedMouseEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Article, Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Tile } from '../parts/Tile.tsx';
import { Tool } from '../parts/Tool.tsx';
import { age, length } from './ages.ts';
import { articleLang, articleName, feedName, type Name } from './names.ts';
import type { Acts } from './props.ts';
import { isBehind, siteButton } from './site.ts';

interface Props {
  article: Article;
  feed: Feed | undefined;
  now: number;
  /** It is the one that is open. */
  on: boolean;
  /** The keys act on it. */
  chosen: boolean;
  /** Tab leads to this row; to all others only the arrow keys do. */
  reachable: boolean;
  /** Shows the first words under the title. */
  text: boolean;
  acts: Acts;
}

/** What a screen reader says before the feed's name. */
function state({ unread, starred }: Article): string | undefined {
  if (unread) return starred ? t('list_isUnreadStarred') : t('list_isUnread');
  return starred ? t('list_isStarred') : undefined;
}

/** One article of a list, drawn anew only when something of it has changed: lists are long and change at their edges. */
export function Row({ feed, now, ...props }: Props) {
  const { article, on, chosen, reachable, text, acts } = props;
  const name = feed ? feedName(feed) : { text: '' };
  // Words with a number in them are asked of the browser, by every row that a scrolled list draws: slowly, in Firefox.
  const when = useMemo(() => age(article.date, now), [article.date, now]);
  return useMemo(
    () => <Drawn {...props} name={name} lang={articleLang(article, feed)} when={when} />,
    [article, on, chosen, reachable, text, acts, name.text, name.lang, when],
  );
}

interface DrawnProps extends Omit<Props, 'feed' | 'now'> {
  name: Name;
  lang: string | undefined;
  when: string;
}

/** The whole row is its link; read takes ink away and moves nothing. */
function Drawn({ article, name, lang, when, on, chosen, reachable, text, acts }: DrawnProps) {
  const said = state(article);
  const press = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    if (isBehind(event)) acts.site(article, true);
    else if (event.button === 0) acts.open(article);
  };
  const how = [article.unread ? 'is-unread' : 'is-read', on && 'is-on', chosen && 'is-chosen'];
  return (
    <li class={`row ${how.filter(Boolean).join(' ')}`} data-article={article.id}>
      <Tile name={name.text} lang={name.lang} />
      <article>
        <h3 class="row-title" lang={lang}>
          <a
            href={article.url ?? '#'}
            dir="auto"
            tabIndex={reachable ? 0 : -1}
            aria-current={on ? 'true' : undefined}
            onClick={press}
            onAuxClick={press}
            onFocus={() => acts.select(article.id)}
          >
            {articleName(article)}
          </a>
        </h3>
        {text && article.title && article.excerpt && (
          <p class="row-text" lang={lang} dir="auto">
            {article.excerpt}
          </p>
        )}
        <p class="row-meta">
          {said && <span class="hush">{said}</span>} <bdi lang={name.lang}>{name.text}</bdi>{' '}
          <time class="sep" dateTime={new Date(article.date).toISOString()}>
            {when}
          </time>{' '}
          {article.media && <Media media={article.media} />}{' '}
          {article.starred && <Icon name="star-filled" small also="star" />}
        </p>
      </article>
      <RowActions article={article} acts={acts} />
    </li>
  );
}

function Media({ media }: { media: NonNullable<Article['media']> }) {
  return (
    <span class="aside sep">
      <Icon name={media.kind === 'video' ? 'video' : 'audio'} small />{' '}
      {media.duration ? length(media.duration / 60) : <span class="hush">{t('list_hasMedia')}</span>}
    </span>
  );
}

/** What is at hand while a row is pointed at; every one has a key, so Tab passes them over. */
function RowActions({ article, acts }: { article: Article; acts: Acts }) {
  const { unread, starred, url } = article;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons of a row are no fieldset.
    <div class="row-actions" role="group" aria-label={t('list_forThis')}>
      <Tool
        small
        icon={unread ? 'check' : 'unread'}
        label={unread ? t('list_markRead') : t('list_markUnread')}
        command="mark"
        tabIndex={-1}
        onClick={() => acts.mark(article)}
      />
      <Tool
        small
        icon={starred ? 'star-filled' : 'star'}
        label={t('list_star')}
        command="star"
        aria-pressed={starred === 1}
        tabIndex={-1}
        onClick={() => acts.star(article)}
      />
      {url && (
        <Tool
          small
          flip
          icon="open"
          label={t('list_openSite')}
          command="site"
          tabIndex={-1}
          {...siteButton(acts, article)}
        />
      )}
    </div>
  );
}

import { messageLang } from '../../lib/i18n.ts';
import type { Article, Feed } from '../../lib/model.ts';
import { Tile } from '../parts/Tile.tsx';
import { length, moment } from './ages.ts';
import { articleName, feedName } from './names.ts';

interface Props {
  article: Article;
  feed: Feed | undefined;
  now: number;
  /** Missing until the text has been laid out. */
  minutes: number | undefined;
  onFeed: () => void;
}

/** What stands above an article's text: feed, time, title, author, and how long it takes to read. */
export function ArticleHead({ article, feed, now, minutes, onFeed }: Props) {
  const at = article.published ?? article.date;
  const name = feed && feedName(feed);
  return (
    <header class="head">
      <p class="head-feed">
        {name && <Tile small name={name.text} lang={name.lang} />}{' '}
        <span lang={messageLang()}>
          {name && (
            <button type="button" class="head-name" lang={name.lang} onClick={onFeed}>
              <bdi>{name.text}</bdi>
            </button>
          )}
          <time class="sep" dateTime={new Date(at).toISOString()}>
            <bdi>{moment(at, now)}</bdi>
          </time>
        </span>
      </p>
      <h1>
        <bdi>{articleName(article)}</bdi>
      </h1>
      <p class="head-by">
        {article.author && <bdi>{article.author}</bdi>}
        {minutes !== undefined && (
          <span class={article.author ? 'sep' : undefined} lang={messageLang()}>
            <bdi>{length(minutes)}</bdi>
          </span>
        )}
      </p>
    </header>
  );
}

import type { ComponentChildren } from 'preact';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed, View } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Item, Menu } from '../parts/Menu.tsx';
import { Tile } from '../parts/Tile.tsx';
import { byFolder, feedName, viewCount, viewName } from './names.ts';

interface Props {
  view: View;
  feeds: Feed[];
  onChoose: (view: View) => void;
}

const Count = ({ n }: { n: number }) => (n > 0 ? <span class="count">{n.toLocaleString(messageLang())}</span> : null);

/** The name of what the list shows; it opens the choice of everything a list can show. */
export function ViewMenu({ view, feeds, onChoose }: Props) {
  const name = viewName(view, feeds);
  return (
    <Menu
      label={t('list_choose')}
      also="views"
      button={(props) => (
        <button type="button" class="view" {...props}>
          <b lang={name.lang}>
            <bdi>{name.text}</bdi>
          </b>{' '}
          <Count n={viewCount(view, feeds)} /> <Icon name="chevron" small />
        </button>
      )}
    >
      <Choices view={view} feeds={feeds} onChoose={onChoose} />
    </Menu>
  );
}

function Choices({ view, feeds, onChoose }: Props) {
  const { folders, loose } = byFolder(feeds, messageLang());
  const current = JSON.stringify(view);
  const line = (to: View, mark: ComponentChildren) => {
    const key = JSON.stringify(to);
    const { text, lang } = viewName(to, feeds);
    return (
      <Item key={key} kind="radio" checked={key === current} onClick={() => onChoose(to)}>
        {mark} <bdi lang={lang}>{text}</bdi> <Count n={viewCount(to, feeds)} />
      </Item>
    );
  };
  const feedLine = (feed: Feed, inner: boolean) => {
    const { text, lang } = feedName(feed);
    const tile = <Tile name={text} lang={lang} />;
    return line({ kind: 'feed', feedId: feed.id }, inner ? <span class="inner">{tile}</span> : tile);
  };
  return (
    <>
      {line(
        { kind: 'unread' },
        <span class="lead">
          <span class="dot" />
        </span>,
      )}
      {line({ kind: 'starred' }, <Icon name="star" />)}
      {line({ kind: 'all' }, <Icon name="clock" />)}
      {feeds.length > 0 && <hr />}
      {folders.flatMap((folder) => [
        line({ kind: 'folder', folder: folder.name }, <Icon name="folder" />),
        ...folder.feeds.map((feed) => feedLine(feed, true)),
      ])}
      {loose.map((feed) => feedLine(feed, false))}
    </>
  );
}

import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { messageLang } from '../../lib/i18n.ts';
import { todayOf } from '../../lib/marking.ts';
import type { Feed, View } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { Item } from '../parts/Item.tsx';
import { Tile } from '../parts/Tile.tsx';
import { byFolder } from './folders.ts';
import { feedName, type Name, viewCount, viewName } from './names.ts';
import { Count, type ViewProps } from './ViewMenu.tsx';

/** Everything a list can show. */
export function ViewChoices({ view, feeds, today, onChoose }: ViewProps) {
  const { folders, loose } = byFolder(feeds, messageLang());
  const current = JSON.stringify(view);
  const drawn = (to: View, mark: ComponentChildren, { text, lang }: Name, count: number) => {
    const key = JSON.stringify(to);
    return (
      <Item key={key} kind="radio" checked={key === current} onClick={() => onChoose(to)}>
        {mark} <bdi lang={lang}>{text}</bdi> <Count n={count} />
      </Item>
    );
  };
  const line = (to: View, mark: ComponentChildren) => drawn(to, mark, viewName(to, feeds), viewCount(to, feeds, today));
  const feedLine = (feed: Feed, inner: boolean) => {
    const name = feedName(feed);
    const tile = <Tile name={name.text} lang={name.lang} />;
    const mark = inner ? <span class="inner">{tile}</span> : tile;
    return drawn({ kind: 'feed', feedId: feed.id }, mark, name, feed.unread);
  };
  return (
    <>
      {line(
        { kind: 'unread' },
        <span class="lead">
          <span class="dot" />
        </span>,
      )}
      {line(view.kind === 'today' ? view : todayOf(Date.now()), <Icon name="unread" />)}
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

import '../parts/moreIcons.tsx';
import { type MessageKey, plural, t } from '../../lib/i18n.ts';
import { takenBy, type Undoable } from '../../lib/marking.ts';
import { Item } from '../parts/Item.tsx';
import { viewCount } from './names.ts';
import type { ReaderProps } from './props.ts';

const UNDO = {
  read: 'list_undoRead',
  unread: 'list_undoUnread',
  star: 'list_undoStar',
  unstar: 'list_undoUnstar',
} as const satisfies Record<string, MessageKey>;

/** What would be taken back. */
export const undoWords = (undoable: Undoable): string =>
  'scope' in undoable ? plural('list_undoMarked', takenBy(undoable)) : t(UNDO[undoable.what]);

/** Everything else that can be done, each with its key beside it. */
export function MoreItems({ reader }: { reader: ReaderProps }) {
  const { acts, view, feeds = [], today, undoable, unreadOnly, from, panel } = reader;
  const nothing = view.kind !== 'all' && view.kind !== 'starred' && viewCount(view, feeds, today) === 0;
  return (
    <>
      <Item icon="plus" command="subscribe" onClick={() => acts.over('subscribe')}>
        {t('reader_subscribe')}
      </Item>
      <Item icon="check" command="markAll" disabled={nothing} onClick={acts.markAll}>
        {t('list_markAll')}
      </Item>
      <Item icon="check" command="markSome" disabled={nothing} onClick={() => acts.over('mark')}>
        {t('list_markSome')}
      </Item>
      {undoable !== undefined && (
        <Item icon="undo" flip command="undo" onClick={acts.undo}>
          {undoWords(undoable)}
        </Item>
      )}
      <hr />
      {view.kind !== 'starred' && (
        <Item icon="filter" kind="checkbox" checked={unreadOnly} command="unreadOnly" onClick={acts.toggleUnreadOnly}>
          {t('list_unreadOnly')}
        </Item>
      )}
      {panel && (
        <Item icon="sidebar" flip command="panel" onClick={acts.openPanel}>
          {t(panel === 'panel' ? 'reader_openPanel' : 'reader_openSidebar')}
        </Item>
      )}
      {from !== 'reader' && (
        <Item icon="open" flip command="tab" onClick={acts.openTab}>
          {t('reader_openTab')}
        </Item>
      )}
      <hr />
      {view.kind === 'feed' && (
        <Item icon="feed" onClick={() => acts.openSettings(`#feed-${view.feedId}`)}>
          {t('reader_feedSettings')}
        </Item>
      )}
      <Item icon="settings" command="settings" onClick={() => acts.openSettings()}>
        {t('reader_settings')}
      </Item>
      <Item icon="keyboard" command="keys" onClick={() => acts.over('keys')}>
        {t('reader_keys')}
      </Item>
    </>
  );
}

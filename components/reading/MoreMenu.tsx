import { plural, t } from '../../lib/i18n.ts';
import { Item, Menu } from '../parts/Menu.tsx';
import { Tool } from '../parts/Tool.tsx';
import { viewCount } from './names.ts';
import type { ReaderProps } from './props.ts';

/** Everything else that can be done, each with its key beside it. */
export function MoreMenu({ reader }: { reader: ReaderProps }) {
  const { acts, view, feeds = [], undoable, unreadOnly, from, panel } = reader;
  const nothing = view.kind !== 'all' && view.kind !== 'starred' && viewCount(view, feeds) === 0;
  return (
    <Menu label={t('reader_more')} button={(props) => <Tool icon="more" label={t('reader_more')} {...props} />}>
      <Item icon="plus" command="subscribe" onClick={() => acts.over('subscribe')}>
        {t('reader_subscribe')}
      </Item>
      <Item icon="check" command="markAll" disabled={nothing} onClick={acts.markAll}>
        {t('list_markAll')}
      </Item>
      {undoable !== undefined && (
        <Item icon="undo" flip command="undo" onClick={acts.undo}>
          {plural('list_undoMarked', undoable)}
        </Item>
      )}
      <hr />
      {view.kind !== 'starred' && (
        <Item icon="filter" kind="checkbox" checked={unreadOnly} command="unreadOnly" onClick={acts.toggleUnreadOnly}>
          {t('list_unreadOnly')}
        </Item>
      )}
      {panel && (
        <Item icon="sidebar" flip onClick={acts.openPanel}>
          {t(panel === 'panel' ? 'reader_openPanel' : 'reader_openSidebar')}
        </Item>
      )}
      {from !== 'reader' && (
        <Item icon="open" flip command="tab" onClick={acts.openTab}>
          {t('reader_openTab')}
        </Item>
      )}
      <hr />
      <Item icon="settings" onClick={() => acts.openSettings()}>
        {t('reader_settings')}
      </Item>
      <Item icon="keyboard" command="keys" onClick={() => acts.over('keys')}>
        {t('reader_keys')}
      </Item>
    </Menu>
  );
}

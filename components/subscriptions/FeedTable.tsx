import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { useFolders } from '../reading/folders.ts';
import { FeedFolder } from './FeedFolder.tsx';
import { groupsOf } from './groups.ts';

interface Props {
  feeds: Feed[];
  now: number;
  openId: number | undefined;
  folded: ReadonlySet<string>;
  onFold: (folder: string) => void;
  onOpen: (feedId: number) => void;
  onGrant: (feeds: Feed[]) => void;
  onMove: (feedId: number, folder: string) => void;
  onRenameFolder: (from: string, to: string) => void;
}

/** All feeds by folder. Arrow keys go from row to row. */
export function FeedTable({ feeds, folded, onFold, ...rest }: Props) {
  // A renamed folder is another one to the table: the focus is handed to it by name.
  const [focused, setFocused] = useState('');
  return (
    <table class="feeds" onKeyDown={step}>
      <caption class="hush">{t('options_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('options_colFeed')}</th>
          <th scope="col" class="minor">
            {t('options_colRate')}
          </th>
          <th scope="col" class="minor unread">
            {t('options_colUnread')}
          </th>
          <th scope="col" class="how">
            {t('options_colHealth')}
          </th>
          <th scope="col">{t('options_colNext')}</th>
        </tr>
      </thead>
      {groupsOf(useFolders(feeds)).map((group) => (
        <FeedFolder
          key={group.folder}
          group={group}
          folded={folded.has(group.folder)}
          focused={group.folder !== '' && group.folder === focused}
          onFocus={setFocused}
          onFold={() => onFold(group.folder)}
          {...rest}
        />
      ))}
    </table>
  );
}

/** Arrow up and down: the row, or the folder's line, before or after the one that has the focus. */
function step(event: TargetedKeyboardEvent<HTMLTableElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.group, .opener')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  lines[at + by]?.focus();
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { messageLang, t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { DRAGGED, FeedRow } from './FeedRow.tsx';
import { FolderName } from './FolderName.tsx';
import type { FeedGroup } from './groups.ts';

export const COLUMNS = 5;

interface Props {
  group: FeedGroup;
  now: number;
  openId: number | undefined;
  folded: boolean;
  /** Its line takes the focus: it, or its new name, was just edited. */
  focused: boolean;
  onFocus: (folder: string) => void;
  onFold: () => void;
  onOpen: (feedId: number) => void;
  onGrant: (feeds: Feed[]) => void;
  onMove: (feedId: number, folder: string) => void;
  onRenameFolder: (from: string, to: string) => void;
}

/** The feeds of one folder under its name; a row dropped on it moves there. */
export function FeedFolder({ group, folded, focused, onFocus, onFold, onMove, onRenameFolder, ...row }: Props) {
  const [renaming, setRenaming] = useState(false);
  const [over, drop] = useRowDrop((feedId) => onMove(feedId, group.folder));
  const button = useRef<HTMLButtonElement>(null);
  const rename = (to: string | undefined, byKey: boolean) => {
    setRenaming(false);
    if (to !== undefined) onRenameFolder(group.folder, to);
    if (byKey) onFocus(to ?? group.folder);
  };
  useEffect(() => {
    if (focused && !renaming) button.current?.focus();
  }, [focused, renaming]);
  return (
    <tbody class={over ? 'is-over' : undefined} {...drop}>
      <tr>
        <th colSpan={COLUMNS} scope="rowgroup">
          <span class="group-line">
            {renaming ? (
              <FolderName name={group.folder} onDone={rename} />
            ) : (
              <button type="button" class="group" ref={button} aria-expanded={!folded} onClick={onFold}>
                <Icon name="chevron" small {...(folded ? { also: 'turn' } : {})} />{' '}
                <bdi>{group.folder || t('options_noFolder')}</bdi>{' '}
                <span class="count">{group.feeds.length.toLocaleString(messageLang())}</span>
              </button>
            )}
            {group.folder && !renaming && (
              <button
                type="button"
                class="link rename"
                aria-label={t('options_renameFolder', group.folder)}
                onClick={() => {
                  onFocus('');
                  setRenaming(true);
                }}
              >
                {t('options_rename')}
              </button>
            )}
          </span>
        </th>
      </tr>
      {!folded &&
        group.feeds.map((feed) => <FeedRow key={feed.id} feed={feed} {...row} open={feed.id === row.openId} />)}
    </tbody>
  );
}

const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes(DRAGGED) === true;

/** What an element does that rows may be dropped on, and whether one hangs over it. */
function useRowDrop(take: (feedId: number) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!carries(event)) return;
      event.preventDefault();
      take(Number(event.dataTransfer?.getData(DRAGGED)));
    },
  };
  return [over, handlers] as const;
}

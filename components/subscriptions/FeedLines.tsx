import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Feed } from '../../lib/model.ts';
import { FolderName } from './FolderName.tsx';
import { nameOf } from './groups.ts';
import { spanWords } from './moments.ts';
import { SelectLine } from './SelectLine.tsx';

const HOUR = 3_600_000;
const EVERY = [HOUR, 3 * HOUR, 6 * HOUR, 24 * HOUR];
const NEW = '\n';

/** What a person may do with one feed. */
export interface FeedVerbs {
  /** '' gives the publisher's name back. */
  onRename: (feedId: number, name: string) => void;
  onMove: (feedId: number, folder: string) => void;
  /** Milliseconds; undefined leaves it to the feed's rhythm. */
  onInterval: (feedId: number, ms: number | undefined) => void;
  onPause: (feedId: number, on: boolean) => void;
  onRefresh: (feedId: number) => void;
  onUnsubscribe: (feedId: number) => void;
  /** Called within the click, nothing awaited before. */
  onGrant: (feeds: Feed[]) => void;
}

interface Props extends Pick<FeedVerbs, 'onRename' | 'onMove' | 'onInterval' | 'onPause'> {
  feed: Feed;
  folders: string[];
}

/** What a person may set for one feed: its name, its folder, how often it is asked. */
export function FeedLines({ feed, folders, onRename, onMove, onInterval, onPause }: Props) {
  const id = useId();
  const [naming, setNaming] = useState(false);
  const known = feed.folder && !folders.includes(feed.folder) ? [...folders, feed.folder] : folders;
  return (
    <>
      <h3>{t('options_thisFeed')}</h3>
      <div class="line">
        <label for={id}>{t('options_name')}</label>{' '}
        <input
          class="field"
          id={id}
          defaultValue={nameOf(feed)}
          placeholder={feed.title}
          onChange={(event) => {
            const name = event.currentTarget.value.trim();
            onRename(feed.id, name === feed.title ? '' : name);
            if (!name) event.currentTarget.value = feed.title;
          }}
        />
      </div>
      {naming ? (
        <div class="line">
          <span>{t('options_folder')}</span>
          <FolderName
            name=""
            onDone={(folder) => {
              setNaming(false);
              if (folder) onMove(feed.id, folder);
            }}
          />
        </div>
      ) : (
        <SelectLine
          label={t('options_folder')}
          value={feed.folder}
          choices={[
            ...known.map((folder) => ({ value: folder, text: folder })),
            { value: '', text: t('options_noFolder') },
            { value: NEW, text: t('options_newFolder') },
          ]}
          onChoose={(folder) => (folder === NEW ? setNaming(true) : onMove(feed.id, folder))}
        />
      )}
      {feed.kind === 'feed' && <CheckLine feed={feed} onInterval={onInterval} onPause={onPause} />}
    </>
  );
}

const checkWords = (ms: number): string => {
  if (ms === HOUR) return t('options_checkHourly');
  return ms === 24 * HOUR ? t('options_checkDaily') : t('options_checkEvery', spanWords(ms));
};

/** How often a feed is asked; "never" is the same as pausing it. */
function CheckLine({ feed, onInterval, onPause }: { feed: Feed } & Pick<Props, 'onInterval' | 'onPause'>) {
  const never = feed.paused === 'person';
  const own = feed.interval === undefined || EVERY.includes(feed.interval) ? [] : [feed.interval];
  const choose = (value: string) => {
    if (value === 'never') return onPause(feed.id, true);
    if (never) onPause(feed.id, false);
    onInterval(feed.id, value === '' ? undefined : Number(value));
  };
  return (
    <SelectLine
      label={t('options_check')}
      value={never ? 'never' : String(feed.interval ?? '')}
      choices={[
        { value: '', text: t('options_checkRhythm') },
        ...[...own, ...EVERY].map((ms) => ({ value: String(ms), text: checkWords(ms) })),
        { value: 'never', text: t('options_checkNever') },
      ]}
      onChoose={choose}
    />
  );
}

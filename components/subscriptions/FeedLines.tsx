import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Feed, ReadOn } from '../../lib/model.ts';
import type { Interval } from '../../lib/polling.ts';
import type { HideRule } from '../../lib/reading.ts';
import { FolderName } from './FolderName.tsx';
import { nameOf } from './groups.ts';
import { intervalChoices, intervalOf } from './intervals.ts';
import { readOnChoices } from './readOn.ts';
import { SelectLine } from './SelectLine.tsx';
import { SwitchLine } from './SwitchLine.tsx';

const NEW = '\n';

/** What a person may do with one feed. */
export interface FeedVerbs {
  /** '' gives the publisher's name back. */
  onRename: (feedId: number, name: string) => void;
  onMove: (feedId: number, folder: string) => void;
  /** undefined is as usual: what the settings say for all feeds. */
  onInterval: (feedId: number, interval: Interval | undefined) => void;
  /** Not asked at all, by hand neither. */
  onPause: (feedId: number, on: boolean) => void;
  onRefresh: (feedId: number) => void;
  onUnsubscribe: (feedId: number) => void;
  /** Loads this feed's pictures whatever the settings ask, or asks again. */
  onImages: (feedId: number, images: 'always' | undefined) => void;
  /** What marks its articles as read; undefined is as the settings say. */
  onReadOn: (feedId: number, readOn: ReadOn | undefined) => void;
  /** What is hidden in its articles from now on. */
  onHide: (feedId: number, rules: HideRule[]) => void;
  /** Reads this feed's articles as their own pages have them, or as the feed brings them. */
  onFullText: (feedId: number, on: boolean) => void;
  onSignIn: (feedId: number, user: string, password: string) => void;
  /** Has name and password forgotten. */
  onSignOut: (feedId: number) => void;
  /** Puts what is known of a feed's polls into the clipboard. */
  onReport: (feedId: number) => void;
  /** Called within the click, nothing awaited before. */
  onGrant: (feeds: Feed[]) => void;
}

interface Props extends Pick<FeedVerbs, 'onRename' | 'onMove' | 'onInterval' | 'onImages' | 'onReadOn' | 'onFullText'> {
  feed: Feed;
  folders: string[];
  /** In the settings pictures are asked for. */
  asksImages: boolean;
}

/** What a person may set for one feed: its name, its folder, how often it is asked. */
export function FeedLines({ feed, folders, asksImages, ...on }: Props) {
  const { onRename, onMove, onInterval, onImages, onReadOn, onFullText } = on;
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
      <ReadOnLine feed={feed} onReadOn={onReadOn} />
      {feed.kind === 'feed' && <CheckLine feed={feed} onInterval={onInterval} />}
      {feed.kind === 'feed' && (
        <SwitchLine
          label={t('options_fullText')}
          note={t('options_fullTextNote')}
          on={feed.fullText === true}
          onSwitch={(on) => onFullText(feed.id, on)}
        />
      )}
      {asksImages && (
        <SwitchLine
          label={t('options_imagesHere')}
          on={feed.images === 'always'}
          onSwitch={(on) => onImages(feed.id, on ? 'always' : undefined)}
        />
      )}
    </>
  );
}

function ReadOnLine({ feed, onReadOn }: { feed: Feed } & Pick<Props, 'onReadOn'>) {
  return (
    <SelectLine
      label={t('options_readOn')}
      value={feed.readOn ?? ''}
      choices={[{ value: '', text: t('options_checkUsual') }, ...readOnChoices()]}
      onChoose={(value) => onReadOn(feed.id, value === '' ? undefined : value)}
    />
  );
}

/** How often a feed is asked by itself; a pause is another thing, and has its button. */
function CheckLine({ feed, onInterval }: { feed: Feed } & Pick<Props, 'onInterval'>) {
  return (
    <SelectLine
      label={t('options_check')}
      value={String(feed.interval ?? '')}
      choices={[
        { value: '', text: t('options_checkUsual') },
        ...intervalChoices(feed.interval, t('options_checkRhythm')),
      ]}
      onChoose={(value) => onInterval(feed.id, value === '' ? undefined : intervalOf(value))}
    />
  );
}

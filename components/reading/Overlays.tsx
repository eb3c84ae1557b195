import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n.ts';
import { t } from '../../lib/i18n.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Keycaps } from '../parts/Keycap.tsx';
import { SubscribeForm } from '../subscriptions/SubscribeForm.tsx';
import { ImportLine } from './FirstRun.tsx';
import { MarkPage } from './MarkPage.tsx';
import type { ReaderProps } from './props.ts';

type Line = [words: MessageKey, ...commands: string[]];

/** The page of keys, by what one wants to do. */
const SECTIONS: [MessageKey, Line[]][] = [
  [
    'keys_going',
    [
      ['keys_nextPrevious', 'next', 'previous'],
      ['keys_read', 'read'],
      ['keys_page', 'page'],
      ['keys_back', 'back'],
      ['keys_fullText', 'fullText'],
      ['keys_site', 'site'],
      ['keys_find', 'find'],
      ['keys_size', 'larger', 'smaller'],
      ['keys_hidden', 'hidden'],
    ],
  ],
  [
    'keys_marking',
    [
      ['keys_mark', 'mark'],
      ['keys_star', 'star'],
      ['keys_markAll', 'markAll'],
      ['keys_markSome', 'markSome'],
      ['keys_undo', 'undo'],
      ['keys_copy', 'copyLink', 'copyMarkdown'],
      ['keys_save', 'save'],
    ],
  ],
  [
    'keys_elsewhere',
    [
      ['keys_goTo', 'goUnread', 'goToday'],
      ['keys_goToAll', 'goStarred', 'goAll'],
      ['keys_folder', 'folder'],
      ['keys_refresh', 'refresh'],
      ['keys_fresh', 'fresh'],
      ['keys_subscribe', 'subscribe'],
      ['keys_unreadOnly', 'unreadOnly'],
      ['keys_column', 'column'],
      ['keys_panel', 'panel'],
      ['keys_tab', 'tab'],
      ['keys_settings', 'settings'],
      ['keys_keys', 'keys'],
    ],
  ],
];

/** The key that opens the popup: the browser's, which has a page of its own to change it. */
function ToolbarKey({ acts }: { acts: ReaderProps['acts'] }) {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    void acts.toolbarKey().then(setKey);
  }, []);
  return (
    <p class="say">
      {t('keys_toolbar')} {key ? <Keycaps caps={key.split('+')} /> : key === '' && t('keys_none')}{' '}
      <button type="button" class="link" onClick={acts.changeToolbarKey}>
        {t('keys_change')}
      </button>
    </p>
  );
}

/** Every key of this page. */
function KeysPage({ reader }: { reader: ReaderProps }) {
  const { acts, from } = reader;
  const absent = [from === 'reader' ? 'tab' : 'column', ...(reader.panel ? [] : ['panel'])];
  return (
    <Dialog title={t('reader_keys')} onClose={() => acts.over(undefined)}>
      <div class="cols">
        {SECTIONS.map(([title, lines]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {lines
                .filter(([, command = '']) => !absent.includes(command))
                .map(([words, ...commands]) => (
                  <div key={words}>
                    <dt>
                      {commands.map((command) => (
                        <span key={command}>
                          {reader.allCaps[command]?.map((caps) => (
                            <Keycaps key={caps.join()} caps={caps} />
                          ))}
                        </span>
                      ))}
                    </dt>
                    <dd>{t(words)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <ToolbarKey acts={acts} />
    </Dialog>
  );
}

function SubscribePage({ reader: { acts, found } }: { reader: ReaderProps }) {
  return (
    <Dialog title={t('reader_subscribe')} onClose={() => acts.over(undefined)}>
      <div class="subscribe">
        <p class="say">{t('reader_welcomeHow')}</p>
        <SubscribeForm big focus onSubscribe={acts.subscribe} found={found} />
        <ImportLine onImport={() => acts.openSettings('#import')} />
      </div>
    </Dialog>
  );
}

/** What stands over the reader, if anything. */
export function Overlays({ reader }: { reader: ReaderProps }) {
  if (reader.over === 'keys') return <KeysPage reader={reader} />;
  if (reader.over === 'subscribe') return <SubscribePage reader={reader} />;
  if (reader.over === 'mark') return <MarkPage reader={reader} />;
  return null;
}

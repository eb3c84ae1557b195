import '../parts/moreIcons.tsx';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { ShareTemplate } from '../../lib/reading.ts';
import { Tool } from '../parts/Tool.tsx';
import { ShareForm } from './ShareForm.tsx';

interface Props {
  share: ShareTemplate[];
  /** `removed`: the name of one that went, so that it can be had back. */
  onShare: (share: ShareTemplate[], removed?: string) => void;
}

/** Two to begin with; the second names nobody's service. */
const examples = (): ShareTemplate[] => [
  { name: t('options_shareLetter'), template: 'mailto:?subject={title}&body={url}' },
  { name: t('options_shareReadingList'), template: 'https://example.org/save?url={url}&title={title}' },
];

/** What is being written: one of the list, or a new one at its end. */
interface Draft {
  at: number;
  entry: ShareTemplate;
}

/** Where an article may be sent: the person's own list of addresses. */
export function ShareSettings({ share, onShare }: Props) {
  const [draft, setDraft] = useState<Draft>();
  const [focused, setFocused] = useState<{ at: number }>();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) box.current?.querySelectorAll<HTMLElement>('[data-keep]')[focused.at]?.focus();
  }, [focused]);
  const end = (at: number) => {
    setDraft(undefined);
    setFocused({ at });
  };
  const save = (at: number, entry: ShareTemplate) => {
    onShare(share.toSpliced(at, 1, entry));
    end(at);
  };
  const remove = (at: number) => {
    onShare(share.toSpliced(at, 1), share[at]?.name);
    setFocused({ at: Math.min(at, share.length - 1) });
  };
  const begin = (entry: ShareTemplate) => setDraft({ at: share.length, entry });
  const form = draft && (
    <ShareForm
      key={draft.at}
      entry={draft.entry}
      onSave={(entry) => save(draft.at, entry)}
      onCancel={() => end(draft.at)}
    />
  );
  return (
    <section class="share" ref={box}>
      <h2>{t('options_share')}</h2>
      <p class="share-note">{share.length === 0 ? t('options_shareNone') : t('options_shareNote')}</p>
      <ul>
        {share.map((entry, at) => (
          <li key={`${at}${entry.name}`}>
            {draft?.at === at ? (
              form
            ) : (
              <Entry entry={entry} onEdit={() => setDraft({ at, entry })} onRemove={() => remove(at)} />
            )}
          </li>
        ))}
        {draft?.at === share.length && <li>{form}</li>}
      </ul>
      {!draft && (
        <p class="acts">
          <button type="button" class="button" data-keep onClick={() => begin({ name: '', template: '' })}>
            {t('options_shareAdd')}
          </button>{' '}
          {share.length === 0 &&
            examples().map((entry) => (
              <button key={entry.name} type="button" class="button plain" onClick={() => begin(entry)}>
                {entry.name}
              </button>
            ))}
        </p>
      )}
    </section>
  );
}

interface EntryProps {
  entry: ShareTemplate;
  onEdit: () => void;
  onRemove: () => void;
}

function Entry({ entry: { name, template }, onEdit, onRemove }: EntryProps) {
  return (
    <div class="line">
      <span>
        <button type="button" class="share-name" data-keep aria-label={t('options_shareEdit', name)} onClick={onEdit}>
          <bdi>{name}</bdi>
        </button>
        <small dir="ltr">{template}</small>
      </span>
      <Tool small icon="trash" label={t('options_shareRemove', name)} onClick={onRemove} />
    </div>
  );
}

import type { TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ShareTrouble, shareTrouble } from '../../lib/content/share.ts';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { ShareTemplate } from '../../lib/reading.ts';

interface Props {
  entry: ShareTemplate;
  onSave: (entry: ShareTemplate) => void;
  onCancel: () => void;
}

const SENTENCES: Record<ShareTrouble, MessageKey> = {
  name: 'options_shareTroubleName',
  template: 'options_shareTroubleAddress',
  scheme: 'options_shareTroubleScheme',
  place: 'options_shareTroublePlace',
};

const value = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '').trim();

/** One way to share, as its name and its address; what is wrong with it is said in place, and nothing typed is lost. */
export function ShareForm({ entry, onSave, onCancel }: Props) {
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<ShareTrouble>();
  useLayoutEffect(() => name.current?.focus(), []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = { name: value(form, 'name'), template: value(form, 'template') };
    const wrong = shareTrouble(typed);
    if (!wrong) return onSave(typed);
    setTrouble(wrong);
    form.querySelector<HTMLElement>(wrong === 'name' ? '[name=name]' : '[name=template]')?.focus();
  };
  return (
    <form
      class="share-form"
      autocomplete="off"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <label for={`${id}n`}>{t('options_shareName')}</label>{' '}
      <input class="field" id={`${id}n`} name="name" defaultValue={entry.name} dir="auto" ref={name} />{' '}
      <label for={`${id}t`}>{t('options_shareTemplate')}</label>{' '}
      <input
        class="field"
        id={`${id}t`}
        name="template"
        defaultValue={entry.template}
        dir="ltr"
        inputMode="url"
        autocapitalize="off"
        spellcheck={false}
        placeholder="https://example.org/save?url={url}&title={title}"
      />
      {trouble && (
        <p class="trouble" role="alert">
          {t(SENTENCES[trouble])}
        </p>
      )}
      <p class="acts">
        <button type="submit" class="button first">
          {t('options_shareSave')}
        </button>{' '}
        <button type="button" class="button plain" onClick={onCancel}>
          {t('options_shareCancel')}
        </button>
      </p>
    </form>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';

interface Props {
  name: string;
  /** The new name, or undefined where nothing is to change; `byKey` where the focus stays with the name. */
  onDone: (name: string | undefined, byKey: boolean) => void;
}

/** A folder's name as a field in its own place: Enter or leaving takes it, Escape leaves it as it was. */
export function FolderName({ name, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const finish = (value: string | undefined, byKey: boolean) => {
    if (done.current) return;
    done.current = true;
    const text = value?.trim();
    onDone(text && text !== name ? text : undefined, byKey);
  };
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      class="field"
      ref={field}
      defaultValue={name}
      aria-label={t('options_folderName')}
      onBlur={(event) => finish(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') finish(event.currentTarget.value, true);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        finish(undefined, true);
      }}
    />
  );
}

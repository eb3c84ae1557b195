import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** A second line under the label. */
  note?: string;
  value: string;
  placeholder?: string;
  /** Called with what stands there when the field is left or Enter is pressed. */
  onWrite: (value: string) => void;
}

/** A setting that is an address: its name, and the field. */
export function TextLine({ label, note, value, placeholder, onWrite }: Props) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>
        {label}
        {note && <small>{note}</small>}
      </label>{' '}
      <input
        class="field"
        id={id}
        type="url"
        inputMode="url"
        dir="ltr"
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        onChange={(event) => onWrite(event.currentTarget.value.trim())}
      />
    </div>
  );
}

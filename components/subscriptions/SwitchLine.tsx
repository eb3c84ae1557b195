import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** A second line under the label. */
  note?: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchLine({ label, note, on, onSwitch }: Props) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>
        {label}
        {note && <small>{note}</small>}
      </label>{' '}
      <input
        class="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox brings its own state; aria-checked may not stand on it.
        role="switch"
        id={id}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}

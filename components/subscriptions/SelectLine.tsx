import { useId } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';

interface Props<Value extends string> {
  label: string;
  /** A second line under the label. */
  note?: string;
  value: Value;
  choices: { value: Value; text: string }[];
  onChoose: (value: Value) => void;
}

/** A setting with a few values: its name, and the value as a select. */
export function SelectLine<Value extends string>({ label, note, value, choices, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>
        {label}
        {note && <small>{note}</small>}
      </label>{' '}
      <span class="select">
        <select class="field" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.text}
            </option>
          ))}
        </select>
        <Icon name="chevron" small />
      </span>
    </div>
  );
}

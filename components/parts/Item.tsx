import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { Keycap } from './Keycap.tsx';

interface ItemProps {
  icon?: IconName;
  flip?: boolean;
  /** The command whose key does the same. */
  command?: string;
  /** One of several, or a switch of its own. */
  kind?: 'radio' | 'checkbox';
  checked?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** One line of a menu, with the key that does the same at its end. */
export function Item({ icon, flip, command, kind, checked = false, disabled, onClick, children }: ItemProps) {
  const role = kind ? { role: `menuitem${kind}` as const, 'aria-checked': checked } : { role: 'menuitem' as const };
  return (
    <button type="button" {...role} tabIndex={-1} disabled={disabled} onClick={onClick}>
      {icon && <Icon name={icon} flip={flip === true} />}
      {children}
      {kind && checked && <Icon name="check" small also="on" />}
      {command && <Keycap of={command} />}
    </button>
  );
}

/** Lines of a menu that belong together, under a word of their own. */
export function Group({ label, children }: { label: string; children: ComponentChildren }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu.
    <div role="group" aria-labelledby={id}>
      <p class="menu-word" id={id}>
        {label}
      </p>
      {children}
    </div>
  );
}

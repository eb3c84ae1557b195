import type { ComponentProps } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { useShortcut } from './Keycap.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'icon' | 'label'> {
  icon: IconName;
  label: string;
  /** The command whose key does the same. */
  command?: string;
  flip?: boolean;
  spin?: boolean;
  /** 28 instead of 36. */
  small?: boolean;
  /** Further classes. */
  also?: string | undefined;
}

/** An icon that is a button. Its label is said, and shown when pointed at. */
export function Tool({ icon, label, command = '', flip, spin, small, also, ...rest }: Props) {
  const shortcut = useShortcut(command);
  return (
    <button
      type="button"
      class={['tool', small && 's', also].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      aria-keyshortcuts={shortcut}
      {...rest}
    >
      <Icon name={icon} flip={flip === true} {...(spin && { also: 'spin' })} />
    </button>
  );
}

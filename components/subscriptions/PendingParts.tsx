import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { Pending } from '../../lib/model.ts';
import { hostOf } from './address.ts';
import { Slotted } from './Slotted.tsx';

/** What a row is called: the title it brought, or its host. */
export const nameOf = (row: Pending): string => row.title || hostOf(row.address);

/** What is said of a row, with its name. */
export function Named({ message, row }: { message: string; row: Pending }) {
  return (
    <strong>
      <Slotted text={message}>
        <bdi>{nameOf(row)}</bdi>
      </Slotted>
    </strong>
  );
}

/** The rows of a shared strip, behind a line that opens them. */
export function Fold({ children }: { children: ComponentChildren }) {
  return (
    <details class="those">
      <summary class="link">{t('pending_show')}</summary>
      <ul>{children}</ul>
    </details>
  );
}

interface ForgetProps {
  row: Pending;
  link?: boolean;
  onForget: (address: string) => void;
}

export function Forget({ row, onForget, link }: ForgetProps) {
  return (
    <button
      type="button"
      class={link ? 'link' : 'button plain'}
      aria-label={t('pending_forgetNamed', nameOf(row))}
      onClick={() => onForget(row.address)}
    >
      {t('pending_forget')}
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Pending } from '../../lib/model.ts';
import { useFocusKept } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { hostOf } from './address.ts';
import { PendingChoice } from './PendingChoice.tsx';
import { SLOT, Slotted } from './Slotted.tsx';
import { useWaiting } from './waiting.ts';
import './subscribe.css';

interface Props {
  /** Missing until they have been read. */
  pending: Pending[] | undefined;
  /** These four are called within the click or submit, nothing awaited before. */
  onGrant: (rows: Pending[]) => void;
  onForget: (address: string) => void;
  onChoose: (row: Pending, urls: string[]) => void;
  onRetry: (row: Pending) => void;
}

/** What a row is called: the title it brought, or its host. */
const nameOf = (row: Pending): string => row.title || hostOf(row.address);

/** One strip for each subscription under way; many of one kind share a strip. Their place is always there, as Toast's. */
export function PendingNotices({ pending, onGrant, onForget, onChoose, onRetry }: Props) {
  const box = useFocusKept();
  const waiting = useWaiting(pending);
  const at = (step: Pending['step']) => pending?.filter((row) => row.step === step) ?? [];
  return (
    <div class="notices" aria-live="polite" ref={box}>
      <Waiting rows={waiting} onGrant={onGrant} onForget={onForget} />
      {at('choose').map((row) => (
        <PendingChoice key={row.address} row={row} name={nameOf(row)} onChoose={onChoose} onForget={onForget} />
      ))}
      <Failed rows={at('failed')} onRetry={onRetry} onForget={onForget} />
      <Looking rows={at('looking')} />
    </div>
  );
}

function Waiting({ rows, onGrant, onForget }: { rows: Pending[] } & Pick<Props, 'onGrant' | 'onForget'>) {
  const [first] = rows;
  if (!first) return null;
  const grant = (
    <button type="button" class="button first" onClick={() => onGrant(rows)}>
      {t('pending_grant')}
    </button>
  );
  if (rows.length === 1) {
    return (
      <section class="notice warn">
        <Icon name="warning" tone="warn" />
        <div>
          <p>
            <Named message={t('pending_waits', SLOT)} row={first} />{' '}
            {first.error ? (
              explain(first.error)
            ) : (
              <Slotted text={t('pending_waitsWhy', SLOT)}>
                <bdi>{hostOf(first.address)}</bdi>
              </Slotted>
            )}
          </p>
          <p class="acts">
            {grant} <Forget row={first} onForget={onForget} />
          </p>
        </div>
      </section>
    );
  }
  return (
    <section class="notice warn">
      <Icon name="warning" tone="warn" />
      <div>
        <p>
          <strong>{plural('pending_waitsMany', rows.length)}</strong> {t('pending_waitsManyWhy')}
        </p>
        <p class="acts">{grant}</p>
        <Fold>
          {rows.map((row) => (
            <li key={row.address}>
              <span>
                <bdi>{nameOf(row)}</bdi>
              </span>{' '}
              <Forget row={row} onForget={onForget} link />
            </li>
          ))}
        </Fold>
      </div>
    </section>
  );
}

function Failed({ rows, onRetry, onForget }: { rows: Pending[] } & Pick<Props, 'onRetry' | 'onForget'>) {
  const why = (row: Pending) => row.error && explain(row.error);
  if (rows.length <= 2) {
    return rows.map((row) => (
      <section class="notice warn" key={row.address}>
        <Icon name="warning" tone="warn" />
        <div>
          <p>
            <Named message={t('pending_failed', SLOT)} row={row} /> {why(row)}
          </p>
          <p class="acts">
            <Retry row={row} onRetry={onRetry} /> <Forget row={row} onForget={onForget} />
          </p>
        </div>
      </section>
    ));
  }
  return (
    <section class="notice warn">
      <Icon name="warning" tone="warn" />
      <div>
        <p>
          <strong>{plural('pending_failedMany', rows.length)}</strong> {t('pending_failedManyWhy')}
        </p>
        <Fold>
          {rows.map((row) => (
            <li key={row.address}>
              <span>
                <bdi>{nameOf(row)}</bdi> <small>{why(row)}</small>
              </span>{' '}
              <Retry row={row} onRetry={onRetry} link /> <Forget row={row} onForget={onForget} link />
            </li>
          ))}
        </Fold>
      </div>
    </section>
  );
}

function Looking({ rows }: { rows: Pending[] }) {
  const [first] = rows;
  if (!first) return null;
  return (
    <p class="notice looking">
      <Icon name="clock" />
      {rows.length === 1 ? (
        <Named message={t('pending_looking', SLOT)} row={first} />
      ) : (
        <strong>{plural('pending_lookingMany', rows.length)}</strong>
      )}
    </p>
  );
}

function Named({ message, row }: { message: string; row: Pending }) {
  return (
    <strong>
      <Slotted text={message}>
        <bdi>{nameOf(row)}</bdi>
      </Slotted>
    </strong>
  );
}

/** The rows of a shared strip, behind a line that opens them. */
function Fold({ children }: { children: ComponentChildren }) {
  return (
    <details class="those">
      <summary class="link">{t('pending_show')}</summary>
      <ul>{children}</ul>
    </details>
  );
}

function Forget({ row, onForget, link }: { row: Pending; link?: boolean } & Pick<Props, 'onForget'>) {
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

function Retry({ row, onRetry, link }: { row: Pending; link?: boolean } & Pick<Props, 'onRetry'>) {
  return (
    <button
      type="button"
      class={link ? 'link' : 'button'}
      aria-label={t('pending_retryNamed', nameOf(row))}
      onClick={() => onRetry(row)}
    >
      {t('pending_retry')}
    </button>
  );
}

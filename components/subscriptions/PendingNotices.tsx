import '../parts/moreIcons.tsx';
import type { ComponentChildren } from 'preact';
import { explain } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Pending } from '../../lib/model.ts';
import { useFocusKept } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { hostOf } from './address.ts';
import { grantWords } from './grants.ts';
import { PendingChoice } from './PendingChoice.tsx';
import { PendingFailed } from './PendingFailed.tsx';
import { Fold, Forget, Named, nameOf } from './PendingParts.tsx';
import { SLOT, Slotted } from './Slotted.tsx';
import { useWaiting } from './waiting.ts';
import './subscribe.css';

interface Props {
  /** Missing until they have been read. */
  pending: Pending[] | undefined;
  /** These five are called within the click or submit, nothing awaited before. */
  onGrant: (rows: Pending[]) => void;
  onForget: (address: string) => void;
  onChoose: (row: Pending, urls: string[]) => void;
  onRetry: (row: Pending) => void;
  onSignIn: (row: Pending, user: string, password: string) => void;
  /** Further strips, below these. */
  children?: ComponentChildren;
}

/** One strip for each subscription under way; many of one kind share a strip. Their place is always there, as Toast's. */
export function PendingNotices({ pending, onGrant, onForget, onChoose, onRetry, onSignIn, children }: Props) {
  const box = useFocusKept();
  const waiting = useWaiting(pending);
  const at = (step: Pending['step']) => pending?.filter((row) => row.step === step) ?? [];
  return (
    <div class="notices" aria-live="polite" ref={box}>
      <Waiting rows={waiting} onGrant={onGrant} onForget={onForget} />
      {at('choose').map((row) => (
        <PendingChoice key={row.address} row={row} name={nameOf(row)} onChoose={onChoose} onForget={onForget} />
      ))}
      <PendingFailed rows={at('failed')} onGrant={onGrant} onRetry={onRetry} onForget={onForget} onSignIn={onSignIn} />
      <Looking rows={at('looking')} />
      {children}
    </div>
  );
}

function Waiting({ rows, onGrant, onForget }: { rows: Pending[] } & Pick<Props, 'onGrant' | 'onForget'>) {
  const [first] = rows;
  if (!first) return null;
  const grant = (
    <button type="button" class="button first" onClick={() => onGrant(rows)}>
      {rows.length === 1 ? grantWords(first.error) : t('pending_grant')}
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

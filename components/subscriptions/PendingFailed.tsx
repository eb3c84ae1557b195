import '../parts/moreIcons.tsx';
import { troubleOf } from '../../lib/explain.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Pending } from '../../lib/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { grantWords } from './grants.ts';
import { needsAccess, needsLogin } from './health.ts';
import { Fold, Forget, Named, nameOf } from './PendingParts.tsx';
import { SignIn } from './SignIn.tsx';
import { SLOT } from './Slotted.tsx';

interface Props {
  rows: Pending[];
  onForget: (address: string) => void;
  /** These are called within the click or submit, nothing awaited before. */
  onGrant: (rows: Pending[]) => void;
  onRetry: (row: Pending) => void;
  onSignIn: (row: Pending, user: string, password: string) => void;
}

const hasWay = (row: Pending): boolean => needsLogin(row) || needsAccess(row);

/** Whether another try can end otherwise: not where the feed is there already. */
const canHelp = (row: Pending): boolean => row.error?.kind !== 'already';

/** What could not be subscribed to; where a site, or a name and a password, is all that is missing, that is asked for. */
export function PendingFailed({ rows, ...on }: Props) {
  // What has its own way on stands alone.
  const [own, others] = [rows.filter(hasWay), rows.filter((row) => !hasWay(row))];
  return (
    <>
      {own.map((row) => (
        <One key={row.address} row={row} {...on} />
      ))}
      {others.length > 2 ? (
        <Many rows={others} {...on} />
      ) : (
        others.map((row) => <One key={row.address} row={row} {...on} />)
      )}
    </>
  );
}

function One({ row, onGrant, onRetry, onForget, onSignIn }: { row: Pending } & Omit<Props, 'rows'>) {
  const asks = needsLogin(row);
  return (
    <section class="notice warn">
      <Icon name="warning" tone="warn" />
      <div>
        <p>
          <Named message={t('pending_failed', SLOT)} row={row} /> {troubleOf(row)}
        </p>
        {asks && (
          <SignIn address={row.address} onSignIn={(user, password) => onSignIn(row, user, password)}>
            <Forget row={row} onForget={onForget} />
          </SignIn>
        )}
        {!asks && (
          <p class="acts">
            {needsAccess(row) ? (
              <button type="button" class="button first" onClick={() => onGrant([row])}>
                {grantWords(row.error)}
              </button>
            ) : (
              canHelp(row) && <Retry row={row} onRetry={onRetry} />
            )}{' '}
            <Forget row={row} onForget={onForget} />
          </p>
        )}
      </div>
    </section>
  );
}

function Many({ rows, onRetry, onForget }: Omit<Props, 'onSignIn' | 'onGrant'>) {
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
                <bdi>{nameOf(row)}</bdi> <small>{troubleOf(row)}</small>
              </span>{' '}
              {canHelp(row) && <Retry row={row} onRetry={onRetry} link />} <Forget row={row} onForget={onForget} link />
            </li>
          ))}
        </Fold>
      </div>
    </section>
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

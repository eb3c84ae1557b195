import { useState } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { t } from '../../lib/i18n.ts';
import { type Copies, dateOf, holds } from '../subscriptions/copyWords.ts';
import { Plainly } from './Plainly.tsx';

export type Trouble = 'broken' | 'newer' | 'blocked' | 'updated' | 'lost';

interface Props {
  trouble: Trouble;
  copies: Copies;
  now: number;
}

/** A page without its database: why, and the way back. */
export function Troubled({ trouble, copies, now }: Props) {
  switch (trouble) {
    case 'newer':
      return <Plainly say={t('reader_newer')} again />;
    case 'blocked':
      return <Plainly say={t('reader_blocked')} />;
    case 'updated':
      return <Plainly say={t('reader_updated')} again />;
    case 'lost':
      return <Plainly say={t('reader_lost')} again />;
    case 'broken':
      return <Broken copies={copies} now={now} />;
  }
}

/** The database cannot be opened. Nothing is deleted unless the person says so. */
function Broken({ copies, now }: { copies: Copies; now: number }) {
  const [failed, setFailed] = useState(false);
  const [newest] = copies.list ?? [];
  const anew = async () => {
    setFailed(false);
    setFailed(!(await copies.startAnew()));
  };
  return (
    <div class="nothing" role="status">
      <p>
        <strong>{explain({ kind: 'storage', why: 'broken' })}</strong>
      </p>
      <p>{t('reader_brokenHow')}</p>
      <p class="acts">
        <button type="button" class="button first" onClick={() => location.reload()}>
          {t('reader_tryAgain')}
        </button>
      </p>
      <p class="else">{newest ? t('reader_anewCopy', holds(newest), dateOf(newest, now)) : t('reader_anewEmpty')}</p>
      {failed && <p>{t('reader_anewFailed')}</p>}
      <p class="acts">
        <button type="button" class="button" disabled={copies.list === undefined} onClick={anew}>
          {t('reader_startAnew')}
        </button>
      </p>
    </div>
  );
}

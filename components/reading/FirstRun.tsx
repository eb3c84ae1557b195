import '../parts/moreIcons.tsx';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';
import { Toast } from '../parts/Toast.tsx';
import { CopyOffer } from '../subscriptions/CopyOffer.tsx';
import { PendingNotices } from '../subscriptions/PendingNotices.tsx';
import { SubscribeForm } from '../subscriptions/SubscribeForm.tsx';
import { dayOf, fullDate } from './ages.ts';
import { DiskFull } from './DiskFull.tsx';
import type { ReaderProps } from './props.ts';

/** The first page a person sees: our name, one question, one field. */
export function FirstRun({ reader }: { reader: ReaderProps }) {
  const { now, found, pending, toast, acts, copies, room } = reader;
  return (
    <main class="first-run">
      <header class="masthead">
        <h1 lang="en">{t('extensionName')}</h1>
        <p>
          <span>{t('reader_number')}</span> <time dateTime={dayOf(now)}>{fullDate(now)}</time>{' '}
          <span>{t('reader_edition')}</span>
        </p>
      </header>
      {room.fullSince !== undefined && <DiskFull onAgain={room.again} />}
      <PendingNotices
        pending={pending}
        onGrant={acts.grant}
        onForget={acts.forget}
        onChoose={acts.choose}
        onRetry={acts.retry}
        onSignIn={acts.signIn}
      />
      <h2>{t('reader_welcome')}</h2>
      <p class="say">{t('reader_welcomeHow')}</p>
      <SubscribeForm big focus onSubscribe={acts.subscribe} found={found} />
      <CopyOffer copies={copies} now={now} />
      <ImportLine onImport={() => acts.openSettings('#import')} />
      <p class="promise">{t('reader_promise')}</p>
      <Toast toast={toast} onUndo={acts.undo} />
    </main>
  );
}

/** The way for those who bring their feeds along. A file picker would close the popup, so it is on the options page. */
export function ImportLine({ onImport }: { onImport: () => void }) {
  return (
    <p class="other">
      <Icon name="import" />{' '}
      <span>
        {t('reader_fromElsewhere')}{' '}
        <button type="button" class="link" onClick={onImport}>
          {t('reader_import')}
        </button>
      </span>
    </p>
  );
}

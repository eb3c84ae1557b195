import { useEffect, useRef } from 'preact/hooks';
import { explain } from '../explain.ts';
import { t } from '../i18n.ts';
import type { FeedError } from '../model.ts';

/** What IndexedDB throws when it fails; an InvalidStateError is a connection that is gone. */
const OF_DATABASE = new Set([
  'AbortError',
  'ConstraintError',
  'DataError',
  'NotFoundError',
  'QuotaExceededError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** A database that failed, as the error that is told. */
export const ofStorage = (thrown: unknown): FeedError => ({
  kind: 'storage',
  why: thrown instanceof DOMException && thrown.name === 'QuotaExceededError' ? 'full' : 'broken',
});

/** What was thrown, a bug or a broken database, as a plain sentence. */
export function sentenceOf(thrown: unknown): string {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'InvalidStateError') return t('reader_lost');
  return OF_DATABASE.has(name) ? explain(ofStorage(thrown)) : t('error_unexpected');
}

/**
 * Says what nothing else has caught: every verb returns at once and may fail later. The browser writes it to the console
 * by itself.
 */
export function useFailures(say: (toast: { text: string }) => void): void {
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    const rejected = ({ reason }: PromiseRejectionEvent) => latest.current({ text: sentenceOf(reason) });
    const thrown = ({ error }: ErrorEvent) => {
      // Browsers report a ResizeObserver that is behind as an error without one; nothing has failed there.
      if (error) latest.current({ text: sentenceOf(error) });
    };
    addEventListener('unhandledrejection', rejected);
    addEventListener('error', thrown);
    return () => {
      removeEventListener('unhandledrejection', rejected);
      removeEventListener('error', thrown);
    };
  }, []);
}

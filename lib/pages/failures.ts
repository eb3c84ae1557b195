import { explain } from '../explain.ts';
import { t } from '../i18n.ts';
import type { FeedError } from '../model.ts';
import { isFull } from '../store/room.ts';

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
  why: isFull(thrown) ? 'full' : 'broken',
});

/** What was thrown, a bug or a broken database, as a plain sentence. */
export function sentenceOf(thrown: unknown): string {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'InvalidStateError') return t('reader_lost');
  return OF_DATABASE.has(name) || isFull(thrown) ? explain(ofStorage(thrown)) : t('error_unexpected');
}

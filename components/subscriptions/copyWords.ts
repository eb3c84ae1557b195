import { plural, t } from '../../lib/i18n.ts';
import { shortDate } from '../reading/ages.ts';

/** A daily copy, as far as it is shown. */
export interface Copy {
  id: number;
  at: number;
  feeds: number;
  starred: number;
}

/** The daily copies and what can be done with them. */
export interface Copies {
  /** Newest first; missing until they have been read. */
  list: Copy[] | undefined;
  /** Which of them is being brought back. */
  busy: number | undefined;
  /** What the last one brought back did. */
  done: { id: number; feeds: number; starred: number } | undefined;
  bringBack: (copy: Copy) => void;
  /** Deletes a database that cannot be read and begins with the newest copy, if there is one; false where it cannot be. */
  startAnew: () => Promise<boolean>;
}

/** `12 feeds and 3 starred articles`; what there is none of is left out. */
export function holds({ feeds, starred }: Pick<Copy, 'feeds' | 'starred'>): string {
  const stars = plural('options_copyStars', starred);
  if (feeds === 0) return stars;
  const subscriptions = plural('options_count', feeds);
  return starred === 0 ? subscriptions : t('options_copyBoth', subscriptions, stars);
}

/** The day a copy is of. */
export const dateOf = ({ at }: Copy, now: number): string => shortDate(at, now);

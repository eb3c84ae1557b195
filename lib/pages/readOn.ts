import type { Article, Feed, ReadOn, Settings } from '../model.ts';

interface Around {
  feeds?: Feed[] | undefined;
  settings?: Pick<Settings, 'readOn'> | undefined;
}

/** What marks an article as read: what its feed says, else the settings. */
export const readOnOf = ({ feedId }: Article, { feeds, settings }: Around): ReadOn =>
  feeds?.find(({ id }) => id === feedId)?.readOn ?? settings?.readOn ?? 'open';

/** Unread rows between two of a list that scrolling past marks as read. */
export function passed(rows: Article[], from: number, to: number, around: Around): number[] {
  const isMeant = (row: Article): boolean => row.unread === 1 && readOnOf(row, around) === 'past';
  return rows
    .slice(from, to)
    .filter(isMeant)
    .map(({ id }) => id);
}

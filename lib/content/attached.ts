import { kindOf, type MediaKind } from '../feed/kinds.ts';
import type { Enclosure } from '../model.ts';

/** What came with an article to be heard, watched or, without a kind, fetched; its pictures stand with its text. */
export const attached = (enclosures: readonly Enclosure[]): (Enclosure & { kind: MediaKind | undefined })[] =>
  enclosures.map((enclosure) => ({ ...enclosure, kind: kindOf(enclosure) })).filter(({ kind }) => kind !== 'image');

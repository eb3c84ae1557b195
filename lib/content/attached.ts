import { kindOf } from '../feed/kinds.ts';
import type { Enclosure } from '../model.ts';

/** What came with an article to be heard, watched or, without a kind, fetched; its pictures stand with its text. */
export const attached = (enclosures: readonly Enclosure[]): (Enclosure & { kind: 'audio' | 'video' | undefined })[] =>
  enclosures.flatMap((enclosure) => {
    const kind = kindOf(enclosure);
    return kind === 'image' ? [] : [{ ...enclosure, kind }];
  });

import { kindOf } from '../feed/kinds.ts';
import type { Enclosure } from '../model.ts';

/** What came with an article to be heard, watched or fetched; its pictures stand with its text. */
export const attached = (enclosures: readonly Enclosure[]): Enclosure[] =>
  enclosures.filter((enclosure) => kindOf(enclosure) !== 'image');

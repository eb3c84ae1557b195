/** Finding words in an article. Pure: texts in, places out. */

/** A place in the texts: which one, and how far into it in UTF-16 units. */
export interface Spot {
  text: number;
  at: number;
}

export interface Hit {
  from: Spot;
  to: Spot;
}

/** The texts as they are searched: each unit of `folded` knows where its character begins and ends. */
export interface Index {
  folded: string;
  texts: number[];
  starts: number[];
  ends: number[];
}

/** A character with what is set upon it; the half-width voicing marks of kana are letters of their own, and Hangul may come in parts. */
const CHARACTER = /[ᄀ-ᇿ]+|[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]+/gu;
/** Where a line may break or not: nobody types it. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANK = /^\s+$/;
/** Between blocks: no query holds it. */
const BOUNDARY = '\n';

const fold = (character: string): string =>
  BLANK.test(character) ? ' ' : character.normalize('NFKC').toLowerCase().replace(UNSEEN, '');

/** @param texts in reading order; null is the edge of a block, across which nothing is found. */
export function indexOf(texts: readonly (string | null)[]): Index {
  const index: Index = { folded: '', texts: [], starts: [], ends: [] };
  const parts: string[] = [];
  let last = BOUNDARY;
  const add = (folded: string, text: number, start: number, end: number): void => {
    for (const unit of folded.split('')) {
      const isIdle = (unit === ' ' || unit === BOUNDARY) && (last === ' ' || last === BOUNDARY);
      if (isIdle && unit !== BOUNDARY) continue;
      parts.push(unit);
      index.texts.push(text);
      index.starts.push(start);
      index.ends.push(end);
      last = unit;
    }
  };
  for (const [at, text] of texts.entries()) {
    if (text === null) add(BOUNDARY, at, 0, 0);
    else
      for (const { 0: character, index: start } of text.matchAll(CHARACTER))
        add(fold(character), at, start, start + character.length);
  }
  index.folded = parts.join('');
  return index;
}

/**
 * Everywhere a query stands, in reading order and without overlaps: capitals, widths and the kind of blanks do not matter,
 * nor how a character is put together.
 */
export function find({ folded, texts, starts, ends }: Index, query: string): Hit[] {
  const wanted = indexOf([query.trim()]).folded;
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length - 1;
    hits.push({
      from: { text: texts[at] ?? 0, at: starts[at] ?? 0 },
      to: { text: texts[end] ?? 0, at: ends[end] ?? 0 },
    });
  }
  return hits;
}

/** Names of months and zones as feeds write them. */

/** First letters of month names in other languages, where they differ from the English; longest first. */
// biome-ignore format: a table
export const FOREIGN_MONTHS: readonly (readonly [string, number])[] = [
  ['janv', 1], ['ene', 1], ['gen', 1], ['янв', 1], ['ιαν', 1], ['sty', 1], ['led', 1],
  ['fév', 2], ['fev', 2], ['фев', 2], ['φεβ', 2], ['lut', 2], ['úno', 2],
  ['mär', 3], ['maa', 3], ['mrz', 3], ['мар', 3], ['μαρ', 3], ['μάρ', 3], ['bře', 3], ['már', 3],
  ['avr', 4], ['abr', 4], ['апр', 4], ['απρ', 4], ['kwi', 4], ['dub', 4], ['ápr', 4],
  ['mai', 5], ['maj', 5], ['máj', 5], ['mei', 5], ['mag', 5], ['май', 5], ['мая', 5], ['μαϊ', 5], ['μαι', 5], ['μάι', 5], ['kvě', 5],
  ['juin', 6], ['giu', 6], ['июн', 6], ['ιουν', 6], ['ιούν', 6], ['cze', 6], ['jún', 6],
  ['juil', 7], ['lug', 7], ['июл', 7], ['ιουλ', 7], ['ιούλ', 7], ['lip', 7], ['júl', 7],
  ['aoû', 8], ['aou', 8], ['ago', 8], ['авг', 8], ['αυγ', 8], ['αύγ', 8], ['sie', 8], ['srp', 8],
  ['set', 9], ['сен', 9], ['σεπ', 9], ['wrz', 9], ['zář', 9], ['sze', 9],
  ['okt', 10], ['out', 10], ['ott', 10], ['окт', 10], ['οκτ', 10], ['paź', 10], ['říj', 10],
  ['ноя', 11], ['νοε', 11], ['νοέ', 11], ['lis', 11],
  ['dez', 12], ['déc', 12], ['dic', 12], ['des', 12], ['дек', 12], ['δεκ', 12], ['gru', 12], ['pro', 12],
];

/** Offsets of named zones in minutes. RFC 822 section 5.1, and those seen in feeds. */
// biome-ignore format: a table
export const ZONES = new Map<string, number>(
  Object.entries({
    a: -60, m: -720, n: 60, y: 720, ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, west: 60, ist: 330, cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120,
    eet: 120, eest: 180, msk: 180, msd: 240, sgt: 480, hkt: 480, cst8: 480, jst: 540, kst: 540,
    aest: 600, aedt: 660, acst: 570, acdt: 630, awst: 480, nzst: 720, nzdt: 780,
    nst: -210, ndt: -150, ast: -240, at: -240, adt: -180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360,
    mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600, brt: -180, art: -180,
  }),
);

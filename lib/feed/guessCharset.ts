/** The charset of bytes that nobody named and that are no UTF-8, by the letters each language uses most. */

/** Encodings, the letters that stand out in text that is really in them, and the share those usually have. */
const CANDIDATES: readonly (readonly [label: string, usual: number, frequent: string])[] = [
  ['gb18030', 0.2, '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下，。、：“”'],
  ['big5', 0.2, '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下，。、：「」'],
  ['shift_jis', 0.5, 'のにはをがでとたいるしてなれさもかりこうんスンルトイクラアー、。「」'],
  ['euc-jp', 0.5, 'のにはをがでとたいるしてなれさもかりこうんスンルトイクラアー、。「」'],
  ['euc-kr', 0.3, '이다는의에을가고한지로기서하사은도를대어자리인해시'],
  ['windows-1251', 0.85, 'оеаинтсрвлкмдпуяызОЕАИНТСРВ'],
  ['koi8-r', 0.85, 'оеаинтсрвлкмдпуяызОЕАИНТСРВ'],
];

/** Enough to know a language by. */
const SAMPLE = 16_384;

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    // As a stream: the sample may end inside a character.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** How much of what is not ASCII are these letters, 0 to 1. */
function share(text: string, frequent: string): number {
  let known = 0;
  let all = 0;
  for (const character of text) {
    if (character <= '\u007f') continue;
    all++;
    if (frequent.includes(character)) known++;
  }
  return all === 0 ? 0 : known / all;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

/** Whether half of what is not ASCII stands beside ASCII letters, as the accents of Latin languages do. */
function isLatin(bytes: Uint8Array): boolean {
  let beside = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) <= 0x7f) continue;
    all++;
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) beside++;
  }
  return beside * 2 >= all;
}

/** The most likely label of the Encoding standard; windows-1252 where nothing is likely. */
export function guessCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 1);
  const sample = bytes.subarray(from, from + SAMPLE);
  if (isLatin(sample)) return 'windows-1252';
  let best = { label: 'windows-1252', score: 0.3 };
  for (const [label, usual, frequent] of CANDIDATES) {
    const text = strictly(sample, label);
    const score = text === undefined ? 0 : Math.min(1, share(text, frequent) / usual);
    if (score > best.score) best = { label, score };
  }
  return best.label;
}

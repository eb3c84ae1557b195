/** HTML to plain text, for titles, excerpts and languages; no DOM, linear in size. */
import { decode } from './entities.ts';
import { closing, INLINE, INVISIBLE, tagEnd, tagNameAt } from './markup.ts';

interface Piece {
  text: string;
  /** Where reading goes on. */
  next: number;
}

/** What a `<` at `at` contributes to the text, and where reading goes on. */
function piece(html: string, at: number, unclosed: Set<string>): Piece {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { text: '', next: end < 0 ? html.length : end + 3 };
  }
  if (html.startsWith('<![CDATA[', at)) {
    const end = html.indexOf(']]>', at + 9);
    return { text: html.slice(at + 9, end < 0 ? html.length : end), next: end < 0 ? html.length : end + 3 };
  }
  const name = tagNameAt(html, at);
  if (name === undefined) {
    const next = html.charCodeAt(at + 1);
    if (next === 33 || next === 63) return { text: '', next: tagEnd(html, at) };
    return { text: '<', next: at + 1 };
  }
  const next = tagEnd(html, at);
  if (INVISIBLE.has(name) && html.charCodeAt(at + 1) !== 47 && html.charCodeAt(next - 2) !== 47) {
    return { text: ' ', next: closing(html, name, next, unclosed) };
  }
  return { text: INLINE.has(name) ? '' : ' ', next };
}

/** White space as HTML has it: a no-break space and its kin are the author's and stay. */
const SPACE = /[ \t\r\n\f]+/g;

/** Plain text with white space collapsed and trimmed. */
export function collapse(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

/** Cuts to at most `max` UTF-16 units, never inside a character, with an ellipsis where something was cut. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = max - 1;
  const code = text.charCodeAt(end - 1);
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end).trimEnd()}…`;
}

/** Longer than any character reference: what follows may still change so much of the end. */
const REFERENCE = 40;

/**
 * The text a reader would see of some HTML: tags, comments, scripts and styles dropped, character references decoded,
 * white space collapsed. Text without markup comes back as it is. At most `max` UTF-16 units, ending in `…` when cut.
 */
export function toText(html: string, max = Number.POSITIVE_INFINITY): string {
  const unclosed = new Set<string>();
  let out = '';
  let at = 0;
  const readTo = (length: number): string => {
    while (at < html.length && out.length < length) {
      const open = html.indexOf('<', at);
      const end = open < 0 ? html.length : open;
      out += html.slice(at, end);
      const { text, next } = open < 0 ? { text: '', next: end } : piece(html, open, unclosed);
      out += text;
      at = next;
    }
    return collapse(decode(out));
  };
  if (max === Number.POSITIVE_INFINITY) return readTo(max);
  // Mostly there is little white space and few references: a bit more than is wanted is enough.
  const soon = readTo(max * 1.5 + REFERENCE);
  return cut(soon.length > max + REFERENCE ? soon : readTo(max * 4 + 1000), max);
}

/** Characters that only one of the two ways of writing Chinese has, from among the most frequent. */
const SIMPLIFIED =
  '这们来说对时会国个为过还后没发经么实现进动开关点问间长应当话见电车东书给让从样两头书业产广门乐习飞马鸟鱼龙学体里机气钱战张号单简汉语读认识谁请谢谈论记许设证评词译该详误调变';
const TRADITIONAL =
  '這們來說對時會國個為過還後沒發經麼實現進動開關點問間長應當話見電車東書給讓從樣兩頭書業產廣門樂習飛馬鳥魚龍學體裡機氣錢戰張號單簡漢語讀認識誰請謝談論記許設證評詞譯該詳誤調變';

/** What a character may be, one bit each. Thai and Greek are one language's own; Cyrillic, Arabic, Hebrew and Devanagari are several languages'. */
const KINDS: readonly ((character: string) => boolean)[] = [
  (character) => /\p{L}/u.test(character),
  (character) => /\p{Script=Han}/u.test(character),
  (character) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character),
  (character) => /\p{Script=Hangul}/u.test(character),
  (character) => /\p{Script=Thai}/u.test(character),
  (character) => /\p{Script=Greek}/u.test(character),
  (character) => SIMPLIFIED.includes(character),
  (character) => TRADITIONAL.includes(character),
];

/** Kinds of characters met so far, with a bit besides that says so: texts use few, and asking for each kind takes long. */
const met = new Uint16Array(0x10000);
const MET = 1 << KINDS.length;

function kindsOf(code: number): number {
  const known = met[code];
  if (known) return known;
  const character = String.fromCodePoint(code);
  const kinds = KINDS.reduce((bits, is, at) => bits | (is(character) ? 1 << at : 0), MET);
  if (code < met.length) met[code] = kinds;
  return kinds;
}

const together = new Uint16Array(2 * MET);

/** How many characters of each kind there are, in the order of `KINDS`. */
function count(text: string): number[] {
  // By all their kinds at once: a text has hundreds of characters and a handful of these.
  const mixes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const mix = kindsOf(code);
    const before = together[mix] ?? 0;
    if (before === 0) mixes.push(mix);
    together[mix] = before + 1;
  }
  const counts = KINDS.map((_, at) =>
    mixes.reduce((sum, mix) => sum + (mix & (1 << at) ? (together[mix] ?? 0) : 0), 0),
  );
  for (const mix of mixes) together[mix] = 0;
  return counts;
}

/**
 * A language tag (BCP 47) by script: `ja` by kana, `ko` by Hangul, `zh-Hans`, `zh-Hant` or `zh` by Han, `th`, `el`.
 * Undefined for scripts that several languages share, such as Latin, and for too little text to tell.
 */
export function guessLang(text: string): string | undefined {
  const [letters = 0, han = 0, kana = 0, hangul = 0, thai = 0, greek = 0, simplified = 0, traditional = 0] = count(
    text.slice(0, 2000),
  );
  if (letters === 0) return undefined;
  if (kana * 10 > han && (kana + han) * 3 > letters && kana > 0) return 'ja';
  if (hangul * 3 > letters) return 'ko';
  if (han * 3 > letters) return simplified === traditional ? 'zh' : simplified > traditional ? 'zh-Hans' : 'zh-Hant';
  if (thai * 2 > letters) return 'th';
  return greek * 2 > letters ? 'el' : undefined;
}

import { guessLang } from './text.ts';

const HAN_FAMILY = /^(?:zh|ja|ko|yue|cmn|wuu|nan|hak|lzh)(?:-|$)/i;

const primary = (lang: string): string => lang.split('-', 1)[0]?.toLowerCase() ?? '';

/**
 * The language of a text, BCP 47: as declared, unless its script says otherwise, else what the script tells.
 * Feeds of Chinese sites often claim `en-US`, the default of the program that made them, and relays declare one language for
 * everything. Han alone proves nothing against Japanese, Cantonese and their kin; kana and Hangul do prove.
 */
export function langOf(text: string, declared?: string): string | undefined {
  const guess = guessLang(text);
  if (declared === undefined || guess === undefined) return declared ?? guess;
  if (primary(guess) === primary(declared)) return declared;
  const proves = primary(guess) !== 'zh' || !HAN_FAMILY.test(declared);
  return HAN_FAMILY.test(guess) && proves ? guess : declared;
}

import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** Every key of the interface's messages. */
export type MessageKey = keyof typeof messages;

/** The stems of messages that come in plural forms (`stem_one`, `stem_other`). */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

type GetMessage = (key: string, substitutions?: string[]) => string;

/** The interface's language, BCP 47. */
export const locale = (): string => browser.i18n.getUILanguage();

/** The language the messages are really in: it falls back to English where the interface's has none. */
export const messageLang = (): string => t('extensionLang') || 'en';

/** How two names stand to each other in the alphabet of a language: numbers by their value, capitals like small letters. */
export const nameOrder = (lang: string): ((a: string, b: string) => number) =>
  new Intl.Collator(lang, { numeric: true, sensitivity: 'base' }).compare;

/** Names in the order of the alphabet of a language, each once, empty ones left out. */
export const namesInOrder = (names: string[], lang = messageLang()): string[] =>
  [...new Set(names)].filter(Boolean).sort(nameOrder(lang));

/** Messages without substitutions, once asked for: a long list asks for the same few hundreds of times. */
const plain = new Map<string, string>();

/** A message of `_locales`, with `$1`... replaced in order. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const getMessage = browser.i18n.getMessage as GetMessage;
  if (substitutions.length > 0) return getMessage(key, substitutions.map(String));
  const known = plain.get(key) ?? getMessage(key);
  // While an extension is being loaded anew, Chromium has no messages for a moment.
  if (known !== '') plain.set(key, known);
  return known;
}

let rules: Intl.PluralRules | undefined;

/**
 * A message that depends on a number: `$1` is the number as the language writes it, further ones follow.
 * The form is chosen by `Intl.PluralRules`; a language has the forms that it asks for.
 */
export function plural(key: PluralKey, n: number, ...substitutions: (string | number)[]): string {
  rules ??= new Intl.PluralRules(messageLang());
  const form = rules.select(n) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, n.toLocaleString(messageLang()), ...substitutions);
}

/**
 * How the package reads its messages (in place of the browser's own way, for `lib/i18n.ts`): all of a language are joined in one. What
 * stands around each in `messages.json` is a quarter of what those files weigh, and asking once is quicker than hundreds of times.
 */
import { browser as real } from 'wxt/browser';

/** The name of the message that has all. */
export const ALL = 'a';

/** Between two messages, and between the forms of one that depends on a number. */
const [NEXT, FORM] = ['|', '~'];

/** The places that words are filled into are filled with themselves, so that the text stays as it was written. */
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** @throws where a message has what would part it. */
export function join(messages: string[][]): string {
  const apart = messages.flat().find((message) => message.includes(NEXT) || message.includes(FORM));
  if (apart !== undefined) throw new Error(`This message would come apart: ${apart}`);
  return messages.map((forms) => forms.join(FORM)).join(NEXT);
}

type GetMessage = (key: string, words?: string[]) => string;

const asked: GetMessage = (key, words) => (real.i18n.getMessage as GetMessage)(key, words);

let all: string[] = [];

/** A message by its place among all, in base 36, with the form that is asked for: `1c`, `1d_one`. The manifest's have names still. */
function getMessage(key: string, words: string[] = []): string {
  const [place = '', form] = key.split('_');
  if (place.startsWith('extension')) return asked(key, words);
  // While an extension is being loaded anew, Chromium has no messages for a moment.
  if (all.length < 2) all = asked(ALL, PLACES).split(NEXT);
  const forms = all[Number.parseInt(place, 36)]?.split(FORM) ?? [];
  const text = (form === 'one' ? forms[0] : forms.at(-1)) ?? '';
  return text.replace(/\$(\d)/g, (_, at) => words[at - 1] ?? '');
}

export const browser = { i18n: { getMessage, getUILanguage: () => real.i18n.getUILanguage() } };

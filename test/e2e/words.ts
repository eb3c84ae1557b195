import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A sentence of the interface in English, `$1`... filled in: what a page must say. */
export function say(key: keyof typeof messages, ...substitutions: (string | number)[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, n) => String(substitutions[Number(n) - 1] ?? ''));
}

import en from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** A browser whose interface speaks the real English messages. Import it before what it stands in for. */
const getMessage = (key: string, substitutions: string[] = []): string =>
  ((en as Record<string, { message: string }>)[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, n: string) => substitutions[Number(n) - 1] ?? '',
  );

Object.assign(globalThis, {
  chrome: { runtime: { id: 'test' }, i18n: { getMessage, getUILanguage: () => 'en-GB' } },
});

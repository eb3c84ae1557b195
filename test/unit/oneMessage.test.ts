import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser as real } from 'wxt/browser';
import { packed } from '../../.build/messages.ts';
import { join as joined } from '../../.build/oneMessage.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ROOT } from './walls/sources.ts';

type Messages = Record<string, { message: string }>;

const written = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, `public/_locales/${locale}/messages.json`), 'utf8'));

/** As browsers do it: a place that nothing is given for is empty. */
const filled = (text: string, words: string[] = []): string => text.replace(/\$(\d)/g, (_, at) => words[at - 1] ?? '');

const names = [...new Set(Object.keys(english).map((key) => key.replace(/_(?:one|other)$/, '')))].filter(
  (name) => !name.startsWith('extension'),
);

/** The reader of the package, in a browser that has a language's packed file. */
async function inBrowser(messages: Messages) {
  vi.resetModules();
  const ask = vi.fn((key: string, words?: string[]) => filled(messages[key]?.message ?? '', words));
  vi.spyOn(real.i18n, 'getMessage').mockImplementation(ask as typeof real.i18n.getMessage);
  const { browser } = await import('../../.build/oneMessage.ts');
  return { ask, getMessage: browser.i18n.getMessage };
}

describe('Messages in the package', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(['en', 'ja', 'zh_CN', 'zh_TW'])(
    'say in %s what was written, with the same words filled in',
    async (locale) => {
      const all = written(locale);
      const { getMessage } = await inBrowser(packed(all));
      const words = ['7', '$2', 'a|b~c'];
      for (const [key, { message }] of Object.entries(all)) {
        const [, stem = key, form = ''] = /^(.*?)(_one|_other)?$/.exec(key) ?? [];
        const name = key.startsWith('extension') ? key : names.indexOf(stem).toString(36) + form;
        expect(getMessage(name, words), key).toBe(filled(message, words));
        expect(getMessage(name), key).toBe(filled(message));
      }
    },
  );

  test('are asked of the browser once, and again while it has none', async () => {
    const messages: Messages = {};
    const { ask, getMessage } = await inBrowser(messages);
    expect(getMessage('0')).toBe('');
    Object.assign(messages, packed(english));
    expect([getMessage('0'), getMessage('1', ['x'])]).toEqual([english.article_alwaysPictures.message, 'Back to x']);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(getMessage('zzz')).toBe('');
  });

  test('are not joined where one has what parts them', () => {
    expect(() => joined([['fine'], ['a|b']])).toThrow('a|b');
    expect(() => joined([['fine'], ['one', 'a~b']])).toThrow('a~b');
  });
});

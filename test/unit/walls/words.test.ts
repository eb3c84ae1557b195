import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRODUCT, ROOT, sources } from './sources.ts';

type Messages = Record<string, { message: string }>;

const FOLDER = join(ROOT, 'public/_locales');
const NAMES = readdirSync(FOLDER);

const messages = (locale: string): Messages => JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8'));

const ENGLISH = messages('en');
const LOCALES: Record<string, Messages> = Object.fromEntries(NAMES.map((name) => [name, messages(name)]));
const OTHERS = Object.entries(LOCALES).filter(([name]) => name !== 'en');

const substitutions = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('Messages', () => {
  test('there are English, both Chinese, and Japanese', () => {
    expect(NAMES.sort()).toEqual(['en', 'ja', 'zh_CN', 'zh_TW']);
  });

  test.each(OTHERS)('%s has the keys of English, but for forms of numbers that it never asks for', (_, all) => {
    const forms = new Intl.PluralRules(all.extensionLang?.message).resolvedOptions().pluralCategories;
    const expected = Object.keys(ENGLISH).filter((key) => forms.includes('one') || !key.endsWith('_one'));
    expect(Object.keys(all).sort()).toEqual(expected.sort());
  });

  test('every key is used', () => {
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const code = [config, ...sources(...PRODUCT).map(({ text }) => text)].join('\n');
    const isUsed = (key: string): boolean => {
      const stem = key.replace(/_(one|other)$/, '');
      return [`'${key}'`, `'${stem}'`, `__MSG_${key}__`].some((form) => code.includes(form));
    };
    expect(Object.keys(ENGLISH).filter((key) => !isUsed(key))).toEqual([]);
  });

  test.each(OTHERS)('%s fills in the same things as English', (_, all) => {
    const differing = Object.entries(ENGLISH)
      .filter(([key]) => !key.endsWith('_one'))
      .filter(([key, { message }]) => String(substitutions(message)) !== String(substitutions(all[key]?.message ?? '')))
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test.each(Object.entries(LOCALES))(
    '%s has no two substitutions in a row, which Chromium takes for a name',
    (_, all) => {
      expect(Object.keys(all).filter((key) => /\$[\w@]+\$/.test(all[key]?.message ?? ''))).toEqual([]);
    },
  );

  test.each(Object.entries(LOCALES))('%s has no empty message', (_, all) => {
    expect(Object.keys(all).filter((key) => !all[key]?.message.trim())).toEqual([]);
  });
});

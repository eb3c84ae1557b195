import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRODUCT, ROOT, sources } from './sources.ts';

type Messages = Record<string, { message: string }>;

const messages = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8'));

const LOCALES = { en: messages('en'), zh_CN: messages('zh_CN') };

const substitutions = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('Messages', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(LOCALES.zh_CN).sort()).toEqual(Object.keys(LOCALES.en).sort());
  });

  test('every key is used', () => {
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const code = [config, ...sources(...PRODUCT).map(({ text }) => text)].join('\n');
    const isUsed = (key: string): boolean => {
      const stem = key.replace(/_(one|other)$/, '');
      return [`'${key}'`, `'${stem}'`, `__MSG_${key}__`].some((form) => code.includes(form));
    };
    expect(Object.keys(LOCALES.en).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('both languages fill in the same things', () => {
    const differing = Object.entries(LOCALES.en)
      .filter(([key]) => !key.endsWith('_one'))
      .filter(
        ([key, { message }]) =>
          String(substitutions(message)) !== String(substitutions(LOCALES.zh_CN[key]?.message ?? '')),
      )
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test.each(Object.entries(LOCALES))(
    '%s has no two substitutions in a row, which Chromium takes for a name',
    (_, all) => {
      expect(Object.keys(all).filter((key) => /\$\d\$/.test(all[key]?.message ?? ''))).toEqual([]);
    },
  );

  test.each(Object.entries(LOCALES))('%s has no empty message', (_, all) => {
    expect(Object.keys(all).filter((key) => !all[key]?.message.trim())).toEqual([]);
  });
});

import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, PRODUCT, sources, withoutComments } from './sources.ts';

/** Who may import what: the table of lib/README.md. The nouns, `model`, `parsed`, `polling` and `reading`, stand open to everybody. */
const ARROWS: Record<string, string[]> = {
  model: [],
  marking: [],
  parsed: [],
  polling: [],
  reading: [],
  feed: ['fast-xml-parser'],
  store: ['feed', 'idb', 'wxt/browser'],
  poll: ['feed', 'store', 'badge', 'wxt/browser'],
  content: ['feed', 'i18n', 'dompurify', '@mozilla/readability'],
  i18n: ['public', 'wxt/browser'],
  explain: ['i18n'],
  explainPage: ['explain', 'i18n'],
  messages: ['poll', 'wxt/browser'],
  badge: ['store', 'i18n', 'wxt/browser'],
  live: ['store', 'preact/hooks'],
  actions: ['store', 'badge', 'messages', 'wxt/browser'],
  feedActions: ['poll', 'store', 'badge', 'messages'],
  archive: ['poll', 'store', 'feed', 'badge', 'messages'],
  erase: ['store', 'wxt/browser'],
  subscriptions: ['poll', 'store', 'feed', 'badge', 'messages', 'wxt/browser'],
  fetchFullText: ['poll', 'store', 'feed', 'content', 'wxt/browser'],
  menus: ['feedActions', 'subscriptions', 'store', 'feed', 'i18n', 'wxt/browser'],
  pages: [
    'actions',
    'feedActions',
    'archive',
    'erase',
    'subscriptions',
    'fetchFullText',
    'live',
    'store',
    'content',
    'feed',
    'i18n',
    'explain',
    'messages',
    'package.json',
    'preact',
    'preact/hooks',
    'wxt/browser',
  ],
  components: ['@tanstack/virtual-core', 'content', 'explain', 'explainPage', 'i18n', 'preact', 'preact/hooks'],
  entrypoints: ['components', 'pages', 'explain', 'i18n', 'preact', 'preact/hooks', 'wxt/utils/define-unlisted-script'],
  background: ['poll', 'store', 'actions', 'badge', 'messages', 'menus', 'wxt/browser', 'wxt/utils/define-background'],
};

/** The room a file of the project stands in: `lib/feed/xml.ts` in feed, `lib/badge.ts` in badge. */
function roomOf(path: string): string {
  if (path.startsWith('entrypoints/background')) return 'background';
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second.replace(/\.tsx?$/, '') : top;
}

const target = (from: string, to: string): string =>
  to.startsWith('.') ? roomOf(posix.normalize(posix.join(posix.dirname(from), to))) : to;

describe('Imports', () => {
  const modules = sources(...PRODUCT).filter(({ path }) => /\.tsx?$/.test(path));

  test.each(Object.keys(ARROWS))('%s imports what the table allows', (room) => {
    const allowed = new Set([room, 'model', 'marking', 'parsed', 'polling', 'reading', ...(ARROWS[room] ?? [])]);
    const wrong = modules
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, text }) => importsOf(text).map((name) => ({ path, name, to: target(path, name) })))
      .filter(({ name, to }) => !allowed.has(to) && !name.endsWith('.css'))
      .map(({ path, name }) => `${path} imports ${name}`);
    expect(wrong).toEqual([]);
  });

  test('every room has its line in the table', () => {
    expect([...new Set(modules.map(({ path }) => roomOf(path)))].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  test('one file alone imports the sanitiser', () => {
    const files = modules.filter(({ text }) => importsOf(text).includes('dompurify')).map(({ path }) => path);
    expect(files).toEqual(['lib/content/sanitize.ts']);
  });

  test('nothing the background reaches fetches a script: a service worker may not', () => {
    const reached = new Set(['entrypoints/background.ts']);
    for (const path of reached) {
      const text = modules.find((one) => one.path === path)?.text ?? '';
      for (const name of importsOf(text).filter((one) => one.startsWith('.')))
        reached.add(posix.join(posix.dirname(path), name));
    }
    expect(reached.size).toBeGreaterThan(50);
    const fetching = modules.filter(
      ({ path, text }) => reached.has(path) && /\bimport\(\s*['"]/.test(withoutComments(text)),
    );
    expect(fetching.map(({ path }) => path)).toEqual([]);
  });
});

import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, PRODUCT, sources } from './sources.ts';

/** Who may import what: the table of lib/README.md. The nouns, `model` and `parsed`, stand open to everybody. */
const ARROWS: Record<string, string[]> = {
  model: [],
  parsed: [],
  feed: ['fast-xml-parser'],
  store: ['idb', 'wxt/browser'],
  poll: ['feed', 'store', 'badge', 'wxt/browser'],
  content: ['feed', 'i18n', 'dompurify'],
  i18n: ['public', 'wxt/browser'],
  explain: ['i18n'],
  messages: ['wxt/browser'],
  badge: ['store', 'i18n', 'wxt/browser'],
  live: ['store', 'preact/hooks'],
  actions: ['poll', 'store', 'feed', 'badge', 'messages', 'wxt/browser'],
  archive: ['poll', 'store', 'feed', 'badge', 'messages'],
  subscriptions: ['poll', 'store', 'feed', 'badge', 'messages', 'wxt/browser'],
  menus: ['actions', 'subscriptions', 'store', 'feed', 'i18n', 'wxt/browser'],
  pages: [
    'actions',
    'archive',
    'subscriptions',
    'live',
    'store',
    'content',
    'feed',
    'i18n',
    'explain',
    'messages',
    'preact',
    'preact/hooks',
    'wxt/browser',
  ],
  components: ['content', 'explain', 'i18n', 'preact', 'preact/hooks'],
  entrypoints: ['components', 'pages', 'explain', 'i18n', 'preact', 'preact/hooks'],
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
    const allowed = new Set([room, 'model', 'parsed', ...(ARROWS[room] ?? [])]);
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
});

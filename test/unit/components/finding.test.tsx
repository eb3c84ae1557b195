// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import { anArticle } from './articles.ts';
import { all, clear, one, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

const article = anArticle({ id: 1, url: 'https://f1.test/1' });
const press = (init: KeyboardEventInit): boolean =>
  !one('#article').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

test.each([
  ['a Latin board', { key: 'f', code: 'KeyF', ctrlKey: true }, true],
  ['a Latin board with other places', { key: 'f', code: 'KeyE', ctrlKey: true }, true],
  ['a Cyrillic board', { key: 'а', code: 'KeyF', ctrlKey: true }, true],
  ['a Persian board, with ⌘', { key: 'ب', code: 'KeyF', metaKey: true }, true],
  ['another letter in its place', { key: 'u', code: 'KeyF', ctrlKey: true }, false],
  ['a Cyrillic letter alone', { key: 'а', code: 'KeyF' }, false],
])('Ctrl+F finds where the board says so: %s', async (_, init, finds) => {
  await show({ article, body: { id: 1, html: '<p>Text</p>', enclosures: [] } });
  expect(press(init)).toBe(finds);
  if (finds) await vi.waitFor(() => expect(all('.find')).toHaveLength(1));
});

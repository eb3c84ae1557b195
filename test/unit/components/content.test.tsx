// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { anArticle } from './articles.ts';
import { clear, one, show } from './page.tsx';

vi.mock('../../../lib/content/render.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

afterEach(clear);

test('an article says so where what shows it cannot be loaded', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const body = { id: 1, html: '<p>Text</p>', enclosures: [] };
  await show({ article: anArticle({ id: 1 }), body });
  await vi.waitFor(() => expect(one('.article .say').textContent).toContain('This article could not be shown.'));
  expect(said).toHaveBeenCalledOnce();
});

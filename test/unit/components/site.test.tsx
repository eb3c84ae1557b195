// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import { all, clear, ROWS, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

test.each([
  ['of a row', {}],
  ['of an open article', { article: ROWS[0] }],
])('the button %s that opens its site does so in front, with Ctrl, ⌘ or the middle button behind', async (_, page) => {
  const acts = await show(page);
  const buttons = all('[aria-label="Open on its site"]').filter((button) => button.closest('[inert]') === null);
  for (const [type, how, behind] of [
    ['click', {}, false],
    ['click', { ctrlKey: true }, true],
    ['click', { metaKey: true }, true],
    ['auxclick', { button: 1 }, true],
  ] as const) {
    buttons[0]?.dispatchEvent(new MouseEvent(type, { ...how, bubbles: true, cancelable: true }));
    expect(acts.site).toHaveBeenLastCalledWith(ROWS[0], behind);
  }
  acts.site.mockClear();
  buttons[0]?.dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true }));
  expect(acts.site).not.toHaveBeenCalled();
});

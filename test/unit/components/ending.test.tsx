// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { clear, one, show } from './page.tsx';

// Nothing comes into sight where nothing is laid out.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

afterEach(async () => {
  await clear();
  vi.useRealTimers();
});

/** jsdom lays nothing out: a list of 1000 pixels in a pane of 400, scrolled by so many. */
function layOut(scrollTop: number): void {
  const sizes = { scrollTop, clientHeight: 400, scrollHeight: 1000 };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(one('.middle .scroll'), name, { value, configurable: true });
}

test.each([
  [600, true],
  [599, true],
  [300, false],
  [0, false],
])('scrolled by %d, a list that turns out to have no more says whether that is its end', async (scrollTop, atEnd) => {
  await show({ hasMore: true });
  layOut(scrollTop);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const acts = await show({ hasMore: false });
  vi.runAllTimers();
  expect(acts.scrolled.mock.lastCall?.[1]).toBe(atEnd);
});

// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { clear, one, show } from './page.tsx';

afterEach(clear);

/** Stands in for the browser's own: gives what tells each observer, in one call, when what it watches was in sight and when not. */
function ends(): ((...inSight: boolean[]) => void)[] {
  const seen: ((...inSight: boolean[]) => void)[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        seen.push((...inSight) => tell(inSight.map((isIntersecting) => ({ isIntersecting }))));
      }
      observe() {}
      disconnect() {}
    },
  );
  return seen;
}

test('the next page is asked for when its end comes near', async () => {
  const seen = ends();
  const acts = await show({ hasMore: true });
  seen.at(-1)?.(false);
  expect(acts.more).not.toHaveBeenCalled();
  seen.at(-1)?.(true);
  expect(acts.more).toHaveBeenCalledTimes(1);
});

test('the end that was far and has come near before the page is told is near', async () => {
  const seen = ends();
  const acts = await show({ hasMore: true });
  seen.at(-1)?.(false, true);
  expect(acts.more).toHaveBeenCalledTimes(1);
});

test('a list that is read anew asks for its next page, too, though it is as long as the one before', async () => {
  const seen = ends();
  await show({ hasMore: true, edition: 1 });
  seen.at(-1)?.(true);
  const before = seen.length;
  const acts = await show({ hasMore: true, edition: 2 });
  expect(seen.length).toBe(before + 1);
  seen.at(-1)?.(true);
  expect(acts.more).toHaveBeenCalledTimes(1);
});

test('how far a list is scrolled is told to what knows by then whether it is whole', async () => {
  const before = await show({ hasMore: true });
  one('.middle .scroll').dispatchEvent(new Event('scroll'));
  const after = await show({ hasMore: false });
  await vi.waitFor(() => expect(after.scrolled).toHaveBeenCalledTimes(1));
  expect(before.scrolled).not.toHaveBeenCalled();
});

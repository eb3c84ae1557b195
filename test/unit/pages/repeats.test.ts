// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

/** What a page that opens now knows. */
async function openPage() {
  vi.resetModules();
  return import('../../../lib/pages/keptRepeats.ts');
}

const repeats = (newest: number, key = 'follow us') => ({
  newest,
  how: '[]',
  keys: new Map([[key, 'often' as const]]),
});

beforeEach(() => localStorage.clear());

test('what a feed repeats is known in the next page, before an article is painted', async () => {
  (await openPage()).keepRepeats(7, repeats(70));
  const next = await openPage();
  expect(next.repeatsOf(7)).toEqual(repeats(70));
  expect(next.repeatsOf(8)).toBeUndefined();
});

test('two pages add to what the other has learnt', async () => {
  const [popup, tab] = [await openPage(), await openPage()];
  popup.repeatsOf(1);
  tab.keepRepeats(2, repeats(20));
  popup.keepRepeats(1, repeats(10));
  const next = await openPage();
  expect([next.repeatsOf(1)?.newest, next.repeatsOf(2)?.newest]).toEqual([10, 20]);
});

test('what is forgotten or erased is not written again by a page that knew it', async () => {
  const [tab, settings] = [await openPage(), await openPage()];
  for (const feed of [1, 2]) tab.keepRepeats(feed, repeats(feed));
  settings.forgetRepeats(1);
  tab.keepRepeats(3, repeats(3));
  const next = await openPage();
  expect([1, 2, 3].map((feed) => next.repeatsOf(feed)?.newest)).toEqual([undefined, 2, 3]);
  localStorage.clear();
  tab.keepRepeats(4, repeats(4));
  expect(localStorage.getItem('repeats')).not.toContain('[2,');
});

test('what cannot be read does not keep anything from being remembered', async () => {
  for (const keys of [[[null, 'often']], [['follow us', 'always']], [7], null]) {
    localStorage.setItem('repeats', JSON.stringify([[7, { newest: 70, how: '[]', keys }]]));
    const page = await openPage();
    expect(page.repeatsOf(7)).toBeUndefined();
    page.keepRepeats(8, repeats(80));
    expect((await openPage()).repeatsOf(8)).toEqual(repeats(80));
  }
});

test('of sixty feeds the ones learnt last are remembered, and no more of each than there is room for', async () => {
  const page = await openPage();
  const some = [...'abcdefgh'].map((letter) => [letter.repeat(1000), 'some' as const] as const);
  const keys = new Map<string, 'often' | 'some'>([...some, ['z'.repeat(1000), 'often']]);
  for (let feed = 1; feed <= 61; feed++) page.keepRepeats(feed, { ...repeats(feed), keys });
  const next = await openPage();
  expect(next.repeatsOf(1)).toBeUndefined();
  expect(next.repeatsOf(61)?.keys.size).toBe(8);
  expect(next.repeatsOf(61)?.keys.get('z'.repeat(1000))).toBe('often');
  expect(page.repeatsOf(61)?.keys.size).toBe(9);
  expect(localStorage.getItem('repeats')?.length).toBeLessThan(500_000);
});

test('where there is no room it is known in this page alone', async () => {
  const page = await openPage();
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  page.keepRepeats(7, repeats(70));
  expect(said).toHaveBeenCalledOnce();
  full.mockRestore();
  said.mockRestore();
  expect(page.repeatsOf(7)?.newest).toBe(70);
});

test.each(['', '{', 'null', '[7]', '{"a":1}'])('what is none of ours is nothing: %s', async (text) => {
  localStorage.setItem('repeats', text);
  expect((await openPage()).repeatsOf(7)).toBeUndefined();
});
